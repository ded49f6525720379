package dev.catraca.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.kernel.Cursor;
import dev.catraca.kernel.Page;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;

class CsvTest {

    @Test
    void a_brazilian_spreadsheet_opens_it_as_it_is() throws Exception {
        assertThat(written(Languages.DEFAULT)).isEqualTo("\ufeffClientes;Pedidos\r\nJoão;\"1;5\"\r\nZé;\r\n");
    }

    @Test
    void english_separates_by_commas() throws Exception {
        assertThat(written(Locale.ENGLISH)).startsWith("\ufeffCustomers,Orders\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+cmd|' /C calc'!A0", "-2+3+cmd|", "@SUM(A1)", "\t=1", "\r=1"})
    void a_text_that_looks_like_a_formula_stays_a_text(String formula) {
        assertThat(Csv.cell(formula)).isEqualTo("'" + formula);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-10,00", "+55 11 98765-4321", "Ana", "a=b", ""})
    void numbers_and_words_are_left_alone(String harmless) {
        assertThat(Csv.cell(harmless)).isEqualTo(harmless);
    }

    /** Two pages, to see that the list is walked to its end. */
    private static String written(Locale locale) throws IOException {
        var response = new MockHttpServletResponse();
        var second = new Page<>(List.of(Arrays.asList("Zé", (String) null)), null);
        var first = new Page<>(List.of(List.of("João", "1;5")), Cursor.of("x").text());
        Csv.answer(
                response,
                TestScreens.in(locale),
                "clientes",
                List.of("menu.customers", "menu.orders"),
                request -> request.after() == null ? first : second);
        return response.getContentAsString(UTF_8);
    }
}
