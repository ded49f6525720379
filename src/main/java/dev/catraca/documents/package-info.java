/**
 * What leaves the building on paper: the invoice and the receipt of a payment as PDFs, the Pix code and its QR. Pure renderers; the facade feeds
 * them from the invoice and its payments.
 *
 * <p>Holds: rendering opens no file and no connection, whatever a field contains; a logo is an image or it is left out.
 */
@ApplicationModule(allowedDependencies = {"kernel", "organizations", "files", "customers", "invoices", "payments"})
@NullMarked
package dev.catraca.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
