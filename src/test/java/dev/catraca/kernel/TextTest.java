package dev.catraca.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {

    @Test
    void a_line_has_one_form_and_no_loose_spaces() {
        assertThat(Text.line(" \u00a0Ana\t  Lui\u0301sa\u2003 ")).isEqualTo("Ana Luísa");
        assertThat(Text.line("\u202eevil\u202c")).isEqualTo("evil");
        assertThat(Text.lines(" a\r\nb\rc ")).isEqualTo("a\nb\nc");
    }

    @Test
    void invalid_characters_and_halves_of_emoji_are_not_printable() {
        assertThat(Text.isPrintableLine("Ana 🙂 שלום <script>")).isTrue();
        assertThat(Text.isPrintableLine("a\u0000")).isFalse();
        assertThat(Text.isPrintableLine("a\nb")).isFalse();
        assertThat(Text.isPrintable("a\nb")).isTrue();
        assertThat(Text.isPrintable("a\ud83d")).isFalse();
    }

    @Test
    void folding_forgets_case_and_accents() {
        assertThat(Text.folded("SÃO João Müller Øre Straße")).isEqualTo("sao joao muller ore strasse");
    }

    @Test
    void words_are_pieces_and_wholes_and_a_search_asks_for_wholes() {
        assertThat(Text.words("João-Pedro d'Ávila"))
                .containsExactly("joao", "pedro", "joaopedro", "d", "avila", "davila");
        assertThat(Text.searchWords("529.982.247-25 joão-p")).containsExactly("52998224725", "joaop");
        assertThat(Text.searchWords(" 🙂 \u200b")).isEmpty();
    }

    @Property
    void a_text_is_found_by_each_of_its_own_chunks(@ForAll String text) {
        assertThat(Text.words(text)).containsAll(Text.searchWords(text));
    }

    @Property
    void tidying_twice_changes_nothing(@ForAll String text) {
        assertThat(Text.line(Text.line(text))).isEqualTo(Text.line(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111 1111 1111 1111",
                "meu cartão é 5555-5555-5555-4444.",
                "378282246310005",
                "4242424242424242",
                "2223003122003222",
                "30569309025904",
                "6011111111111117",
                "6362970000457013"
            })
    void card_numbers_are_recognised(String text) {
        assertThat(CardNumbers.found(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111 1111 1111 1112",
                "1234567890123452",
                "00190000090120711300009000206186538600000004000",
                "11222333000181",
                "+5511987654321",
                "41111111",
                "019b2c7e-7d0a-7c1e-8f10-4111111111111111a"
            })
    void other_numbers_are_left_alone(String text) {
        assertThat(CardNumbers.found(text)).isFalse();
    }

    @Test
    void checks_collect_one_problem_by_field() {
        var checks = new Checks();
        checks.line("name", " \u200b", 10);
        checks.line("city", "x".repeat(11), 10);
        checks.optionalLine("notes", "a\u0000", 10);
        checks.optionalLine("tag", "4111111111111111", 20);
        checks.required("email", null, EmailAddress::read, "invalid_email");
        checks.optional("phone", "1", typed -> Phone.read(typed, "BR"), "invalid_phone");

        assertThatThrownBy(checks::refuseIfAny)
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        refusal -> assertThat(refusal.problems())
                                .extracting(problem -> problem.field() + " " + problem.code())
                                .containsExactly(
                                        "name required",
                                        "city too_long",
                                        "notes invalid_characters",
                                        "tag card_number",
                                        "email required",
                                        "phone invalid_phone"));
    }

    @Test
    void postal_codes_countries_and_states_are_read_loosely() {
        assertThat(PostalCode.read("01310-100", "BR").orElseThrow().value()).isEqualTo("01310100");
        assertThat(PostalCode.read("01.310-100", "BR").orElseThrow().formatted())
                .isEqualTo("01310-100");
        assertThat(PostalCode.read("0131010", "BR")).isEmpty();
        assertThat(PostalCode.read("sw1a 1aa", "GB")).contains(new PostalCode("SW1A 1AA"));
        assertThat(Country.read(" br")).contains("BR");
        assertThat(Country.read("XX")).isEmpty();
        assertThat(Country.readBrazilianState("sp")).contains("SP");
        assertThat(Country.readBrazilianState("XX")).isEmpty();
    }

    @Test
    void names_have_a_first_one_and_initials() {
        assertThat(PersonName.first("Ana Clara Souza")).isEqualTo("Ana");
        assertThat(PersonName.initials("Ana Clara Souza")).isEqualTo("AS");
        assertThat(PersonName.initials("🙂")).isEqualTo("🙂");
    }
}
