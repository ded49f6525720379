package dev.catraca.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "ana@example.com,              ana@example.com",
        "' Ana.Souza@EXAMPLE.com.br ', Ana.Souza@example.com.br",
        "o'brien+x@mail.example.com,   o'brien+x@mail.example.com",
        "a@b.co,                       a@b.co",
        "joao@cação.com.br,            joao@xn--cao-nlat.com.br",
    })
    void good_addresses_are_tidied(String typed, String stored) {
        assertThat(EmailAddress.read(typed)).contains(new EmailAddress(stored));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ana",
                "ana@",
                "@example.com",
                "ana@example",
                "ana@@example.com",
                "ana@exam ple.com",
                "a na@example.com",
                "ana@.com",
                "ana@example..com",
                "ana@-example.com",
                ".ana@example.com",
                "ana.@example.com",
                "ana@127.0.0.1",
                "ana@example.com\nbcc: x@example.com",
                "ana\u0000@example.com",
                "Ana <ana@example.com>",
                "joão@example.com",
                "<script>@example.com",
                "ana@example.com,bia@example.com",
                "ana@😀",
                "ana@[127.0.0.1]"
            })
    void what_no_server_takes_is_refused(String typed) {
        assertThat(EmailAddress.read(typed)).isEmpty();
    }

    @Test
    void too_long_is_refused_on_either_side_of_the_at_sign() {
        assertThat(EmailAddress.read("a".repeat(65) + "@example.com")).isEmpty();
        assertThat(EmailAddress.read("a@" + "b.".repeat(126) + "com")).isEmpty();
        assertThat(EmailAddress.read("a".repeat(64) + "@example.com")).isPresent();
    }

    @Test
    void spellings_of_one_mailbox_compare_equal_in_normal_form() {
        assertThat(EmailAddress.read("Ana@Example.com").orElseThrow().normal()).isEqualTo("ana@example.com");
    }

    @Property
    void no_text_makes_it_fail(@ForAll String local, @ForAll String domain) {
        EmailAddress.read(local + "@" + domain)
                .ifPresent(email ->
                        assertThat(email.value()).hasSizeLessThanOrEqualTo(254).doesNotContainAnyWhitespaces());
    }
}
