package dev.catraca.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Turns HTML into a PDF without touching anything outside: no file, no address. Pictures must be in the page itself, as
 * {@code data:} addresses; every other one is dropped, however it got there. Fonts come from our own class path.
 */
final class SealedHtml {

    private static final String FONT = "Liberation Sans";
    private static final int REGULAR = 400;
    private static final int BOLD = 700;
    private static final Pattern PICTURE = Pattern.compile("data:image/(png|jpeg|gif);base64,[A-Za-z0-9+/=]+");
    /** What XML may not contain, not even escaped; halves of surrogate pairs included. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    static {
        // Tells of each style sheet and font; what is wrong with a page, its tests say.
        XRLog.setLoggingEnabled(false);
    }

    private SealedHtml() {}

    /** Takes well-formed XHTML; the producer is who the document says it was made by. */
    static byte[] toPdf(String xhtml, String producer) {
        try (var pdf = new ByteArrayOutputStream()) {
            builder()
                    .withProducer(NOT_XML.matcher(producer).replaceAll(""))
                    .withHtmlContent(NOT_XML.matcher(xhtml).replaceAll(""), null)
                    .toStream(pdf)
                    .run();
            return pdf.toByteArray();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static PdfRendererBuilder builder() {
        var builder = new PdfRendererBuilder();
        builder.useUriResolver((base, uri) -> resolve(uri));
        for (var moment : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> resolve(uri) != null, moment);
        }
        builder.useHttpStreamImplementation(uri -> {
            throw new IllegalStateException("no network: " + uri);
        });
        builder.useFont(() -> font("Regular"), FONT, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(() -> font("Bold"), FONT, BOLD, FontStyle.NORMAL, true);
        builder.useReplacementText("?");
        return builder;
    }

    private static @Nullable String resolve(@Nullable String uri) {
        return uri != null && PICTURE.matcher(uri).matches() ? uri : null;
    }

    private static InputStream font(String style) {
        var file = "/liberation/LiberationSans-" + style + ".ttf";
        return Objects.requireNonNull(SealedHtml.class.getResourceAsStream(file), file);
    }
}
