package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.CUSTOMERS_WRITE;

import dev.catraca.customers.CustomerId;
import dev.catraca.customers.Customers;
import dev.catraca.identity.Needs;
import dev.catraca.kernel.Ids;
import dev.catraca.kernel.Refusal;
import dev.catraca.web.Flash;
import dev.catraca.web.Form;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Clientes: what is done with several of the list at once, all of them or none. */
@Controller
class CustomerBulkPages {

    private static final int MOST = 200;

    private final Customers customers;

    CustomerBulkPages(Customers customers) {
        this.customers = customers;
    }

    @Needs(CUSTOMERS_WRITE)
    @PostMapping("/admin/customers/bulk/tagging")
    String tag(Form form, Flash flash) {
        var tag = form.text("tag");
        if (chosen(form).isEmpty()) {
            flash.warn("customers.bulk.none");
        } else if (tag == null) {
            flash.warn("customers.bulk.no_tag");
        } else {
            flash.say("customers.bulk.tagged", customers.tagAll(chosen(form), tag), tag);
        }
        return back(form);
    }

    @Needs(CUSTOMERS_WRITE)
    @PostMapping("/admin/customers/bulk/archiving")
    String archive(Form form, Flash flash) {
        var reason = form.text("reason");
        if (chosen(form).isEmpty()) {
            flash.warn("customers.bulk.none");
        } else if (reason == null) {
            flash.warn("customers.bulk.no_reason");
        } else {
            flash.say("customers.bulk.archived", customers.archiveAll(chosen(form), reason));
        }
        return back(form);
    }

    private static List<CustomerId> chosen(Form form) {
        var ids = form.all("customer").stream()
                .map(Ids::read)
                .flatMap(Optional::stream)
                .map(CustomerId::new)
                .toList();
        if (ids.size() > MOST) {
            throw new Refusal.Invalid("customer", "too_many", MOST);
        }
        return ids;
    }

    /** To the list as it was, with its filters. */
    private static String back(Form form) {
        var query = form.value("query");
        return "redirect:/admin/customers" + (query.matches("[A-Za-z0-9_.~%&=+-]+") ? "?" + query : "");
    }
}
