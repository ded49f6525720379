package dev.catraca.invoices;

import dev.catraca.catalog.Catalog;
import dev.catraca.catalog.CatalogState;
import dev.catraca.catalog.Offer;
import dev.catraca.catalog.OfferId;
import dev.catraca.catalog.Product;
import dev.catraca.catalog.ProductId;
import dev.catraca.catalog.ProductKind;
import dev.catraca.kernel.Checks;
import dev.catraca.kernel.Money;
import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.Organizations;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns wanted lines into priced ones: what was left out comes from the catalog, every problem is told at once. */
@Component
class PriceLines {

    private static final int MAX_LINES = 100;
    private static final int MAX_SEATS = 10_000;
    private static final int MAX_QUANTITY = 10_000;
    /** Of one thing, and of a whole invoice: no payment may be larger, and balances stay far from an overflow. */
    private static final long MAX_PRICE = 100_000_000_000L;

    private static final int MAX_DESCRIPTION = 500;

    private final Catalog catalog;
    private final Organizations organizations;

    PriceLines(Catalog catalog, Organizations organizations) {
        this.catalog = catalog;
        this.organizations = organizations;
    }

    List<InvoiceLine> lines(List<NewLine> wanted) {
        var checks = new Checks();
        checks.that(!wanted.isEmpty(), "items", "required");
        checks.that(wanted.size() <= MAX_LINES, "items", "too_many", MAX_LINES);
        checks.refuseIfAny();
        var offers = catalog.offers(given(wanted, NewLine::offer));
        var products = catalog.products(productIds(wanted, offers));
        var currency = organizations.current().currency();
        var lines = new ArrayList<InvoiceLine>();
        for (var i = 0; i < wanted.size(); i++) {
            lines.add(new Pricing("items[" + i + "].", wanted.get(i), offers, products, checks).line(currency));
        }
        var seats = lines.stream().mapToInt(line -> line.seats().total()).sum();
        checks.that(seats <= MAX_SEATS, "items", "too_many_seats", MAX_SEATS);
        checks.that(InvoiceTotals.of(lines).total().amount() <= MAX_PRICE, "items", "too_big", MAX_PRICE);
        checks.refuseIfAny();
        return lines;
    }

    private static List<ProductId> productIds(List<NewLine> wanted, Map<OfferId, Offer> offers) {
        var ids = given(wanted, NewLine::product);
        offers.values().forEach(offer -> ids.add(offer.productId()));
        return ids;
    }

    private static <T> List<T> given(List<NewLine> lines, Function<NewLine, @Nullable T> part) {
        var found = new ArrayList<T>();
        for (var line : lines) {
            var id = part.apply(line);
            if (id != null) {
                found.add(id);
            }
        }
        return found;
    }

    /** One line on its way to a price. */
    private record Pricing(
            String field, NewLine wanted, Map<OfferId, Offer> offers, Map<ProductId, Product> products, Checks checks) {

        InvoiceLine line(String currency) {
            var offer = offer();
            var product = product(offer);
            var description = description(offer, product);
            var quantity = wanted.quantity();
            checks.that(quantity >= 1 && quantity <= MAX_QUANTITY, field + "quantity", "out_of_range", 1, MAX_QUANTITY);
            var price = price(offer, product, currency);
            var discount = wanted.discount() == null ? Money.zero(currency) : wanted.discount();
            checks.that(!discount.isNegative(), field + "discount", "negative");
            var gross = checks.sound(field + "quantity") ? price.times(quantity) : Money.zero(currency);
            checks.that(discount.compareTo(gross) <= 0, field + "discount", "discount_too_large");
            var seats = product != null && product.kind() == ProductKind.ACCESS ? quantity : 0;
            var id = product == null ? null : product.id();
            return new InvoiceLine(
                    LineId.next(),
                    id,
                    wanted.offer(),
                    description,
                    quantity,
                    price,
                    discount,
                    gross.minus(discount),
                    SeatTotals.bought(seats),
                    false);
        }

        private @Nullable Offer offer() {
            if (wanted.offer() == null) {
                return null;
            }
            var offer = offers.get(wanted.offer());
            if (offer == null) {
                throw new Refusal.NotFound(field + "offer_id");
            }
            return offer;
        }

        private @Nullable Product product(@Nullable Offer offer) {
            var id = wanted.product() != null ? wanted.product() : offer == null ? null : offer.productId();
            if (id == null) {
                return null;
            }
            var product = products.get(id);
            if (product == null) {
                throw new Refusal.NotFound(field + "product_id");
            }
            checks.that(offer == null || offer.productId().equals(id), field + "product_id", "other_product");
            checks.that(product.state() == CatalogState.ACTIVE, field + "product_id", "archived");
            return product;
        }

        private String description(@Nullable Offer offer, @Nullable Product product) {
            var typed = checks.optionalLine(field + "description", wanted.description(), MAX_DESCRIPTION);
            if (typed == null && offer == null && product == null) {
                checks.that(false, field + "description", "required");
            }
            return typed != null ? typed : offer != null ? offer.name() : product != null ? product.name() : "";
        }

        private Money price(@Nullable Offer offer, @Nullable Product product, String currency) {
            var price = wanted.unitPrice() != null
                    ? wanted.unitPrice()
                    : offer != null ? offer.price() : product != null ? product.price() : null;
            checks.that(price != null, field + "unit_price", "required");
            if (price == null) {
                return Money.zero(currency);
            }
            checks.that(!price.isNegative(), field + "unit_price", "negative");
            checks.that(price.amount() <= MAX_PRICE, field + "unit_price", "too_big", MAX_PRICE);
            return checks.sound(field + "unit_price") ? price : Money.zero(currency);
        }
    }
}
