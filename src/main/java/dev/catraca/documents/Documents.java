package dev.catraca.documents;

import dev.catraca.files.FileId;
import dev.catraca.files.Files;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.Invoices;
import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.Organization;
import dev.catraca.organizations.Organizations;
import dev.catraca.payments.PaymentId;
import dev.catraca.payments.PaymentState;
import dev.catraca.payments.Payments;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The organization's documents, ready to hand out. */
@Component
@Transactional(readOnly = true)
public class Documents {

    private final Organizations organizations;
    private final Files files;
    private final Invoices invoices;
    private final InvoicePaper paper;
    private final InvoicePdf pdf;
    private final Payments payments;
    private final ReceiptPdf receipt;

    Documents(
            Organizations organizations,
            Files files,
            Invoices invoices,
            InvoicePaper paper,
            InvoicePdf pdf,
            Payments payments,
            ReceiptPdf receipt) {
        this.organizations = organizations;
        this.files = files;
        this.invoices = invoices;
        this.paper = paper;
        this.pdf = pdf;
        this.payments = payments;
        this.receipt = receipt;
    }

    /** How the current organization looks on paper and in mail. */
    public Brand brand() {
        return brand(organizations.current());
    }

    /** The invoice as a PDF, in the payer's language, as it stands now. */
    public byte[] invoicePdf(InvoiceId id) {
        var organization = organizations.current();
        return pdf.render(paper.of(invoices.get(id), organization, brand(organization)));
    }

    /**
     * The receipt of a payment as a PDF, in the payer's language. Throws {@link Refusal.NotFound} for a payment of
     * another invoice, and for one whose money was not kept.
     */
    public byte[] receiptPdf(InvoiceId invoice, PaymentId id) {
        var payment = payments.get(id);
        if (!payment.invoice().equals(invoice) || payment.state() != PaymentState.RECEIVED) {
            throw new Refusal.NotFound("id");
        }
        var organization = organizations.current();
        return receipt.render(paper.receipt(payment, invoices.get(invoice), organization, brand(organization)));
    }

    /** The Pix code of what is left to pay; empty if nothing is, or the organization has no Pix key that works. */
    public Optional<BrCode> pix(Invoice invoice) {
        return InvoicePaper.pix(invoice, organizations.current());
    }

    private Brand brand(Organization organization) {
        var brand = organization.brand();
        return new Brand(brand.name(), brand.color(), logo(brand.logoFileId()));
    }

    private @Nullable Picture logo(@Nullable UUID file) {
        if (file == null) {
            return null;
        }
        var content = files.open(new FileId(file));
        return content.file().isPicture() ? Picture.of(content.file().contentType(), content.bytes()) : null;
    }
}
