package dev.catraca.mailtexts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceholdersTest {

    private static final Placeholders PORTUGUESE =
            new Placeholders(Map.of("number", "numero", "due_on", "vencimento", "name", "nome"));

    @ParameterizedTest
    @CsvSource({
        "Fatura {numero}, Fatura {number}",
        "Fatura {NÚMERO}, Fatura {number}",
        "Fatura { número }, Fatura {number}",
        "Fatura {{numero}}, Fatura {number}",
        "Fatura {number}, Fatura {number}",
        "até {due on}, até {due_on}",
        "{nome}{nome}, {name}{name}",
        "{} { } {7} {nome, {} { } {7} {nome",
        "{sobrenome}, {sobrenome}"
    })
    void words_are_kept_by_the_name_behind_them(String typed, String kept) {
        assertThat(PORTUGUESE.named(typed)).isEqualTo(kept);
        assertThat(PORTUGUESE.named(PORTUGUESE.worded(kept))).isEqualTo(kept);
    }

    @Test
    void what_exists_nowhere_is_named() {
        assertThat(PORTUGUESE.unknown("{name} {foo} {{bar}} {foo}")).containsExactly("{foo}", "{bar}");
    }

    @Test
    void values_are_put_in_once() {
        var values = Map.of("name", "{number} $1 \\{name}", "number", "7");

        assertThat(Placeholders.fill("{name}: {number}", values)).isEqualTo("{number} $1 \\{name}: 7");
    }

    @Property
    void no_text_breaks_it(@ForAll String text, @ForAll String value) {
        var kept = PORTUGUESE.named(text);

        assertThat(PORTUGUESE.named(kept)).isEqualTo(kept);
        assertThat(Placeholders.fill("[" + text + "]", Map.of("name", value)))
                .startsWith("[")
                .endsWith("]");
    }
}
