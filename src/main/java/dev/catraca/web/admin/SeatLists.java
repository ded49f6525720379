package dev.catraca.web.admin;

import static java.util.stream.Collectors.groupingBy;

import dev.catraca.catalog.Catalog;
import dev.catraca.catalog.Product;
import dev.catraca.catalog.ProductId;
import dev.catraca.customers.Customer;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.Customers;
import dev.catraca.grants.Grant;
import dev.catraca.grants.GrantSource;
import dev.catraca.grants.Grants;
import dev.catraca.invitations.Invitation;
import dev.catraca.invitations.Invitations;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.InvoiceLine;
import dev.catraca.kernel.Page;
import dev.catraca.kernel.PageRequest;
import dev.catraca.seats.Assignment;
import dev.catraca.seats.Seat;
import dev.catraca.seats.SeatFilter;
import dev.catraca.seats.SeatId;
import dev.catraca.seats.Seats;
import dev.catraca.web.Place;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers a page of an invoice's seats: one question for each kind of thing it names. */
@Component
class SeatLists {

    private final Seats seats;
    private final Invitations invitations;
    private final Grants grants;
    private final Customers customers;
    private final Catalog catalog;

    SeatLists(Seats seats, Invitations invitations, Grants grants, Customers customers, Catalog catalog) {
        this.seats = seats;
        this.invitations = invitations;
        this.grants = grants;
        this.customers = customers;
        this.catalog = catalog;
    }

    SeatList of(Invoice invoice, Place place) {
        var filter = SeatListing.filter(place);
        var page = seats.of(invoice.id(), filter, PageRequest.of(null, place.param("after")));
        var products = catalog.products(invoice.lines().stream()
                .filter(line -> line.seats().total() > 0)
                .map(InvoiceLine::product)
                .flatMap(Stream::ofNullable)
                .distinct()
                .toList());
        return new SeatList(invoice, counts(invoice, products), lines(page, products), !filter.equals(SeatFilter.ALL));
    }

    private static List<SeatList.ProductCount> counts(Invoice invoice, Map<ProductId, Product> products) {
        return invoice.lines().stream()
                .map(InvoiceLine::product)
                .flatMap(Stream::ofNullable)
                .distinct()
                .map(products::get)
                .flatMap(Stream::ofNullable)
                .map(product -> count(invoice, product))
                .toList();
    }

    private static SeatList.ProductCount count(Invoice invoice, Product product) {
        var lines = invoice.lines().stream()
                .filter(line -> product.id().equals(line.product()))
                .toList();
        return new SeatList.ProductCount(
                product,
                sum(lines, line -> line.seats().total()),
                sum(lines, line -> line.seats().free()),
                sum(lines, line -> line.seats().invited()),
                sum(lines, line -> line.seats().reserved()),
                sum(lines, line -> line.seats().released()),
                sum(lines, line -> line.seats().ended()));
    }

    private static int sum(List<InvoiceLine> lines, ToIntFunction<InvoiceLine> part) {
        return lines.stream().mapToInt(part).sum();
    }

    private Page<SeatLine> lines(Page<Seat> page, Map<ProductId, Product> products) {
        var ids = page.rows().stream().map(Seat::id).toList();
        var history = seats.history(ids);
        var people = people(page.rows(), history);
        var bySeat = history.stream().collect(groupingBy(Assignment::seat));
        var opened = opened(ids);
        var invited = invitations.open(ids);
        return page.map(seat -> line(
                seat,
                Objects.requireNonNull(products.get(seat.product())),
                bySeat.getOrDefault(seat.id(), List.of()),
                invited.get(seat.id()),
                opened.getOrDefault(seat.id().value(), List.of()),
                people));
    }

    private Map<UUID, List<Grant>> opened(List<SeatId> ids) {
        return grants.of(GrantSource.Kind.SEAT, ids.stream().map(SeatId::value).toList()).stream()
                .collect(groupingBy(grant -> grant.source().id()));
    }

    private Map<CustomerId, Customer> people(List<Seat> rows, List<Assignment> history) {
        return customers.all(Stream.concat(
                        rows.stream().map(Seat::student).flatMap(Stream::ofNullable),
                        history.stream().map(Assignment::student))
                .distinct()
                .toList());
    }

    private static SeatLine line(
            Seat seat,
            Product product,
            List<Assignment> history,
            @Nullable Invitation invitation,
            List<Grant> opened,
            Map<CustomerId, Customer> people) {
        var student = seat.student();
        return new SeatLine(
                seat,
                product,
                student == null ? null : people.get(student),
                history.stream()
                        .filter(each -> each.endedAt() == null)
                        .findFirst()
                        .orElse(null),
                invitation,
                opened.stream().filter(grant -> grant.student().equals(student)).toList(),
                history.stream()
                        .filter(each -> each.endedAt() != null)
                        .map(each -> new SeatLine.Past(each, people.get(each.student())))
                        .toList());
    }
}
