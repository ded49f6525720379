package dev.catraca.web.admin;

import dev.catraca.gate.SessionCookies;
import dev.catraca.identity.NewInstallation;
import dev.catraca.identity.Open;
import dev.catraca.identity.Setup;
import dev.catraca.identity.Visitor;
import dev.catraca.kernel.Actor;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Refusal;
import dev.catraca.kernel.Token;
import dev.catraca.organizations.Organization;
import dev.catraca.web.Form;
import jakarta.servlet.http.HttpServletResponse;
import java.time.ZoneId;
import java.util.Currency;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The first start, in the browser. Once an organization exists this address leads nowhere. */
@Controller
class SetupPages {

    private static final String ZONE = "America/Sao_Paulo";
    private static final String COLOR = "#0d6e6e";

    private final Setup setup;
    private final Logos logos;
    private final SessionCookies cookies;

    SetupPages(Setup setup, Logos logos, SessionCookies cookies) {
        this.setup = setup;
        this.logos = logos;
        this.cookies = cookies;
    }

    @Open("the link is the secret, and dies with the first organization")
    @GetMapping("/setup/{token}")
    String blank(@PathVariable String token, Form form, Model model) {
        if (!setup.isOpen(token)) {
            throw new Refusal.NotFound("id");
        }
        form.fill("country", "BR").fill("currency", "BRL").fill("time_zone", ZONE);
        model.addAttribute("form", form.fill("language", "pt-BR").fill("color", COLOR));
        model.addAttribute("token", token);
        model.addAttribute("choices", new SetupChoices());
        return "admin/entry/setup";
    }

    @Open("the link is the secret, and dies with the first organization")
    @PostMapping("/setup/{token}")
    String complete(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable MultipartFile logo,
            Form form,
            Visitor visitor,
            HttpServletResponse response,
            Model model) {
        if (!setup.isOpen(token)) {
            throw new Refusal.NotFound("id");
        }
        var picture = Logos.read(form, logo);
        return form.submit(
                () -> read(form),
                wanted -> setup.complete(token, wanted, visitor.userAgent())
                        .map(session -> {
                            picture.ifPresent(kept -> keep(kept, session));
                            cookies.enterAdmin(response, session);
                            return "redirect:/admin";
                        })
                        .orElseThrow(() -> new Refusal.NotFound("id")),
                () -> blank(token, form, model));
    }

    /** The picture needs the organization to belong to; should it be refused, the brand's page takes it later. */
    private void keep(ByteArrayResource picture, Token session) {
        Caller.run(session.organization(), Actor.SYSTEM, () -> logos.keep(picture));
    }

    private static NewInstallation read(Form form) {
        return new NewInstallation(
                form.required("name"),
                form.text("tax_id"),
                form.required("country"),
                currency(form),
                zone(form),
                form.required("language"),
                form.text("city"),
                form.required("color").toLowerCase(Locale.ROOT),
                new Organization.Pix(form.text("pix.key"), form.text("pix.name"), form.text("city")),
                form.required("owner_name"),
                form.required("email"),
                form.secret("password"));
    }

    private static String currency(Form form) {
        var code = form.required("currency");
        var known = Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(code));
        if (!known) {
            form.reject("currency", "unknown_option");
        }
        return code;
    }

    private static ZoneId zone(Form form) {
        var id = form.required("time_zone");
        if (!ZoneId.getAvailableZoneIds().contains(id)) {
            form.reject("time_zone", "unknown_option");
            return ZoneId.of(ZONE);
        }
        return ZoneId.of(id);
    }
}
