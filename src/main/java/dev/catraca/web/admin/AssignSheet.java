package dev.catraca.web.admin;

import dev.catraca.customers.Customer;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.InvoiceStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the form shows that gives a free seat to a student: whom, of what, from when, and what that will do. */
public record AssignSheet(
        Invoice invoice,
        List<FreeSeats> free,
        StudentChoice student,
        String effect,
        @Nullable Customer last) {

    public String address() {
        return "/admin/invoices/" + invoice.id().value();
    }

    public boolean isPaid() {
        return invoice.status() == InvoiceStatus.PAID;
    }
}
