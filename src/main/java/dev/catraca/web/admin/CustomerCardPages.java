package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.CUSTOMERS_READ;
import static dev.catraca.identity.Permission.CUSTOMERS_WRITE;

import dev.catraca.audit.Audit;
import dev.catraca.audit.AuditEntry;
import dev.catraca.customers.Customer;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.Customers;
import dev.catraca.identity.Needs;
import dev.catraca.kernel.PageRequest;
import dev.catraca.web.Flash;
import dev.catraca.web.Form;
import dev.catraca.web.Meanwhile;
import dev.catraca.web.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The contact card: what is known of one customer, editing it, archiving, and its history. */
@Controller
@RequestMapping("/admin/customers/{id}")
class CustomerCardPages {

    private final Customers customers;
    private final CustomerCards cards;
    private final CustomerOverviews overviews;
    private final Audit audit;

    CustomerCardPages(Customers customers, CustomerCards cards, CustomerOverviews overviews, Audit audit) {
        this.customers = customers;
        this.cards = cards;
        this.overviews = overviews;
        this.audit = audit;
    }

    @Needs(CUSTOMERS_READ)
    @GetMapping
    String show(@PathVariable UUID id, Screen screen, Model model) {
        var customer = customers.get(new CustomerId(id));
        model.addAttribute("card", cards.open(customer, CustomerTab.SUMMARY, screen));
        model.addAttribute("overview", overviews.of(customer, screen));
        return "admin/customers/show";
    }

    @Needs(CUSTOMERS_WRITE)
    @GetMapping("/edit")
    String edit(@PathVariable UUID id, Form form, Screen screen, Model model) {
        return editing(customers.get(new CustomerId(id)), form, null, screen, model);
    }

    @Needs(CUSTOMERS_WRITE)
    @PostMapping
    String change(
            @PathVariable UUID id, Form form, Flash flash, Screen screen, HttpServletResponse response, Model model) {
        var now = customers.get(new CustomerId(id));
        return form.submit(
                () -> {
                    Meanwhile.decide(form, now, screen);
                    return CustomerForm.read(form);
                },
                wanted -> {
                    if (Meanwhile.mustLook(form, now)) {
                        response.setStatus(HttpServletResponse.SC_CONFLICT);
                        return editing(
                                now, form, Meanwhile.of(form, wanted, now, Meanwhile.ALL, screen), screen, model);
                    }
                    customers.change(now.id(), form.requiredNumber("version", 1, Integer.MAX_VALUE), wanted);
                    flash.say("customers.saved");
                    return "redirect:/admin/customers/" + id;
                },
                () -> editing(now, form, null, screen, model));
    }

    @Needs(CUSTOMERS_WRITE)
    @PostMapping("/archiving")
    String archive(@PathVariable UUID id, Form form, Flash flash) {
        var archived = customers.archive(new CustomerId(id), form.reason());
        flash.say("customers.archived", archived.name());
        return "redirect:/admin/customers/" + id;
    }

    @Needs(CUSTOMERS_WRITE)
    @PostMapping("/unarchiving")
    String unarchive(@PathVariable UUID id, Flash flash) {
        var back = customers.unarchive(new CustomerId(id), null);
        flash.say("customers.unarchived", back.name());
        return "redirect:/admin/customers/" + id;
    }

    @Needs(CUSTOMERS_READ)
    @GetMapping("/history")
    String history(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String after, Screen screen, Model model) {
        model.addAttribute("card", cards.open(new CustomerId(id), "history", screen));
        model.addAttribute("page", audit.of(id, PageRequest.of(null, after)));
        return "admin/customers/history";
    }

    private String editing(Customer customer, Form form, @Nullable Meanwhile meanwhile, Screen screen, Model model) {
        model.addAttribute("customer", customer);
        model.addAttribute("form", Meanwhile.fill(form, customer, screen));
        model.addAttribute("meanwhile", meanwhile);
        model.addAttribute("latest", meanwhile == null ? null : latest(customer));
        return "admin/customers/edit";
    }

    private @Nullable AuditEntry latest(Customer customer) {
        var one = audit.of(customer.id().value(), PageRequest.of(1, null)).rows();
        return one.isEmpty() ? null : one.getFirst();
    }
}
