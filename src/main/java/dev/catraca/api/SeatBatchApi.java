package dev.catraca.api;

import static dev.catraca.identity.Permission.ACCESS_WRITE;
import static dev.catraca.identity.Permission.CUSTOMERS_WRITE;

import dev.catraca.api.http.Problems;
import dev.catraca.api.json.Apart;
import dev.catraca.identity.Needs;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.rosters.BatchResult;
import dev.catraca.rosters.Rosters;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Seats of an invoice for many people at once; whoever is not a student yet becomes one. */
@RestController
@RequestMapping("/api/v1/invoices/{id}/seats/assignments/batch")
class SeatBatchApi {

    private final Rosters rosters;
    private final Problems problems;

    SeatBatchApi(Rosters rosters, Problems problems) {
        this.rosters = rosters;
        this.problems = problems;
    }

    @PostMapping
    @Needs({ACCESS_WRITE, CUSTOMERS_WRITE})
    SeatBatchView assign(@PathVariable InvoiceId id, @RequestBody SeatBatchBody body, HttpServletRequest request) {
        var readable =
                body.rows().stream().map(Apart::value).filter(Objects::nonNull).toList();
        var results = rosters.assign(
                        id, readable.stream().map(SeatBatchRowBody::row).toList())
                .iterator();
        var rows = new ArrayList<SeatBatchRowView>();
        for (var row : body.rows()) {
            rows.add(
                    row.refusal() == null
                            ? view(rows.size(), results.next(), request)
                            : SeatBatchRowView.of(rows.size(), problems.of(row.refusal(), request)));
        }
        return counted(rows);
    }

    private SeatBatchRowView view(int row, BatchResult result, HttpServletRequest request) {
        return switch (result) {
            case BatchResult.Given given -> SeatBatchRowView.of(row, given.seat());
            case BatchResult.Refused refused -> SeatBatchRowView.of(row, problems.of(refused.why(), request));
        };
    }

    private static SeatBatchView counted(List<SeatBatchRowView> rows) {
        var assigned = (int) rows.stream().filter(row -> row.seat() != null).count();
        return new SeatBatchView(assigned, rows.size() - assigned, rows);
    }
}
