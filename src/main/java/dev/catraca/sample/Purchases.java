package dev.catraca.sample;

import dev.catraca.customers.CustomerId;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Money;
import dev.catraca.orders.NewOrder;
import dev.catraca.orders.Order;
import java.time.LocalDate;
import java.time.Month;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** People buy, and come back for more. */
final class Purchases {

    private static final int LAST_TIME = 4;

    private final Story story;
    private final Shop shop;
    private final Payers payers;
    private final Pupils pupils;

    Purchases(Story story, Shop shop, Payers payers, Pupils pupils) {
        this.story = story;
        this.shop = shop;
        this.payers = payers;
        this.pupils = pupils;
    }

    /** Somebody new: one in eight only looks around. */
    void arrive(CustomerId buyer) {
        if (story.chance(88)) {
            buy(buyer, new HashSet<>(), 1);
        }
    }

    private void buy(CustomerId buyer, Set<String> owned, int time) {
        if (!story.desk().customers().get(buyer).isActive()) {
            return;
        }
        var choice = choose(owned);
        owned.add(choice.ware().item().key());
        var order = order(buyer, choice);
        payers.person(story.desk().invoices().get(Objects.requireNonNull(order.invoice())));
        pupils.begin(buyer, choice.ware().courses(), story.between(0, 4));
        if (time < LAST_TIME && story.chance(58)) {
            story.later(story.between(14, 120), () -> buy(buyer, owned, time + 1));
        }
    }

    private record Choice(Shop.Ware ware, Shop.Deal deal) {}

    private Choice choose(Set<String> owned) {
        var wares = shop.all()
                .filter(ware -> !owned.contains(ware.item().key()))
                .filter(ware -> !deals(ware).isEmpty())
                .toList();
        var ware = story.weighted(wares, one -> one.item().weight());
        return new Choice(ware, story.oneOf(deals(ware)));
    }

    private List<Shop.Deal> deals(Shop.Ware ware) {
        return ware.deals().stream()
                .filter(deal -> deal.isFor(story.today(), story.last()))
                .filter(deal -> !deal.deal().isPrivate())
                .toList();
    }

    private Order order(CustomerId buyer, Choice choice) {
        var deal = choice.deal();
        var basePlan = deal.basePlans().isEmpty() ? null : story.oneOf(deal.basePlans());
        var dueOn = story.today().plusDays(story.between(0, 5));
        var wanted = new NewOrder(
                buyer,
                deal.offer(),
                basePlan,
                1,
                null,
                dueOn,
                null,
                discount(story.today(), deal.deal().price()),
                null,
                null,
                null,
                false);
        return place(wanted);
    }

    Order place(NewOrder wanted) {
        return Caller.call(
                Caller.current().organization(),
                story.team().support(),
                () -> story.desk().orders().place(wanted));
    }

    /** Black Friday, back to school, and now and then somebody who asked nicely. */
    private @Nullable Money discount(LocalDate day, long price) {
        if (day.getMonth() == Month.NOVEMBER && day.getDayOfMonth() >= 20) {
            return story.chance(60) ? Story.brl(price * 30 / 100) : null;
        }
        var campaign = day.getMonth() == Month.JANUARY && day.getDayOfMonth() <= 20;
        return story.chance(campaign ? 40 : 8) ? Story.brl(price * 15 / 100) : null;
    }
}
