package dev.catraca.files;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource({
        "C:\\temp\\apostila.pdf, apostila.pdf",
        "../../etc/passwd, passwd",
        "'a\r\nSet-Cookie: x.pdf', aSet-Cookie: x.pdf",
        "'fatura\u202Efdp.exe', faturafdp.exe",
        "'  ', arquivo",
        "pasta/, arquivo",
        "aula 😀.mp4, aula 😀.mp4"
    })
    void only_the_visible_last_part_is_kept(String typed, String kept) {
        assertThat(FileName.clean(typed)).isEqualTo(kept);
    }

    @Property
    void a_name_is_never_empty_nor_long_and_is_clean_already(@ForAll String typed) {
        var name = FileName.clean(typed);

        assertThat(name.codePointCount(0, name.length())).isBetween(1, 200);
        assertThat(FileName.clean(name)).isEqualTo(name);
    }

    @Test
    void a_long_name_keeps_its_extension() {
        assertThat(FileName.clean("a".repeat(500) + ".pdf")).hasSize(200).endsWith(".pdf");
    }
}
