package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.ACCESS_READ;

import dev.catraca.customers.CustomerId;
import dev.catraca.identity.Needs;
import dev.catraca.kernel.PageRequest;
import dev.catraca.services.ServiceFilter;
import dev.catraca.services.Services;
import dev.catraca.web.Screen;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** All services of a customer, where the contact card's first tab shows only some. */
@Controller
class CustomerServicePages {

    private final CustomerCards cards;
    private final Services services;
    private final SoldThings sold;

    CustomerServicePages(CustomerCards cards, Services services, SoldThings sold) {
        this.cards = cards;
        this.services = services;
        this.sold = sold;
    }

    @Needs(ACCESS_READ)
    @GetMapping("/admin/customers/{id}/services")
    String list(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String after, Screen screen, Model model) {
        var customer = new CustomerId(id);
        var page = services.list(ServiceFilter.of(customer), PageRequest.of(null, after));
        model.addAttribute("card", cards.open(customer, CustomerTab.SUMMARY, screen));
        model.addAttribute("services", sold.services(page.rows(), screen));
        model.addAttribute("next", page.next());
        return "admin/services/customer";
    }
}
