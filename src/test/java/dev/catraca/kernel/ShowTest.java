package dev.catraca.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ShowTest {

    private static final ZoneId SAO_PAULO = ZoneId.of("America/Sao_Paulo");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private final Show brazilian = new Show(Locale.forLanguageTag("pt-BR"), SAO_PAULO);
    private final Show english = new Show(Locale.ENGLISH, SAO_PAULO);
    private final Show spanish = new Show(Locale.forLanguageTag("es"), SAO_PAULO);

    @Test
    void money_reads_as_the_language_writes_it() {
        assertThat(brazilian.money(new Money(1_234_56, "BRL"))).isEqualTo("R$\u00a01.234,56");
        assertThat(brazilian.money(new Money(-5, "BRL"))).isEqualTo("-R$\u00a00,05");
        assertThat(english.money(new Money(1_234_56, "USD"))).isEqualTo("$1,234.56");
        assertThat(brazilian.money(new Money(1_500, "JPY"))).endsWith("1.500");
        assertThat(spanish.money(new Money(1_234_56, "BRL"))).isEqualTo("R$\u00a01.234,56");
    }

    @Test
    void an_amount_for_a_cell_has_neither_symbol_nor_grouping() {
        assertThat(brazilian.amount(new Money(1_234_50, "BRL"))).isEqualTo("1234,50");
        assertThat(english.amount(new Money(1_234_50, "BRL"))).isEqualTo("1234.50");
        assertThat(brazilian.amount(new Money(Long.MAX_VALUE, "BRL"))).isEqualTo("92233720368547758,07");
    }

    @Test
    void dates_never_leave_a_guess_which_number_is_the_month() {
        assertThat(brazilian.date(DAY)).isEqualTo("02/11/2026");
        assertThat(english.date(DAY)).isEqualTo("Nov 2, 2026");
        assertThat(brazilian.longDate(DAY)).isEqualTo("2 de novembro de 2026");
        assertThat(brazilian.month(YearMonth.of(2026, 11))).isEqualTo("novembro de 2026");
    }

    @Test
    void moments_are_shown_in_the_organizations_zone() {
        assertThat(brazilian.time(Instant.parse("2026-11-03T01:30:00Z"))).isEqualTo("02/11/2026 22:30");
    }

    @Test
    void documents_and_phones_are_grouped() {
        assertThat(brazilian.taxId("52998224725")).isEqualTo("529.982.247-25");
        assertThat(brazilian.taxId("12ABC34501DE35")).isEqualTo("12.ABC.345/01DE-35");
        assertThat(brazilian.taxId("X-99")).isEqualTo("X-99");
        assertThat(brazilian.phone("+5511987654321")).isEqualTo("+55 11 98765-4321");
        assertThat(brazilian.phone("?")).isEqualTo("?");
    }
}
