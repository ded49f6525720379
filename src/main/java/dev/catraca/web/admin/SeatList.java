package dev.catraca.web.admin;

import dev.catraca.catalog.Product;
import dev.catraca.invoices.Invoice;
import dev.catraca.kernel.Page;
import java.util.List;

/** The seats of an invoice as far as they are asked for, and over them what each product has. */
public record SeatList(Invoice invoice, List<ProductCount> products, Page<SeatLine> page, boolean asked) {

    /** So many can be looked through without a search. */
    private static final int FEW = 8;

    /** What an invoice has of one product. */
    public record ProductCount(
            Product product, int total, int free, int invited, int reserved, int released, int ended) {}

    public String address() {
        return "/admin/invoices/" + invoice.id().value();
    }

    public boolean isSearched() {
        return asked || invoice.seats().total() > FEW;
    }

    public int free() {
        return products.stream().mapToInt(ProductCount::free).sum();
    }
}
