package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.LINKS_COPY;

import dev.catraca.customers.CustomerId;
import dev.catraca.customers.Customers;
import dev.catraca.identity.CustomerLinks;
import dev.catraca.identity.Needs;
import dev.catraca.kernel.Refusal;
import dev.catraca.notifications.Notifications;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A link into the portal for the owner to hand over. Where mail leaves, the customer asks for their own. */
@Controller
class PortalLinkPages {

    private final Customers customers;
    private final CustomerLinks links;
    private final Notifications notifications;

    PortalLinkPages(Customers customers, CustomerLinks links, Notifications notifications) {
        this.customers = customers;
        this.links = links;
        this.notifications = notifications;
    }

    @Needs(LINKS_COPY)
    @PostMapping("/admin/customers/{id}/portal-link")
    String copy(@PathVariable UUID id, Model model) {
        var customer = customers.get(new CustomerId(id));
        if (notifications.smtp().isPresent()) {
            throw new Refusal.Conflict("link_goes_by_mail");
        }
        if (!customer.isActive()) {
            throw new Refusal.Conflict("customer_archived");
        }
        model.addAttribute("customer", customer);
        model.addAttribute("link", links.copy(customer.id()));
        return "admin/customers/link";
    }
}
