package dev.catraca.sample;

import dev.catraca.customers.Address;
import dev.catraca.customers.CustomerId;
import dev.catraca.customers.CustomerKind;
import dev.catraca.customers.NewCustomer;
import dev.catraca.invoices.NewInvoice;
import dev.catraca.invoices.NewLine;
import dev.catraca.orders.NewOrder;
import dev.catraca.payments.PaymentMethod;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The student whose portal is shown: one course finished, two under way, one invoice to pay. */
final class Star {

    private final Story story;
    private final Shop shop;
    private final Payers payers;
    private final Purchases purchases;
    private final Pupils pupils;
    private @Nullable CustomerId id;

    Star(Story story, Shop shop, Payers payers, Purchases purchases, Pupils pupils) {
        this.story = story;
        this.shop = shop;
        this.payers = payers;
        this.purchases = purchases;
        this.pupils = pupils;
    }

    CustomerId id() {
        return Objects.requireNonNull(id);
    }

    void plan() {
        var start = story.last()
                .minusDays(
                        Math.min(160, story.last().toEpochDay() - story.first().toEpochDay() - 3));
        story.agenda().on(start, this::arrive);
        story.agenda().on(story.last().minusDays(20), () -> buy("aquarela", PaymentMethod.CARD));
        story.agenda().on(story.last().minusDays(3), this::owe);
    }

    private void arrive() {
        var address =
                new Address("Rua das Acácias", "214", "apto 31", "Vila Mariana", "São Paulo", "SP", "04101200", null);
        var wanted = new NewCustomer(
                "Ana Beatriz Moura",
                "ana.moura@example.com",
                "11900001234",
                null,
                CustomerKind.PERSON,
                "52998224725",
                LocalDate.of(1991, 4, 18),
                null,
                address,
                List.of("passe livre", "embaixadora"),
                "Aluna do Passe Livre. Responde rápido e sempre avalia as aulas.",
                null);
        id = story.desk().customers().create(wanted).id();
        buy("livre", PaymentMethod.PIX);
        pupils.finish(id, shop.course("excel"), 9);
        pupils.finish(id, shop.course("yoga"), 5);
        pupils.finish(id, shop.course("python"), 2);
    }

    private void buy(String key, PaymentMethod method) {
        var deal = shop.ware(key).deals().stream()
                .filter(one -> !one.deal().archived() && one.isFor(story.today(), story.last()))
                .reduce((_, last) -> last)
                .orElseThrow();
        var order = purchases.place(
                new NewOrder(id(), deal.offer(), null, 1, null, null, null, null, null, null, null, false));
        payers.pay(Objects.requireNonNull(order.invoice()), method, story.today(), 100);
    }

    private void owe() {
        var lines = List.of(
                new NewLine(null, null, "Kit de aquarela para iniciantes, com frete", 1, Story.brl(21900), null),
                new NewLine(null, null, "Certificado impresso com moldura", 2, Story.brl(8900), Story.brl(1780)));
        var dueOn = story.today().plusDays(8);
        story.as(
                story.team().finance(),
                () -> story.desk().invoices().issue(new NewInvoice(id(), null, dueOn, lines, null, null, false)));
    }
}
