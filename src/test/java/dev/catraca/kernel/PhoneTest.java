package dev.catraca.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneTest {

    @ParameterizedTest
    @CsvSource({
        "(11) 98765-4321,     BR, +5511987654321",
        "11987654321,         BR, +5511987654321",
        "011 98765-4321,      BR, +5511987654321",
        "+55 11 98765-4321,   BR, +5511987654321",
        "+55 11 98765-4321,   PT, +5511987654321",
        "5511987654321,       BR, +5511987654321",
        "(21) 3456-7890,      BR, +552134567890",
        "912 345 678,         PT, +351912345678",
        "+1 (202) 555-0143,   BR, +12025550143",
    })
    void national_and_international_forms_become_one(String typed, String country, String stored) {
        assertThat(Phone.read(typed, country)).contains(new Phone(stored));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "abc",
                "+",
                "123",
                "98765-4321",
                "(00) 98765-4321",
                "+999 12345678",
                "0800 FLOWERS",
                "11987654321 ramal 2",
                "119876543210000",
                "11 98765\u00004321",
                "<script>",
                "4111 1111 1111 1111",
                "1e30",
                "🙂"
            })
    void what_nobody_can_call_is_refused(String typed) {
        assertThat(Phone.read(typed, "BR")).isEmpty();
    }

    @Test
    void direction_marks_of_a_copied_contact_do_not_matter() {
        assertThat(Phone.read("\u202a+55 11 98765‑4321\u202c", "BR")).contains(new Phone("+5511987654321"));
    }

    @Test
    void its_parts_are_known() {
        var phone = new Phone("+5511987654321");

        assertThat(phone.digits()).isEqualTo("5511987654321");
        assertThat(phone.national()).isEqualTo("11987654321");
        assertThat(phone.subscriber()).isEqualTo("987654321");
    }

    @Property
    void no_text_makes_it_fail_and_what_is_read_reads_the_same_again(@ForAll String text) {
        Phone.read(text, "BR")
                .ifPresent(phone -> assertThat(Phone.read(phone.value(), "PT")).contains(phone));
    }
}
