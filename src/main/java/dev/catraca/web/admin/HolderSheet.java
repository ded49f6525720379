package dev.catraca.web.admin;

import dev.catraca.catalog.Product;
import dev.catraca.customers.Customer;
import dev.catraca.invoices.Invoice;
import dev.catraca.seats.Seat;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An assigned seat about to change: its student, when they first entered, what it opens, and who may come instead. */
public record HolderSheet(
        Invoice invoice,
        Seat seat,
        Customer student,
        Product product,
        List<String> courses,
        @Nullable Instant startedAt,
        StudentChoice choice,
        @Nullable Customer holder) {

    public String invoiceAddress() {
        return "/admin/invoices/" + invoice.id().value();
    }

    public String address() {
        return invoiceAddress() + "/seats/" + seat.id().value();
    }

    public String opens() {
        return String.join(", ", courses);
    }
}
