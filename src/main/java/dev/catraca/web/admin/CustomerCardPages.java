package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.CUSTOMERS_READ;
import static dev.catraca.identity.Permission.CUSTOMERS_WRITE;

import dev.catraca.audit.Audit;
import dev.catraca.customers.Customer;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.Customers;
import dev.catraca.identity.Needs;
import dev.catraca.kernel.PageRequest;
import dev.catraca.web.Flash;
import dev.catraca.web.Form;
import dev.catraca.web.Screen;
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
        return editing(customers.get(new CustomerId(id)), form, screen, model);
    }

    @Needs(CUSTOMERS_WRITE)
    @PostMapping
    String change(@PathVariable UUID id, Form form, Flash flash, Screen screen, Model model) {
        var customer = new CustomerId(id);
        return form.submit(
                () -> CustomerForm.read(form),
                wanted -> {
                    customers.change(customer, form.requiredNumber("version", 1, Integer.MAX_VALUE), wanted);
                    flash.say("customers.saved");
                    return "redirect:/admin/customers/" + id;
                },
                () -> editing(customers.get(customer), form, screen, model));
    }

    @Needs(CUSTOMERS_WRITE)
    @PostMapping("/archiving")
    String archive(@PathVariable UUID id, Form form, Flash flash) {
        var archived = customers.archive(new CustomerId(id), form.text("reason"));
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

    private static String editing(Customer customer, Form form, Screen screen, Model model) {
        model.addAttribute("customer", customer);
        model.addAttribute("form", CustomerForm.fill(form, customer, screen));
        return "admin/customers/edit";
    }
}
