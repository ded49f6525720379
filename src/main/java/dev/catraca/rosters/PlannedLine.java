package dev.catraca.rosters;

import dev.catraca.customers.Customer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line and what would become of it: the student it is about, if known, or those who it may be about. */
public record PlannedLine(
        RosterLine line, Finding finding, @Nullable Customer student, List<Customer> candidates) {

    PlannedLine as(Finding other) {
        return new PlannedLine(line, other, student, candidates);
    }
}
