package dev.catraca.sample;

import dev.catraca.identity.NewStaff;
import dev.catraca.identity.Role;
import dev.catraca.orders.NewOrder;
import dev.catraca.payments.NewPayment;
import dev.catraca.payments.PaymentMethod;
import java.util.Objects;

/** The morning on which somebody looks at the school: what happens now writes mail, and the mail waits. */
final class Today {

    private final Cast cast;
    private final Story story;

    Today(Cast cast) {
        this.cast = cast;
        this.story = cast.story();
    }

    void live() {
        story.desk().staff().invite(new NewStaff("Jonas Meireles", "jonas.meireles@example.com", Role.INSTRUCTOR));
        new Enquiries(story, cast.crowd()).ask();
        sell("negocio", true);
        sell("fotografia", true);
        sell("panificacao", false);
        sell("site", false);
    }

    private void sell(String key, boolean paid) {
        var buyer = story.desk().customers().create(cast.crowd().person()).id();
        var deal = cast.shop().ware(key).deals().getFirst();
        var base = deal.basePlans().isEmpty() ? null : deal.basePlans().getFirst();
        var order = cast.purchases()
                .place(new NewOrder(buyer, deal.offer(), base, 1, null, null, null, null, null, null, null, true));
        var invoice = story.desk().invoices().get(Objects.requireNonNull(order.invoice()));
        if (paid) {
            var payment = new NewPayment(invoice.due(), PaymentMethod.PIX, null, "Pix E" + story.between(1000, 99999));
            story.as(story.team().finance(), () -> story.desk().payments().record(invoice.id(), payment));
        }
    }
}
