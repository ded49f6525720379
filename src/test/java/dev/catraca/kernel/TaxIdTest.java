package dev.catraca.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaxIdTest {

    static Stream<String> valid() {
        return Stream.concat(Vectors.strings("cpf_valid"), Vectors.strings("cnpj_valid"));
    }

    static Stream<String> invalid() {
        return Stream.concat(Vectors.strings("cpf_invalid"), Vectors.strings("cnpj_invalid"));
    }

    @ParameterizedTest
    @MethodSource("valid")
    void the_official_numbers_are_valid_masked_bare_and_in_any_case(String number) {
        var taxId = TaxId.read(number, "BR").orElseThrow();

        assertThat(TaxId.read(new Show(Locale.ROOT, ZoneOffset.UTC).taxId(taxId.value()), "BR"))
                .contains(taxId);
        assertThat(TaxId.read(" " + number.toLowerCase(Locale.ROOT) + "\u00a0", "BR"))
                .contains(taxId);
        assertThat(taxId.value()).matches("[0-9A-Z]+");
    }

    @ParameterizedTest
    @MethodSource("invalid")
    void wrong_check_digits_and_repeated_digits_are_refused(String number) {
        assertThat(TaxId.read(number, "BR")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "abc", "1", "5299822472", "529982247255", "５２９９８２２４７２５", "529.982.247-2\u0000"})
    void what_is_no_number_at_all_is_refused(String text) {
        assertThat(TaxId.read(text, "BR")).isEmpty();
    }

    @Test
    void another_country_has_letters_and_digits_of_its_own() {
        assertThat(TaxId.read("pt 501964843", "PT")).contains(new TaxId("PT501964843"));
        assertThat(TaxId.read("<b>", "PT")).isEmpty();
        assertThat(TaxId.read("4111 1111 1111 1111", "PT")).isEmpty();
    }

    @Property
    void a_wrong_check_digit_of_a_cnpj_is_noticed(
            @ForAll("cnpjs") String cnpj, @ForAll("checkDigits") int at, @ForAll("steps") int step) {
        var wrong = (char) ('0' + (cnpj.charAt(at) - '0' + step) % 10);

        assertThat(TaxId.read(cnpj.substring(0, at) + wrong + cnpj.substring(at + 1), "BR"))
                .isEmpty();
    }

    @Property
    void no_text_makes_it_fail(@ForAll String text, @ForAll("countries") String country) {
        TaxId.read(text, country)
                .ifPresent(
                        taxId -> assertThat(TaxId.read(taxId.value(), country)).contains(taxId));
    }

    @Provide
    Arbitrary<String> cnpjs() {
        return Arbitraries.of(Vectors.strings("cnpj_valid")
                .filter(number -> number.length() == 14)
                .toList());
    }

    @Provide
    Arbitrary<Integer> checkDigits() {
        return Arbitraries.integers().between(12, 13);
    }

    @Provide
    Arbitrary<Integer> steps() {
        return Arbitraries.integers().between(1, 9);
    }

    @Provide
    Arbitrary<String> countries() {
        return Arbitraries.of("BR", "PT", "US");
    }
}
