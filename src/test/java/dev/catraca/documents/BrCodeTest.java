package dev.catraca.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.catraca.kernel.Money;
import dev.catraca.kernel.Refusal;
import java.io.IOException;
import java.util.UUID;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class BrCodeTest {

    private static final String EVP = "123e4567-e12b-12d1-a456-426655440000";

    static Stream<String> valid_codes() {
        return vectors("brcode_valid").map(node -> node.get("v").stringValue());
    }

    static Stream<String> invalid_codes() {
        return vectors("brcode_invalid").map(JsonNode::stringValue);
    }

    @ParameterizedTest
    @MethodSource("valid_codes")
    void the_checksum_closes_every_published_code(String code) {
        var body = code.substring(0, code.length() - 4);

        assertThat(code).endsWith("6304" + Crc16.of(body));
    }

    @ParameterizedTest
    @MethodSource("invalid_codes")
    void a_copied_checksum_is_told_apart(String code) {
        assertThat(code).doesNotEndWith(Crc16.of(code.substring(0, code.length() - 4)));
    }

    @Test
    void the_checksum_has_its_published_check_value() {
        assertThat(Crc16.of("123456789")).isEqualTo("29B1");
    }

    @Test
    void writes_the_central_banks_example() {
        assertThat(code(EVP, "Fulano de Tal", "BRASILIA", null, null, null)).isEqualTo(valid(0));
    }

    @Test
    void writes_an_amount_and_the_receivers_own_reference() {
        assertThat(code(EVP, "Fulano de Tal", "BRASILIA", 1050L, "FATURA123", null))
                .isEqualTo(valid(5));
    }

    @Test
    void writes_a_cnpj_with_letters_and_a_note() {
        assertThat(code(
                        "12.abc.345/01DE-35",
                        "Clube Exemplo",
                        "SAO PAULO",
                        123_456L,
                        "INV2026110001",
                        "Mensalidade 11/2026"))
                .isEqualTo(valid(6));
    }

    @Test
    void folds_accents_and_cuts_long_names() {
        var code = code(EVP, "Associação  Atlética São João do Meriti", "São José dos Pinhais", null, null, null);

        assertThat(code).contains("5925Associacao Atletica Sao J").contains("6015Sao Jose dos Pi");
    }

    @ParameterizedTest
    @CsvSource({
        "529.982.247-25,52998224725",
        "+55 (11) 99999-9999,+5511999999999",
        "Financeiro@Escola.COM.br,financeiro@escola.com.br",
        "12ABC34501DE35,12ABC34501DE35",
    })
    void reads_keys_as_people_write_them(String typed, String key) {
        assertThat(PixKey.read(typed)).contains(new PixKey(key));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "   ", "123", "escola", "a@b", "josé@escola.com", "+5", "12ABC34501DEXX", "a b@escola.com"})
    void refuses_what_is_no_key(String typed) {
        assertThatThrownBy(() -> code(typed, "Escola", "Recife", null, null, null))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "with space", "FATURA-1", "ABCDEFGHIJKLMNOPQRSTUVWXYZ", "çedilha"})
    void refuses_a_reference_that_banks_would_not_take(String txid) {
        assertThatThrownBy(() -> code(EVP, "Escola", "Recife", 100L, txid, null))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 1_000_000_000_000L})
    void refuses_an_amount_out_of_range(long cents) {
        assertThatThrownBy(() -> code(EVP, "Escola", "Recife", cents, null, null))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Test
    void refuses_another_currency_an_empty_name_and_a_long_note() {
        var dollars = new BrCode.Request(EVP, "Escola", "Recife", new Money(100, "USD"), null, null);

        assertThatThrownBy(() -> BrCode.of(dollars)).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> code(EVP, "学校", "Recife", 100L, null, null)).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> code(EVP, "Escola", " ", 100L, null, null)).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> code(EVP, "Escola", "Recife", 100L, null, "x".repeat(60)))
                .isInstanceOf(Refusal.Invalid.class);
    }

    @Property
    void whatever_the_name_the_code_is_ascii_and_its_fields_close(@ForAll String name, @ForAll String city) {
        var code = code(UUID.randomUUID().toString(), "E" + name, "R" + city, 100L, null, null);

        assertThat(code).matches("[\\x20-\\x7e]+");
        assertThat(walk(code)).isEqualTo(code.length());
    }

    /** Walks id, length and value to the end, as a bank's app does. */
    private static int walk(String code) {
        var at = 0;
        while (at < code.length()) {
            at += 4 + Integer.parseInt(code.substring(at + 2, at + 4));
        }
        return at;
    }

    private static String code(
            String key, String name, String city, @Nullable Long cents, @Nullable String txid, @Nullable String info) {
        var amount = cents == null ? null : new Money(cents, "BRL");
        return BrCode.of(new BrCode.Request(key, name, city, amount, txid, info))
                .text();
    }

    private static String valid(int index) {
        return valid_codes().skip(index).findFirst().orElseThrow();
    }

    private static Stream<JsonNode> vectors(String name) {
        try (var file = BrCodeTest.class.getResourceAsStream("/payment-vectors.json")) {
            return JsonMapper.shared().readTree(file).get(name).valueStream();
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
