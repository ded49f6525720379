package dev.catraca.seats;

import dev.catraca.catalog.Catalog;
import dev.catraca.catalog.ProductId;
import dev.catraca.catalog.ProductKind;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.CustomerState;
import dev.catraca.customers.Customers;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.InvoiceStatus;
import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.Organization.OnReversal;
import dev.catraca.organizations.Organizations;
import org.springframework.stereotype.Component;

/** What forbids giving a seat of an invoice to somebody. */
@Component
class HandOut {

    private final SeatRows seats;
    private final Customers customers;
    private final Catalog catalog;
    private final Organizations organizations;

    HandOut(SeatRows seats, Customers customers, Catalog catalog, Organizations organizations) {
        this.seats = seats;
        this.customers = customers;
        this.catalog = catalog;
        this.organizations = organizations;
    }

    void refuseUnlessStands(Invoice invoice) {
        if (invoice.status() == InvoiceStatus.VOIDED) {
            throw new Refusal.Conflict("invoice_voided");
        }
        if (invoice.disputed() && organizations.current().policies().chargeback() != OnReversal.KEEP) {
            throw new Refusal.Conflict("invoice_disputed");
        }
    }

    void refuseUnlessAccess(ProductId product) {
        if (catalog.product(product).kind() != ProductKind.ACCESS) {
            throw new Refusal.Invalid("product_id", "not_an_access_product");
        }
    }

    void refuseUnlessMayHold(CustomerId id, ProductId product, boolean allowRepeat) {
        var student = customers.get(id, "student_id");
        if (student.state() != CustomerState.ACTIVE) {
            throw new Refusal.Conflict("customer_archived");
        }
        if (!allowRepeat && seats.holds(id, product)) {
            throw new Refusal.Conflict("student_has_seat", student.name());
        }
    }

    /** Money that went back took the seats with it: then that is what there is to say. */
    static Refusal noFreeSeat(Invoice invoice) {
        var isOver = invoice.seats().ended() > 0 && invoice.refunded().isPositive();
        return new Refusal.Conflict(isOver ? "invoice_refunded" : "no_free_seat");
    }
}
