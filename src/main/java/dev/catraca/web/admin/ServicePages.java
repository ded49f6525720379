package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.ACCESS_READ;
import static dev.catraca.identity.Permission.ACCESS_WRITE;
import static dev.catraca.identity.Permission.INVOICES_READ;

import dev.catraca.audit.Audit;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.Customers;
import dev.catraca.identity.Needs;
import dev.catraca.invoices.Invoices;
import dev.catraca.kernel.PageRequest;
import dev.catraca.organizations.OrganizationClock;
import dev.catraca.services.ServiceId;
import dev.catraca.services.Services;
import dev.catraca.web.Flash;
import dev.catraca.web.Form;
import dev.catraca.web.Screen;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** One service of a customer: how it stands, what the staff does with it, and who shares it. */
@Controller
@RequestMapping("/admin/services/{id}")
class ServicePages {

    private static final int MAX_REASON = 500;
    private static final String CUSTOMER = "customer_id";

    private final Services services;
    private final SoldThings sold;
    private final Customers customers;
    private final CustomerChoices choices;
    private final Invoices invoices;
    private final Audit audit;
    private final OrganizationClock clock;

    ServicePages(
            Services services,
            SoldThings sold,
            Customers customers,
            CustomerChoices choices,
            Invoices invoices,
            Audit audit,
            OrganizationClock clock) {
        this.services = services;
        this.sold = sold;
        this.customers = customers;
        this.choices = choices;
        this.invoices = invoices;
        this.audit = audit;
        this.clock = clock;
    }

    @Needs(ACCESS_READ)
    @GetMapping
    String show(@PathVariable UUID id, Form form, Screen screen, Model model) {
        var service = services.get(new ServiceId(id));
        model.addAttribute(
                "sheet",
                new ServiceSheet(
                        sold.services(List.of(service), screen).getFirst(),
                        customers.get(service.customer()),
                        screen.can(INVOICES_READ) ? invoices.get(service.invoice()) : null,
                        choices.in(form, CUSTOMER, List.of()),
                        audit.of(id, PageRequest.of(null, null)).rows(),
                        clock.today()));
        model.addAttribute("form", form);
        return "admin/services/show";
    }

    @Needs(ACCESS_WRITE)
    @PostMapping("/suspension")
    String suspend(@PathVariable UUID id, Form form, Flash flash, Screen screen, Model model) {
        return act(id, services::suspend, "services.suspended", form, flash, screen, model);
    }

    @Needs(ACCESS_WRITE)
    @PostMapping("/resumption")
    String resume(@PathVariable UUID id, Form form, Flash flash, Screen screen, Model model) {
        return act(id, services::resume, "services.resumed", form, flash, screen, model);
    }

    @Needs(ACCESS_WRITE)
    @PostMapping("/termination")
    String terminate(@PathVariable UUID id, Form form, Flash flash, Screen screen, Model model) {
        return act(id, services::terminate, "services.terminated", form, flash, screen, model);
    }

    private String act(
            UUID id,
            BiConsumer<ServiceId, String> deed,
            String done,
            Form form,
            Flash flash,
            Screen screen,
            Model model) {
        return form.submit(
                () -> form.required("reason", MAX_REASON),
                reason -> {
                    deed.accept(new ServiceId(id), reason);
                    flash.say(done);
                    return "redirect:/admin/services/" + id;
                },
                () -> show(id, form, screen, model));
    }

    @Needs(ACCESS_WRITE)
    @PostMapping("/sharing")
    String share(@PathVariable UUID id, Form form, Flash flash, Screen screen, Model model) {
        if (form.checked("find")) {
            return show(id, form, screen, model);
        }
        return form.submit(
                () -> new CustomerId(form.requiredId(CUSTOMER)),
                with -> {
                    services.share(new ServiceId(id), with);
                    flash.say("services.shared", customers.get(with).name());
                    return "redirect:/admin/services/" + id;
                },
                () -> show(id, form, screen, model));
    }

    @Needs(ACCESS_WRITE)
    @PostMapping("/sharing/{customer}/ending")
    String unshare(@PathVariable UUID id, @PathVariable UUID customer, Flash flash) {
        var with = new CustomerId(customer);
        services.unshare(new ServiceId(id), with);
        flash.say("services.unshared", customers.get(with).name());
        return "redirect:/admin/services/" + id;
    }
}
