package dev.catraca.invitations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.catraca.kernel.Refusal;
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
