package dev.catraca.catalog;

import dev.catraca.kernel.Checks;
import dev.catraca.kernel.Money;
import dev.catraca.organizations.Organizations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a price of the catalog may be: not negative, in the organization's currency, small enough to be multiplied. */
@Component
class Prices {

    /** The database's limit too. */
    static final long MAX = 100_000_000_000L;

    private final Organizations organizations;

    Prices(Organizations organizations) {
        this.organizations = organizations;
    }

    String currency() {
        return organizations.current().currency();
    }

    Money required(String field, @Nullable Money price, Checks checks) {
        checks.that(price != null, field, "required");
        var checked = optional(field, price, checks);
        return checked == null ? Money.zero(currency()) : checked;
    }

    @Nullable
    Money optional(String field, @Nullable Money price, Checks checks) {
        if (price != null) {
            var currency = currency();
            checks.that(price.currency().equals(currency), field, "wrong_currency", currency);
            checks.that(!price.isNegative(), field, "negative");
            checks.that(price.amount() <= MAX, field, "out_of_range", 0, MAX);
        }
        return price;
    }
}
