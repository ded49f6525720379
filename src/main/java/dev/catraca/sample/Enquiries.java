package dev.catraca.sample;

import dev.catraca.customers.CustomerId;
import dev.catraca.customers.CustomerKind;
import dev.catraca.customers.NewCustomer;
import dev.catraca.datarequests.DataForm;
import dev.catraca.datarequests.DataStep;
import java.util.Map;
import java.util.Objects;

/** Customers are asked for their own data: two have not looked yet, one has begun to answer, one is through. */
final class Enquiries {

    private final Story story;
    private final Crowd crowd;

    Enquiries(Story story, Crowd crowd) {
        this.story = story;
        this.crowd = crowd;
    }

    void ask() {
        send(newcomer());
        send(newcomer());
        begin();
        answer();
    }

    private void begin() {
        var customer = newcomer();
        var link = SentLinks.sentBy(() -> send(customer));
        story.desk().dataRequests().save(link, DataStep.PERSON, person());
    }

    private void answer() {
        var customer = newcomer();
        var link = SentLinks.sentBy(() -> send(customer));
        var requests = story.desk().dataRequests();
        requests.save(link, DataStep.PERSON, person());
        requests.save(link, DataStep.ADDRESS, address());
        requests.save(link, DataStep.PAYMENT, Map.of("payer", DataForm.Payer.SELF.name()));
        requests.complete(link, Map.of());
    }

    private Map<String, String> person() {
        return Map.of(
                "kind", CustomerKind.PERSON.name(), "country", "BR", "tax_id", crowd.cpf(), "birth_date", "1988-03-09");
    }

    private static Map<String, String> address() {
        return Map.of(
                "address.postal_code", "51021120",
                "address.street", "Rua do Sol",
                "address.number", "58",
                "address.district", "Boa Viagem",
                "address.city", "Recife",
                "address.state", "PE",
                "address.country", "BR");
    }

    private void send(CustomerId customer) {
        story.as(story.team().support(), () -> story.desk().dataRequests().send(customer));
    }

    /** They left a name, an address and a number, and nothing else yet. */
    private CustomerId newcomer() {
        var person = crowd.person();
        var wanted = NewCustomer.of(
                Objects.requireNonNull(person.name()),
                Objects.requireNonNull(person.email()),
                Objects.requireNonNull(person.phone()));
        return story.desk().customers().create(wanted).id();
    }
}
