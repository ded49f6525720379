package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.API_KEYS_WRITE;

import dev.catraca.audit.Audit;
import dev.catraca.identity.ApiKeys;
import dev.catraca.identity.Needs;
import dev.catraca.identity.Permission;
import dev.catraca.identity.Role;
import dev.catraca.identity.SignedIn;
import dev.catraca.kernel.Refusal;
import dev.catraca.web.Flash;
import dev.catraca.web.Form;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Settings: the keys of programs. A key's secret is shown on one page, once. */
@Controller
class ApiKeyPages {

    private static final String ADDRESS = "/admin/settings/api-keys";

    private final ApiKeys keys;

    ApiKeyPages(ApiKeys keys) {
        this.keys = keys;
    }

    private record NewKey(String name, Role role, Set<Permission> scopes) {}

    @Needs(API_KEYS_WRITE)
    @GetMapping(ADDRESS)
    String index(SignedIn signedIn, Model model) {
        model.addAttribute("keys", keys.list());
        model.addAttribute("owner", signedIn.role() == Role.OWNER);
        return "admin/settings/keys";
    }

    @Needs(API_KEYS_WRITE)
    @GetMapping(ADDRESS + "/new")
    String blank(Form form, SignedIn signedIn, Model model) {
        var roles = Arrays.stream(Role.values())
                .filter(role -> role != Role.OWNER || signedIn.role() == Role.OWNER)
                .toList();
        model.addAttribute("form", form.fill("role", Role.ADMIN));
        model.addAttribute("roles", roles);
        return "admin/settings/newkey";
    }

    /** Answers the page itself, no redirect: the secret must not be kept anywhere to be shown later. */
    @Needs(API_KEYS_WRITE)
    @PostMapping(ADDRESS)
    String create(Form form, SignedIn signedIn, Model model) {
        return form.submit(
                () -> new NewKey(form.required("name"), form.requiredOption("role", Role.class), scopes(form)),
                wanted -> {
                    var token = keys.create(wanted.name(), wanted.role(), wanted.scopes());
                    model.addAttribute("name", wanted.name());
                    model.addAttribute("secret", token.text());
                    return "admin/settings/madekey";
                },
                () -> blank(form, signedIn, model));
    }

    @Needs(API_KEYS_WRITE)
    @PostMapping(ADDRESS + "/{id}/revocation")
    String revoke(@PathVariable UUID id, Form form, Flash flash) {
        Audit.doBecause(form.reason(), () -> keys.revoke(id));
        flash.say("api_keys.revoked");
        return "redirect:" + ADDRESS;
    }

    private static Set<Permission> scopes(Form form) {
        return form.all("scopes").stream()
                .map(scope -> Arrays.stream(Permission.values())
                        .filter(permission -> permission.scope().equals(scope))
                        .findFirst()
                        .orElseThrow(() -> new Refusal.Invalid("scopes", "unknown_option")))
                .collect(Collectors.toSet());
    }
}
