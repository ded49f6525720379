package dev.catraca.api;

import static dev.catraca.identity.Permission.ACCESS_READ;
import static dev.catraca.identity.Permission.ACCESS_WRITE;

import dev.catraca.api.http.Created;
import dev.catraca.api.json.ListView;
import dev.catraca.identity.Needs;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.kernel.PageRequest;
import dev.catraca.seats.SeatId;
import dev.catraca.seats.Seats;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** SeatTotals of an invoice: who sits where, and since when. */
@RestController
@RequestMapping("/api/v1")
class SeatApi {

    private final Seats seats;

    SeatApi(Seats seats) {
        this.seats = seats;
    }

    @GetMapping("/invoices/{id}/seats")
    @Needs(ACCESS_READ)
    ListView<SeatView> ofInvoice(@PathVariable InvoiceId id, PageRequest page) {
        return ListView.of(seats.of(id, page), SeatView::of);
    }

    @PostMapping("/invoices/{id}/seats/assignments")
    @Needs(ACCESS_WRITE)
    ResponseEntity<SeatView> assign(@PathVariable InvoiceId id, @RequestBody AssignmentBody body) {
        var seat = seats.assign(id, body.wanted());
        return Created.at("/seats/" + seat.id(), SeatView.of(seat));
    }

    @GetMapping("/seats/{id}")
    @Needs(ACCESS_READ)
    SeatView show(@PathVariable SeatId id) {
        return SeatView.of(seats.get(id));
    }

    @PostMapping("/seats/{id}/unassignment")
    @Needs(ACCESS_WRITE)
    SeatView unassign(@PathVariable SeatId id, @RequestBody WhyBody body) {
        return SeatView.of(seats.unassign(id, body.reason()));
    }

    @PostMapping("/seats/{id}/swap")
    @Needs(ACCESS_WRITE)
    SeatView swap(@PathVariable SeatId id, @RequestBody SwapBody body) {
        return SeatView.of(seats.swap(id, body.wanted()));
    }

    @PostMapping("/seats/{id}/release")
    @Needs(ACCESS_WRITE)
    SeatView release(@PathVariable SeatId id, @RequestBody WhyBody body) {
        return SeatView.of(seats.release(id, body.reason()));
    }
}
