package dev.catraca.web.admin;

import dev.catraca.customers.CustomerId;
import dev.catraca.identity.Permission;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A tab of the contact card, published as a bean by whoever owns the page behind it: {@code /admin/customers/{id}/} and
 * the key. Its label is the text {@code customers.tab.<key>}; the place orders them; a count above zero is shown.
 */
record CustomerTab(
        String key, int place, Permission needs, @Nullable ToIntFunction<CustomerId> count) {

    /** The card's first page, at the customer's own address. */
    static final String SUMMARY = "summary";

    String href(CustomerId customer) {
        var card = "/admin/customers/" + customer;
        return key.equals(SUMMARY) ? card : card + "/" + key;
    }

    int countOf(CustomerId customer) {
        return count == null ? 0 : count.applyAsInt(customer);
    }
}
