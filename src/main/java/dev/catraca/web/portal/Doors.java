package dev.catraca.web.portal;

import dev.catraca.access.AccessAnswer;
import dev.catraca.customers.CustomerId;
import dev.catraca.identity.SignedIn;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.InvoiceStatus;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.PaymentLinks;
import dev.catraca.web.Screen;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says at many doors at once what a student reads there. */
@Component
class Doors {

    private final Invoices invoices;
    private final PaymentLinks links;

    Doors(Invoices invoices, PaymentLinks links) {
        this.invoices = invoices;
        this.links = links;
    }

    /** The doors of these answers, with the way to pay where that opens them. */
    Sayings of(Screen screen, SignedIn student, Collection<AccessAnswer> answers) {
        var awaited = answers.stream()
                .map(AccessAnswer::payFirst)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
        var own = new CustomerId(student.id());
        var payable = invoices.all(awaited).values().stream()
                .filter(invoice -> invoice.status() == InvoiceStatus.OPEN)
                // what their company owes is not the student's to see
                .filter(invoice -> invoice.customer().equals(own))
                .collect(Collectors.toMap(Invoice::id, links::path));
        return new Sayings(screen, payable);
    }

    record Sayings(Screen screen, Map<InvoiceId, String> payable) {

        Door at(AccessAnswer answer) {
            return Door.of(screen, answer, answer.payFirst() == null ? null : payable.get(answer.payFirst()));
        }
    }
}
