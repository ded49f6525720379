package dev.catraca.web.admin;

import dev.catraca.invoices.Invoice;

/** An open invoice and the address at which its payer pays it. */
public record WayToPay(Invoice invoice, String link) {

    public String address() {
        return "/admin/invoices/" + invoice.id();
    }
}
