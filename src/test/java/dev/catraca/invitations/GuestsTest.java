package dev.catraca.invitations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.catraca.kernel.Refusal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GuestsTest {

    @Test
    void a_list_is_read_as_people_paste_it() {
        assertThat(Guests.read("emails", """
                ana@casa.example

                  Bia Souza <bia@casa.example>
                "Lima, Caio" <caio@casa.example>
                Eva Reis;eva@casa.example
                fabio@casa.example, gil@casa.example helena@casa.example
                ANA@casa.example
                """))
                .containsExactly(
                        new Guest("ana@casa.example", null),
                        new Guest("bia@casa.example", "Bia Souza"),
                        new Guest("caio@casa.example", "Caio"),
                        new Guest("eva@casa.example", "Eva Reis"),
                        new Guest("fabio@casa.example", null),
                        new Guest("gil@casa.example", null),
                        new Guest("helena@casa.example", null));
    }

    @Test
    void several_names_with_addresses_in_a_line_are_several_people() {
        assertThat(Guests.read("emails", "Ana <ana@casa.example>, Bia <bia@casa.example>"))
                .containsExactly(new Guest("ana@casa.example", "Ana"), new Guest("bia@casa.example", "Bia"));
    }

    @Test
    void nobody_between_names_in_brackets_is_lost() {
        assertThat(Guests.read("emails", "Ana Lima <ana@x.example>, bob@x.example, Caio <caio@x.example>"))
                .containsExactlyInAnyOrder(
                        new Guest("ana@x.example", "Ana Lima"),
                        new Guest("bob@x.example", null),
                        new Guest("caio@x.example", "Caio"));
        assertThat(Guests.read("emails", "bob@x.example Caio <caio@x.example> eva@x.example"))
                .extracting(Guest::email)
                .containsExactlyInAnyOrder("bob@x.example", "caio@x.example", "eva@x.example");
        assertThat(Guests.read("emails", "ana@x.example <ana@x.example>"))
                .containsExactly(new Guest("ana@x.example", null));
        for (var bad : List.of("Ana <ana at x>, Bob <bob@x.example>", "Ana <ana@x.example>, bob@x")) {
            assertProblem(bad, "not_a_guest", bad);
        }
    }

    @Test
    void a_name_is_no_link() {
        for (var name :
                List.of("https://mau.example", "Ganhe em www.mau", "WWW.MAU", "ganhe mau.com", "MAU.COM", "a/b")) {
            assertProblem(name + " <ana@x.example>", "link_in_name", name + " <ana@x.example>");
            assertProblem(name + "; ana@x.example", "link_in_name", name + "; ana@x.example");
        }
        assertThat(Guests.read("emails", "Dra.Ana J. D'Ávila Jr. <ana@x.example>"))
                .hasSize(1);
    }

    @Test
    void a_line_without_end_is_read_in_no_time() {
        for (var piece : List.of("a", "a<", "< a", "<a ", "a ", "<", "\"")) {
            var line = piece.repeat(20_000 / piece.length());
            assertThat(Duration.ofNanos(nanos(() -> assertThatThrownBy(() -> Guests.read("emails", "<" + line + "<"))
                            .isInstanceOf(Refusal.Invalid.class))))
                    .isLessThan(Duration.ofMillis(500));
        }
    }

    private static long nanos(Runnable task) {
        var start = System.nanoTime();
        task.run();
        return System.nanoTime() - start;
    }

    @Test
    void the_first_line_without_an_address_is_named() {
        assertProblem("ana@casa.example\nBia Souza", "not_a_guest", "Bia Souza");
        assertProblem("ana@casa", "not_a_guest", "ana@casa");
        assertProblem("Ana <ana at casa>", "not_a_guest", "Ana <ana at casa>");
        assertProblem(" \n ", "required");
        var many = IntStream.rangeClosed(0, Guests.MAX)
                .mapToObj(i -> "p" + i + "@casa.example")
                .collect(Collectors.joining("\n"));
        assertProblem(many, "too_many_guests", Guests.MAX);
    }

    private static void assertProblem(String text, String code, Object... arguments) {
        assertThatThrownBy(() -> Guests.read("emails", text))
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        invalid -> assertThat(invalid.problems())
                                .containsExactly(new Refusal.Problem("emails", code, List.of(arguments))));
    }
}
