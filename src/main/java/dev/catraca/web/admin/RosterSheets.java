package dev.catraca.web.admin;

import dev.catraca.bulk.Bulk;
import dev.catraca.bulk.Subject;
import dev.catraca.catalog.Catalog;
import dev.catraca.catalog.Product;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.InvoiceLine;
import dev.catraca.invoices.InvoiceStatus;
import dev.catraca.invoices.Invoices;
import dev.catraca.kernel.PageRequest;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Gathers what the pages of "Vincular vários" show of an invoice. */
@Component
class RosterSheets {

    private static final PageRequest RECENT = PageRequest.of(5, null);

    private final Invoices invoices;
    private final Catalog catalog;
    private final Bulk bulk;

    RosterSheets(Invoices invoices, Catalog catalog, Bulk bulk) {
        this.invoices = invoices;
        this.catalog = catalog;
        this.bulk = bulk;
    }

    RosterSheet of(InvoiceId id) {
        var invoice = invoices.get(id);
        var runs = bulk.of(new Subject("invoice", id.value()), RECENT).rows();
        return new RosterSheet(invoice, products(invoice), runs);
    }

    /** Those with a seat to give; a void invoice has none. */
    private List<RosterSheet.Sold> products(Invoice invoice) {
        if (invoice.status() == InvoiceStatus.VOIDED) {
            return List.of();
        }
        var ids = invoice.lines().stream()
                .map(InvoiceLine::product)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList();
        var products = catalog.products(ids);
        return ids.stream()
                .map(products::get)
                .flatMap(Stream::ofNullable)
                .map(product -> sold(invoice, product))
                .filter(each -> each.free() > 0)
                .toList();
    }

    private static RosterSheet.Sold sold(Invoice invoice, Product product) {
        var lines = invoice.lines().stream()
                .filter(line -> product.id().equals(line.product()))
                .toList();
        return new RosterSheet.Sold(
                product.id(),
                product.name(),
                lines.stream().mapToInt(line -> line.seats().free()).sum(),
                lines.stream().mapToInt(line -> line.seats().total()).sum());
    }
}
