package dev.catraca.courses;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {

    @Test
    void it_knows_headings_lists_and_tables() {
        assertThat(Markdown.html("# Aula\n\n- um\n\n|a|b|\n|-|-|\n|1|2|"))
                .contains("<h1>Aula</h1>", "<li>um</li>", "<table>", "<td>1</td>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "a <img src=x onerror=alert(1)> b",
                "<div>\n<svg/onload=alert(1)>\n</div>",
                "[x](javascript:alert(1))",
                "[x](JaVaScRiPt:alert(1))",
                "[x](  javascript:alert(1))",
                "[x](java&#10;script:alert(1))",
                "[x](&#106;avascript:alert(1))",
                "<javascript:alert(1)>",
                "![x](javascript:alert(1))",
                "[x](data:text/html,<script>alert(1)</script>)",
                "[x](vbscript:x)",
                "[a]: javascript:alert(1)\n\n[a]",
                "[x](https://a.com \"\\\" onmouseover=alert(1) x=\\\"\")",
                "```\"><script>alert(1)</script>\nx\n```",
                "|<script>|\n|-|\n|<img src=x onerror=alert(1)>|"
            })
    void nothing_in_it_can_run(String attack) {
        assertThat(Markdown.html(attack).replaceAll("\"[^\"]*\"", "\"\""))
                .doesNotContainPattern("(?i)<(script|img src=x|svg|div|iframe)")
                .doesNotContainPattern("(?i)<[^>]*\\son\\w+=");
        assertThat(Markdown.html(attack)).doesNotContainPattern("(?i)(href|src)=\"\\s*(javascript|vbscript|data):");
    }

    @Test
    void links_pass_on_nothing() {
        assertThat(Markdown.html("[site](https://exemplo.com.br)"))
                .contains("<a rel=\"noopener nofollow\" href=\"https://exemplo.com.br\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {">", "- ", "*a **a ", "[", "![", "`", "|", "1. ", "((", "\\", "&#x"})
    void nesting_without_end_breaks_nothing(String opening) {
        assertThat(Markdown.html(opening.repeat(100_000 / opening.length()))).isNotEmpty();
    }

    @Property
    void any_text_makes_a_page(@ForAll String text) {
        assertThat(Markdown.html(text)).doesNotContain("<script");
    }
}
