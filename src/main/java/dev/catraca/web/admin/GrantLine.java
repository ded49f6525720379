package dev.catraca.web.admin;

import dev.catraca.customers.Customer;
import dev.catraca.grants.Grant;
import dev.catraca.grants.GrantSource;
import dev.catraca.grants.GrantState;
import dev.catraca.grants.Revocation;
import dev.catraca.invoices.Invoice;
import dev.catraca.orders.Order;
import dev.catraca.web.Screen;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A grant with what a page says about it; invoice and order only for whoever may read those. */
public record GrantLine(
        Grant grant,
        String course,
        Customer student,
        @Nullable Invoice invoice,
        @Nullable Order order,
        List<GrantLine> others) {

    public String address() {
        return "/admin/grants/" + grant.id();
    }

    /** Names its dialogs on a page that has many. */
    public String key() {
        return grant.id().toString();
    }

    public boolean is(GrantState state) {
        return grant.state() == state;
    }

    public boolean isManual() {
        return grant.source().kind() == GrantSource.Kind.MANUAL;
    }

    /** Kept out of the whole course, not of this one way alone. */
    public boolean isBlocked() {
        return grant.revocation() != null && grant.revocation().scope() == Revocation.Scope.COURSE;
    }

    /** Whether there is anything to say about why it stands as it does. */
    public boolean hasWhy() {
        return grant.revocation() != null
                || !grant.ends().isEmpty()
                || !grant.suspensions().isEmpty()
                || grant.isFrozen();
    }

    /** An end as people say it: the end of a day by the day, not by the midnight after it. */
    public static String until(Screen screen, Instant end) {
        var local = end.atZone(screen.show().zone());
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? screen.t("grants.through", screen.date(local.toLocalDate().minusDays(1)))
                : screen.time(end);
    }

    /** The other ways by which the student stays in when this one is shut. */
    public List<GrantLine> remaining() {
        return others.stream().filter(other -> other.is(GrantState.ACTIVE)).toList();
    }

    GrantLine with(List<GrantLine> ways) {
        var rest = ways.stream()
                .filter(way ->
                        !way.grant.id().equals(grant.id()) && way.grant.course().equals(grant.course()))
                .toList();
        return new GrantLine(grant, course, student, invoice, order, rest);
    }
}
