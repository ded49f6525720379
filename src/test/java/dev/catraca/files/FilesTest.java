package dev.catraca.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.catraca.kernel.Refusal;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;

@CatracaTest
class FilesTest {

    private static final byte[] PDF = "%PDF-1.7 apostila".getBytes(UTF_8);

    @Autowired
    Files files;

    @Autowired
    TestOrganizations organizations;

    @Test
    void a_stored_file_comes_back_as_it_was() {
        organizations.run(organizations.newOrganization(), () -> {
            var stored = files.store("apostila.pdf", PDF);

            assertThat(files.open(stored.id()).bytes()).isEqualTo(PDF);
            assertThat(files.get(stored.id())).isEqualTo(stored);
            assertThat(stored.contentType()).isEqualTo("application/pdf");
            assertThat(stored.size()).isEqualTo(PDF.length);
            assertThat(stored.sha256()).hasSize(64).isEqualTo(Digest.sha256(PDF));
            assertThat(files.of(List.of(stored.id(), FileId.next()))).containsExactly(stored);
            assertThat(files.of(List.of())).isEmpty();
        });
    }

    @Test
    void up_to_25_mebibytes_fit_and_not_one_byte_more() throws IOException {
        organizations.run(organizations.newOrganization(), () -> {
            var largest = files.store("filme.mp4", new ByteArrayInputStream(new byte[Files.MAX_BYTES]));

            assertThat(files.open(largest.id()).bytes()).hasSize(Files.MAX_BYTES);
            assertThatThrownBy(() -> files.store("filme.mp4", new ByteArrayInputStream(new byte[Files.MAX_BYTES + 1])))
                    .isInstanceOfSatisfying(
                            Refusal.Invalid.class,
                            refusal -> assertThat(refusal.problems().getFirst().code())
                                    .isEqualTo("file_too_large"));
        });
    }

    @Test
    void an_empty_file_is_refused() {
        organizations.run(
                organizations.newOrganization(),
                () -> assertThatThrownBy(() -> files.store("nada.txt", new byte[0]))
                        .isInstanceOf(Refusal.Invalid.class));
    }

    @Test
    void another_organization_never_sees_it() {
        var stored = organizations.as(organizations.newOrganization(), () -> files.store("a.pdf", PDF));

        organizations.run(organizations.newOrganization(), () -> {
            assertThatThrownBy(() -> files.open(stored.id())).isInstanceOf(Refusal.NotFound.class);
            assertThatThrownBy(() -> files.get(stored.id())).isInstanceOf(Refusal.NotFound.class);
            assertThat(files.of(List.of(stored.id()))).isEmpty();
        });
    }

    @Test
    void it_is_served_as_a_download_that_no_browser_second_guesses() {
        organizations.run(organizations.newOrganization(), () -> {
            var page = files.store("<b>\"página\".html", "<script>alert(1)</script>".getBytes(UTF_8));
            var answer = files.open(page.id()).picture().getHeaders();

            assertThat(answer.getFirst(HttpHeaders.CONTENT_DISPOSITION)).startsWith("attachment;");
            assertThat(answer.getFirst("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(answer.getFirst("Content-Security-Policy")).contains("sandbox");
            assertThat(answer.getContentType()).hasToString("application/octet-stream");
        });
    }

    @Test
    void only_plain_pictures_show_inside_a_page() {
        organizations.run(organizations.newOrganization(), () -> {
            var png = files.store("logo.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 26, '\n'});
            var svg = files.store("logo.svg", "<svg onload='alert(1)'/>".getBytes(UTF_8));

            assertThat(disposition(png)).startsWith("inline");
            assertThat(disposition(svg)).startsWith("attachment");
            assertThat(files.open(png.id()).download().getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION))
                    .startsWith("attachment");
        });
    }

    private String disposition(StoredFile file) {
        return String.valueOf(files.open(file.id()).picture().getHeaders().getFirst(HttpHeaders.CONTENT_DISPOSITION));
    }
}
