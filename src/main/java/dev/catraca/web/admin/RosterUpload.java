package dev.catraca.web.admin;

import dev.catraca.rosters.Rosters;
import dev.catraca.web.Form;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The list that a form brings: the uploaded file, if there is one, else what was pasted. */
final class RosterUpload {

    private RosterUpload() {}

    /** A file that is too large is not even read into memory. */
    static String text(Form form, @Nullable MultipartFile file, Rosters rosters) {
        if (file == null || file.isEmpty()) {
            return form.value("list").strip();
        }
        if (file.getSize() > Rosters.MOST_BYTES) {
            form.reject("file", "list_too_large", Rosters.MOST);
            return "";
        }
        try {
            return rosters.read(file.getBytes()).strip();
        } catch (IOException lost) {
            throw new UncheckedIOException(lost);
        }
    }
}
