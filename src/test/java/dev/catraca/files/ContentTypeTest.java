package dev.catraca.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContentTypeTest {

    @ParameterizedTest
    @CsvSource({
        "a.exe, '\u0089PNG\r\n\u001a\n..', image/png",
        "a, '\u00ff\u00d8\u00ff\u00e0', image/jpeg",
        "a, GIF89a.., image/gif",
        "a, RIFF1234WEBPVP8, image/webp",
        "a.html, '%PDF-1.4', application/pdf",
        "a.mp4, '....ftypisom', video/mp4",
        "a.zip, 'PK\u0003\u0004..', application/zip",
        "a.DOCX, 'PK\u0003\u0004..', application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        "a.html, <html>, application/octet-stream",
        "a.png, <svg/>, application/octet-stream",
        "a, x, application/octet-stream"
    })
    void the_content_tells_what_it_is(String name, String start, String expected) {
        assertThat(ContentType.of(name, start.getBytes(ISO_8859_1))).isEqualTo(expected);
    }

    @Test
    void a_short_start_is_no_match() {
        assertThat(ContentType.of("a", new byte[] {(byte) 0x89, 'P'})).isEqualTo(ContentType.UNKNOWN);
    }
}
