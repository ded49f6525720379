package dev.catraca.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CardNumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "4111111111111111",
                "4111 1111 1111 1111",
                "5555-5555-5555-4444",
                "cartão 378282246310005, val 12/30",
                "4222222222222",
                "30569309025904",
                "2223003122003222",
                "6062825624254001",
                "qtd 12 4111 1111 1111 1111",
                "4111111111111111 123",
                "x4111111111111111y",
                "6759649826438453"
            })
    void a_card_number_is_found_however_it_is_written(String text) {
        assertThat(CardNumbers.found(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "4111111111111112",
                "+55 11 91234-5678",
                "5511912345678",
                "11444777000161",
                "11.444.777/0001-61",
                "529.982.247-25",
                "34191.79001 01043.510047 91020.150008 5 29290000026000",
                "0197a3b4-4111-7111-8111-111111111111",
                "2026-11-22 09:19:52",
                "4111 1111 1111",
                "41111111111111111111111111"
            })
    void other_numbers_are_left_alone(String text) {
        assertThat(CardNumbers.found(text)).isFalse();
    }
}
