package dev.catraca.rosters;

import dev.catraca.catalog.ProductId;
import dev.catraca.customers.Customer;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.Customers;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.InvoiceLine;
import dev.catraca.invoices.Invoices;
import dev.catraca.kernel.EmailAddress;
import dev.catraca.kernel.Refusal;
import dev.catraca.seats.Seats;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks up everybody of a list at once, then judges line by line. */
@Component
class PlanRoster {

    private final Invoices invoices;
    private final Customers customers;
    private final Seats seats;

    PlanRoster(Invoices invoices, Customers customers, Seats seats) {
        this.invoices = invoices;
        this.customers = customers;
        this.seats = seats;
    }

    RosterPlan of(RosterRequest wanted) {
        var sold = sold(invoices.get(wanted.invoice()), wanted.product());
        var lines = ReadRoster.of(wanted.list());
        if (lines.isEmpty()) {
            throw new Refusal.Invalid(Rosters.LIST, "required");
        }
        var emails = lines.stream()
                .flatMap(line -> EmailAddress.read(line.email()).stream())
                .toList();
        var known = customers.withEmails(emails);
        var holders = seats.holders(
                known.values().stream()
                        .flatMap(Collection::stream)
                        .map(Customer::id)
                        .toList(),
                wanted.product());
        var free = sold.stream().mapToInt(line -> line.seats().free()).sum();
        var total = sold.stream().mapToInt(line -> line.seats().total()).sum();
        var judged = new Judge(wanted, known, holders).all(lines);
        return new RosterPlan(seated(judged, free), free, total);
    }

    private static List<InvoiceLine> sold(Invoice invoice, ProductId product) {
        var lines = invoice.lines().stream()
                .filter(line -> product.equals(line.product()) && line.seats().total() > 0)
                .toList();
        if (lines.isEmpty()) {
            throw new Refusal.NotFound("product_id");
        }
        return lines;
    }

    /** The first take what is free. */
    private static List<PlannedLine> seated(List<PlannedLine> judged, int free) {
        var left = free;
        var seated = new ArrayList<PlannedLine>();
        for (var line : judged) {
            if (!line.finding().takesSeat()) {
                seated.add(line);
            } else if (left > 0) {
                seated.add(line);
                left--;
            } else {
                seated.add(line.as(Finding.NO_SEAT));
            }
        }
        return seated;
    }

    /** Remembers whom it has seen. */
    private record Judge(
            RosterRequest wanted, Map<String, List<Customer>> known, Set<CustomerId> holders, Set<String> seen) {

        Judge(RosterRequest wanted, Map<String, List<Customer>> known, Set<CustomerId> holders) {
            this(wanted, known, holders, new HashSet<>());
        }

        List<PlannedLine> all(List<RosterLine> lines) {
            return lines.stream().map(this::judge).toList();
        }

        private PlannedLine judge(RosterLine line) {
            var email = EmailAddress.read(line.email()).orElse(null);
            if (email == null) {
                return found(line, Finding.INVALID_EMAIL, null);
            }
            if (!seen.add(email.normal())) {
                return found(line, Finding.TWICE, null);
            }
            var all = known.getOrDefault(email.normal(), List.of());
            var active = all.stream().filter(Customer::isActive).toList();
            if (active.size() > 1) {
                return choose(line, active);
            }
            if (!active.isEmpty()) {
                return student(line, active.getFirst(), List.of());
            }
            if (!all.isEmpty()) {
                return found(line, Finding.ARCHIVED, all.getFirst());
            }
            return found(line, Customers.isName(line.name()) ? Finding.NEW : Finding.INVALID_NAME, null);
        }

        private PlannedLine choose(RosterLine line, List<Customer> candidates) {
            var chosen = Optional.ofNullable(wanted.chosen().get(line.number()))
                    .flatMap(id -> candidates.stream()
                            .filter(candidate -> candidate.id().equals(id))
                            .findFirst());
            return chosen.map(student -> student(line, student, candidates))
                    .orElseGet(() -> new PlannedLine(line, Finding.CHOOSE, null, candidates));
        }

        private PlannedLine student(RosterLine line, Customer student, List<Customer> candidates) {
            var again = holders.contains(student.id()) && !wanted.giveAgain();
            return new PlannedLine(line, again ? Finding.HOLDS : Finding.KNOWN, student, candidates);
        }

        private static PlannedLine found(RosterLine line, Finding finding, @Nullable Customer student) {
            return new PlannedLine(line, finding, student, List.of());
        }
    }
}
