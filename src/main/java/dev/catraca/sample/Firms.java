package dev.catraca.sample;

import dev.catraca.customers.CustomerId;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.InvoiceStatus;
import dev.catraca.kernel.PersonName;
import dev.catraca.orders.NewOrder;
import dev.catraca.seats.NewAssignment;
import dev.catraca.seats.ReleaseRule;
import java.util.List;
import java.util.Objects;

/** Companies buy seats, and hand them out to their people, or forget to. */
final class Firms {

    /** What it buys, how many seats, how many of them it hands out, and after how much of the time. */
    private record Deal(String ware, int seats, int handedOut, int percentOfTime) {}

    /** Company by company as they are listed; the first is the one that demos look at. */
    private static final List<Deal> DEALS = List.of(
            new Deal("escritorio", 10, 6, 82),
            new Deal("excel", 25, 25, 10),
            new Deal("oratoria", 8, 7, 22),
            new Deal("gestao", 12, 12, 31),
            new Deal("ingles", 15, 15, 55),
            new Deal("python", 6, 4, 40),
            new Deal("escritorio", 20, 18, 64),
            new Deal("excel", 9, 5, 97),
            new Deal("instagram", 4, 4, 48),
            new Deal("gestao", 5, 5, 15),
            new Deal("oratoria", 7, 0, 94),
            new Deal("negocio", 11, 9, 73));

    private final Story story;
    private final Shop shop;
    private final Crowd crowd;
    private final Payers payers;
    private final Purchases purchases;
    private final Pupils pupils;

    Firms(Story story, Shop shop, Crowd crowd, Payers payers, Purchases purchases, Pupils pupils) {
        this.story = story;
        this.shop = shop;
        this.crowd = crowd;
        this.payers = payers;
        this.purchases = purchases;
        this.pupils = pupils;
    }

    void plan(List<Content.Firm> firms) {
        var days = story.last().toEpochDay() - story.first().toEpochDay();
        for (var i = 0; i < DEALS.size(); i++) {
            var firm = firms.get(i);
            var deal = DEALS.get(i);
            story.agenda().on(story.first().plusDays(days * deal.percentOfTime() / 100), () -> arrive(firm, deal));
        }
    }

    private void arrive(Content.Firm firm, Deal deal) {
        var customer = story.desk().customers().create(crowd.firm(firm)).id();
        buy(firm, customer, deal);
        if (story.chance(70)) {
            var again = new Deal(story.oneOf(DEALS).ware(), story.between(3, 12), story.between(2, 3), 0);
            story.later(story.between(60, 160), () -> buy(firm, customer, again));
        }
    }

    private void buy(Content.Firm firm, CustomerId customer, Deal deal) {
        var ware = shop.ware(deal.ware());
        var offer = ware.deals().stream()
                .filter(one -> one.deal().name().endsWith("empresas"))
                .findFirst()
                .orElse(ware.deals().getFirst());
        var order = purchases.place(new NewOrder(
                customer,
                offer.offer(),
                null,
                deal.seats(),
                null,
                story.today().plusDays(10),
                null,
                null,
                null,
                null,
                null,
                false));
        var invoice = Objects.requireNonNull(order.invoice());
        payers.firm(story.desk().invoices().get(invoice));
        for (var i = 0; i < deal.handedOut(); i++) {
            story.later(1 + i / 3, () -> handOut(firm, invoice, ware));
        }
    }

    private void handOut(Content.Firm firm, InvoiceId invoice, Shop.Ware ware) {
        if (story.desk().invoices().get(invoice).status() == InvoiceStatus.VOIDED) {
            return;
        }
        var wanted = crowd.person().withTags("equipe " + PersonName.first(firm.name()));
        story.as(story.team().support(), () -> {
            var student = story.desk().customers().create(wanted).id();
            story.desk()
                    .seats()
                    .assign(invoice, new NewAssignment(ware.product(), student, ReleaseRule.ON_FULL_PAYMENT, false));
            pupils.begin(student, ware.courses(), story.between(8, 20));
        });
    }
}
