package dev.catraca.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A file with its bytes, and the only ways to hand it to a browser. */
public final class FileContent {

    private final StoredFile file;
    private final byte[] bytes;

    FileContent(StoredFile file, byte[] bytes) {
        this.file = file;
        this.bytes = bytes;
    }

    public StoredFile file() {
        return file;
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** As a download, whatever it is: a page or a script inside never runs on our address. */
    public ResponseEntity<byte[]> download() {
        return answer(ContentDisposition.attachment());
    }

    /** As a picture of a page when it is a plain one, else as a download. */
    public ResponseEntity<byte[]> picture() {
        return answer(file.isPicture() ? ContentDisposition.inline() : ContentDisposition.attachment());
    }

    private ResponseEntity<byte[]> answer(ContentDisposition.Builder disposition) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(file.contentType()))
                .header(
                        "Content-Disposition",
                        disposition.filename(file.name(), UTF_8).build().toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(bytes);
    }
}
