package dev.catraca.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.kernel.Money;
import dev.catraca.kernel.Show;
import java.time.ZoneOffset;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {

    private static final Locale BRAZIL = Locale.forLanguageTag("pt-BR");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    199,90       | 19990
                    R$ 1.234,56  | 123456
                    1234.56      | 123456
                    1.234        | 123400
                    1.234.567    | 123456700
                    1,234.56     | 123456
                    199          | 19900
                    0,5          | 50
                    -10,00       | -1000
                    199,900      | 19990
                    """)
    void amounts_are_read_as_people_type_them(String typed, long cents) {
        assertThat(Amounts.read(typed, "BRL", BRAZIL)).contains(new Money(cents, "BRL"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "1,2,3",
                "1.23.456",
                "12,345",
                "--1",
                "10e3x",
                ",",
                "99999999999999999999999999999999",
                "1..2",
                "\u202e1",
                "½",
                "1,234,56"
            })
    void anything_else_is_no_amount(String typed) {
        assertThat(Amounts.read(typed, "BRL", BRAZIL)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'1,234', 123400", "'1,234.5', 123450", "'12,50', 1250"})
    void english_groups_with_commas(String typed, long cents) {
        assertThat(Amounts.read(typed, "USD", Locale.ENGLISH)).contains(new Money(cents, "USD"));
    }

    @Property
    void what_we_show_can_be_typed_back(@ForAll @LongRange(min = -99_999_999_99L, max = 99_999_999_99L) long cents) {
        for (var language : Languages.ALL) {
            var money = new Money(cents, "BRL");
            var show = new Show(language, ZoneOffset.UTC);
            assertThat(Amounts.read(show.amount(money), "BRL", language)).contains(money);
            assertThat(Amounts.read(show.money(money), "BRL", language)).contains(money);
        }
    }
}
