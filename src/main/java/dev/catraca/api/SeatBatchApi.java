package dev.catraca.api;

import static dev.catraca.identity.Permission.ACCESS_WRITE;
import static dev.catraca.identity.Permission.CUSTOMERS_WRITE;

import dev.catraca.api.http.AcceptedLanguage;
import dev.catraca.api.http.Problems;
import dev.catraca.api.json.ListView;
import dev.catraca.identity.Needs;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.rosters.Rosters;
import jakarta.servlet.http.HttpServletRequest;
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
    ListView<SeatBatchView> assign(
            @PathVariable InvoiceId id, @RequestBody SeatBatchBody body, HttpServletRequest request) {
        var results = rosters.assign(
                id, body.rows().stream().map(SeatBatchRowBody::row).toList());
        var language = AcceptedLanguage.of(request);
        return ListView.whole(results.stream()
                .map(result -> SeatBatchView.of(result, problems, language))
                .toList());
    }
}
