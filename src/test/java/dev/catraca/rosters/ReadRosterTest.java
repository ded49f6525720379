package dev.catraca.rosters;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.catraca.kernel.Refusal;
import java.nio.charset.Charset;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadRosterTest {

    private static final String LIST = "Nome;E-mail\nÁlvaro Muñoz;alvaro@example.com\n";
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13};

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ana Souza,ana@example.com\nBia Lima,bia@example.com",
                "Ana Souza;ana@example.com\r\nBia Lima;bia@example.com\r\n",
                "Ana Souza\tana@example.com\rBia Lima\tbia@example.com",
                "ana@example.com,Ana Souza\nbia@example.com,Bia Lima",
                "\"Ana Souza\",\"ana@example.com\"\n\"Bia Lima\" , \"bia@example.com\"",
                "Ana Souza <ana@example.com>\nBia Lima <mailto:bia@example.com>",
                "\"Ana Souza\" <ana@example.com>; \"Bia Lima\" <bia@example.com>",
                "Ana Souza <ana@example.com>, Bia Lima <bia@example.com>",
                "Ana Souza ana@example.com\n\n   \nBia Lima (bia@example.com)",
                "\"Ana\" Souza,ana@example.com\nBia \"Lima\",bia@example.com",
                "Nome,E-mail\nAna Souza,ana@example.com\nBia Lima,bia@example.com",
                "E-MAIL;NOME COMPLETO\nana@example.com;Ana Souza\nbia@example.com;Bia Lima",
                "id;nome;sobrenome;cidade;e-mail\n1;Ana;Souza;Recife;ana@example.com\n2;Bia;Lima;;bia@example.com;a mais",
                "1;Ana Souza;ana@example.com;x@y@z\n2;Bia Lima;bia@example.com",
            })
    void names_and_e_mails_are_found_however_they_stand(String list) {
        var lines = read(list);
        if (list.contains("x@y@z")) {
            assertThat(lines).hasSize(3);
            return;
        }
        assertThat(lines).extracting(line -> line.name().replace("\"", "")).containsExactly("Ana Souza", "Bia Lima");
        assertThat(lines).extracting(RosterLine::email).containsExactly("ana@example.com", "bia@example.com");
    }

    @Test
    void quotes_keep_separators_line_ends_and_quotes_together() {
        var lines = read("Nome,E-mail\n\"Souza, Ana \"\"Aninha\"\"\",ana@example.com\n\"Bia\nLima\",bia@example.com");
        assertThat(lines).extracting(RosterLine::name).containsExactly("Souza, Ana \"Aninha\"", "Bia Lima");
        assertThat(lines).extracting(RosterLine::number).containsExactly(2, 3);
    }

    @Test
    void a_quote_that_never_closes_swallows_no_other_line() {
        var lines = read("\"Ana,ana@example.com\nBia,bia@example.com\nCaio,caio@example.com");
        assertThat(lines).hasSize(3);
        assertThat(lines).extracting(RosterLine::number).containsExactly(1, 2, 3);
        assertThat(lines.subList(1, 3))
                .extracting(RosterLine::email)
                .containsExactly("bia@example.com", "caio@example.com");
    }

    @Test
    void formulas_and_markup_are_only_text() {
        var lines = read("=cmd|' /C calc'!A0;ana@example.com\n<script>alert(1)</script>;bia@example.com");
        assertThat(lines)
                .extracting(RosterLine::name)
                .containsExactly("=cmd|' /C calc'!A0", "<script>alert(1)</script>");
    }

    @Test
    void what_lacks_an_e_mail_or_a_name_stays_a_line() {
        assertThat(read("Ana Souza\nbia@example.com\n;;\n12;34"))
                .extracting(RosterLine::name, RosterLine::email)
                .containsExactly(tuple("Ana Souza", ""), tuple("", "bia@example.com"), tuple("", ""));
        assertThat(read(" \n\n")).isEmpty();
    }

    /** Whatever takes the square of the length takes minutes for these. */
    @Test
    @Timeout(10)
    void a_field_too_long_for_an_e_mail_has_none_and_is_read_at_once() {
        assertThat(read("Bia,bia@example.com\nAna Souza," + "a".repeat(400_000) + "@ @" + "a ".repeat(200_000)))
                .extracting(RosterLine::name, RosterLine::email)
                .containsExactly(tuple("Bia", "bia@example.com"), tuple("Ana Souza", ""));
        assertThat(read("Ana Souza;" + "@ ".repeat(400_000))).hasSize(1);
        assertThat(read("\"Ana\" <" + "@".repeat(900_000))).hasSize(1);
        assertThat(read("<".repeat(400_000) + "@" + ">;".repeat(200_000))).hasSizeLessThan(2);
    }

    @Test
    void every_encoding_of_a_spreadsheet_is_understood() {
        for (var bytes : List.of(
                LIST.getBytes(UTF_8),
                ("\ufeff" + LIST).getBytes(UTF_8),
                LIST.getBytes(UTF_16),
                ("\ufeff" + LIST).getBytes(UTF_16LE),
                LIST.getBytes(UTF_16LE),
                LIST.getBytes(UTF_16BE),
                LIST.getBytes(Charset.forName("windows-1252")))) {
            assertThat(read(RosterText.of(bytes))).extracting(RosterLine::name).containsExactly("Álvaro Muñoz");
        }
    }

    @Test
    void what_is_no_text_or_too_much_is_refused() {
        refuses(() -> RosterText.of(PNG), "list_not_text");
        refuses(() -> RosterText.of(new byte[] {'P', 'K', 3, 4, 20, 0, 6, 0}), "list_not_text");
        refuses(() -> RosterText.of(new byte[Rosters.MOST_BYTES + 1]), "list_too_large");
        refuses(() -> read("Ana,ana@example.com\n".repeat(Rosters.MOST + 1)), "list_too_large");
        refuses(() -> read("x".repeat(Rosters.MOST_CHARACTERS + 1)), "list_too_large");
        assertThat(read("Nome,E-mail\n" + "Ana,ana@example.com\n".repeat(Rosters.MOST)))
                .hasSize(Rosters.MOST);
    }

    private static List<RosterLine> read(String list) {
        return ReadRoster.of(list);
    }

    private static void refuses(ThrowingCallable reading, String code) {
        assertThatThrownBy(reading)
                .isInstanceOfSatisfying(
                        Refusal.Invalid.class,
                        invalid ->
                                assertThat(invalid.problems().getFirst().code()).isEqualTo(code));
    }
}
