package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.SETTINGS_WRITE;

import dev.catraca.identity.Needs;
import dev.catraca.organizations.DomainCheck;
import dev.catraca.organizations.Domains;
import dev.catraca.organizations.Links;
import dev.catraca.web.Flash;
import dev.catraca.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The organization's own address for its portal: asking for it, proving it, giving it up. */
@Controller
class DomainPages {

    private static final String PATH = "/admin/settings/domain";
    private static final int MAX_REASON = 500;

    private final Domains domains;
    private final Links links;

    DomainPages(Domains domains, Links links) {
        this.domains = domains;
        this.links = links;
    }

    @Needs(SETTINGS_WRITE)
    @GetMapping(PATH)
    String show(Form form, Model model) {
        return page(form, model);
    }

    /** What the brand's page shows of it, asked for by the page itself. */
    @Needs(SETTINGS_WRITE)
    @GetMapping(PATH + "/state")
    String state(Model model) {
        model.addAttribute("domain", domains.current().orElse(null));
        return "admin/settings/_domain_state";
    }

    @Needs(SETTINGS_WRITE)
    @PostMapping(PATH)
    String claim(Form form, Flash flash, Model model) {
        return form.submit(
                () -> form.required("domain"),
                typed -> {
                    flash.say("domain.claimed", domains.claim(typed).unicode());
                    return "redirect:" + PATH;
                },
                () -> page(form, model));
    }

    /** Waits for the DNS, at most some seconds. */
    @Needs(SETTINGS_WRITE)
    @PostMapping(PATH + "/checks")
    String check(Form form, Flash flash, Model model) {
        return form.submit(
                () -> PATH,
                path -> {
                    tell(domains.check(), flash);
                    return "redirect:" + path;
                },
                () -> page(form, model));
    }

    private static void tell(DomainCheck check, Flash flash) {
        switch (check) {
            case PROVEN -> flash.say("domain.check.PROVEN");
            case NOT_FOUND -> flash.warn("domain.check.NOT_FOUND");
            case UNREACHABLE -> flash.warn("domain.check.UNREACHABLE");
        }
    }

    @Needs(SETTINGS_WRITE)
    @PostMapping(PATH + "/release")
    String release(Form form, Flash flash, Model model) {
        return form.submit(
                () -> form.required("reason", MAX_REASON),
                reason -> {
                    domains.release(reason);
                    flash.say("domain.released");
                    return "redirect:" + PATH;
                },
                () -> page(form, model));
    }

    private String page(Form form, Model model) {
        var domain = domains.current().orElse(null);
        model.addAttribute("form", form);
        model.addAttribute("domain", domain);
        model.addAttribute("ownHost", links.host());
        model.addAttribute("address", domain == null ? null : links.on(domain.host()));
        return "admin/settings/domain";
    }
}
