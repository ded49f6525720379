package dev.catraca.sample;

import dev.catraca.customers.Address;
import dev.catraca.customers.CustomerKind;
import dev.catraca.customers.NewCustomer;
import dev.catraca.kernel.TaxId;
import dev.catraca.kernel.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Invents people from everywhere in Brazil. Their mailboxes and telephones can't be anybody's. */
final class Crowd {

    private static final Pattern WORDS = Pattern.compile("[^a-z]+");
    private static final int YOUNGEST = 18;
    private static final int OLDEST = 74;

    private final Story story;
    private final Content.People people;
    private final List<Content.Place> places = Content.places();
    private final Set<String> mailboxes = new HashSet<>();

    Crowd(Story story, Content.People people) {
        this.story = story;
        this.people = people;
    }

    /** Somebody; two in three have told everything about themselves. */
    NewCustomer person() {
        var place = story.oneOf(places);
        var name = name(place);
        var known = story.chance(66);
        return new NewCustomer(
                name,
                mailbox(name),
                phone(place),
                null,
                CustomerKind.PERSON,
                known || story.chance(30) ? cpf() : null,
                known ? birthDate() : null,
                null,
                known ? address(place) : null,
                story.chance(45) ? List.of(story.oneOf(people.tags())) : List.of(),
                story.chance(9) ? story.oneOf(people.notes()) : null,
                null);
    }

    NewCustomer firm(Content.Firm firm) {
        var place = story.oneOf(places);
        return new NewCustomer(
                firm.name(),
                firm.mailbox().replace('@', '.') + "@example.com.br",
                phone(place),
                null,
                CustomerKind.COMPANY,
                cnpj(),
                null,
                null,
                address(place),
                List.of("empresa"),
                firm.contact(),
                null);
    }

    String cnpj() {
        return checked(digits(8) + "0001");
    }

    String cpf() {
        return checked(digits(9));
    }

    private String name(Content.Place place) {
        var first = story.oneOf(story.chance(57) ? people.women() : people.men());
        var names = new ArrayList<>(List.of(first, story.oneOf(people.surnames())));
        var local = people.surnamesOf().get(place.state());
        if (local != null && story.chance(45)) {
            names.set(1, story.oneOf(local));
        }
        if (story.chance(35)) {
            names.add(story.oneOf(people.surnames()));
        }
        return String.join(" ", names);
    }

    private String mailbox(String name) {
        var words = WORDS.splitAsStream(Text.folded(name)).toList();
        var wanted = words.getFirst() + "." + words.getLast();
        var free = wanted;
        for (var count = 2; !mailboxes.add(free); count++) {
            free = wanted + count;
        }
        return free + (story.chance(75) ? "@example.com" : "@example.com.br");
    }

    /** Of the range that begins with 9 0000, which no operator gives out. */
    private String phone(Content.Place place) {
        return place.area() + "90000" + digits(4);
    }

    private LocalDate birthDate() {
        return story.today().minusYears(story.between(YOUNGEST, OLDEST)).minusDays(story.between(0, 364));
    }

    private Address address(Content.Place place) {
        return new Address(
                story.oneOf(people.streets()),
                String.valueOf(story.between(3, 2400)),
                complement(),
                place.district(),
                place.city(),
                place.state(),
                place.postalCode() + digits(3),
                null);
    }

    private @Nullable String complement() {
        return story.chance(40) ? story.oneOf(people.complements()) : null;
    }

    private String digits(int count) {
        var text = new StringBuilder();
        IntStream.range(0, count).forEach(_ -> text.append(story.luck().nextInt(10)));
        return text.toString();
    }

    /** The number with the check digits that make it right. */
    private static String checked(String body) {
        return IntStream.range(0, 100)
                .mapToObj(check -> body + "%02d".formatted(check))
                .filter(number -> TaxId.read(number, "BR").isPresent())
                .findFirst()
                .orElseThrow();
    }
}
