package dev.catraca.api;

import static dev.catraca.identity.Permission.PAYMENTS_WRITE;

import dev.catraca.api.http.Problems;
import dev.catraca.api.json.Apart;
import dev.catraca.identity.Needs;
import dev.catraca.payments.Imported;
import dev.catraca.payments.Payments;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Many payments at once, as a bank statement brings them: each row succeeds or is refused by itself. */
@RestController
@RequestMapping("/api/v1")
class PaymentBatchApi {

    private final Payments payments;
    private final Problems problems;

    PaymentBatchApi(Payments payments, Problems problems) {
        this.payments = payments;
        this.problems = problems;
    }

    @PostMapping("/payments/batch")
    @Needs(PAYMENTS_WRITE)
    PaymentBatchView record(@RequestBody PaymentBatchBody body, HttpServletRequest request) {
        var readable =
                body.rows().stream().map(Apart::value).filter(Objects::nonNull).toList();
        var imported = payments.recordAll(
                        readable.stream().map(PaymentRowBody::wanted).toList())
                .iterator();
        var rows = new ArrayList<PaymentRowView>();
        for (var row : body.rows()) {
            rows.add(
                    row.refusal() == null
                            ? view(rows.size(), imported.next(), request)
                            : PaymentRowView.of(rows.size(), problems.of(row.refusal(), request)));
        }
        return counted(rows);
    }

    private PaymentRowView view(int row, Imported imported, HttpServletRequest request) {
        return switch (imported) {
            case Imported.Done done -> PaymentRowView.of(row, done.payment());
            case Imported.Refused refused -> PaymentRowView.of(row, problems.of(refused.why(), request));
        };
    }

    private static PaymentBatchView counted(List<PaymentRowView> rows) {
        var recorded =
                (int) rows.stream().filter(row -> row.paymentId() != null).count();
        return new PaymentBatchView(recorded, rows.size() - recorded, rows);
    }
}
