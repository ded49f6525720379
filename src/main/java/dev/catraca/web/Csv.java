package dev.catraca.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.catraca.kernel.Page;
import dev.catraca.kernel.PageRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;

/** A whole list as a spreadsheet opens it: with a byte order mark, and semicolons where the comma is the decimal. */
public final class Csv {

    private static final char BYTE_ORDER_MARK = '\ufeff';
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r\\n].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("^[+-]?[\\d.,() -]+$");

    private Csv() {}

    /** Answers all pages of a list, one row per thing; the headers are keys of texts. */
    public static void answer(
            HttpServletResponse response,
            Screen screen,
            String name,
            List<String> headers,
            Function<PageRequest, Page<List<@Nullable String>>> list)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment().filename(name + ".csv").build().toString());
        var out = new OutputStreamWriter(response.getOutputStream(), UTF_8);
        out.write(BYTE_ORDER_MARK);
        try (var csv = CsvWriter.builder().fieldSeparator(separator(screen)).build(out)) {
            csv.writeRecord(headers.stream().map(screen::t).toList());
            @Nullable String after = null;
            do {
                var page = list.apply(PageRequest.of(PageRequest.MAX_LIMIT, after));
                page.rows()
                        .forEach(row ->
                                csv.writeRecord(row.stream().map(Csv::cell).toList()));
                after = page.next();
            } while (after != null);
        }
    }

    /** A spreadsheet would run a text that looks like a formula; an apostrophe keeps it a text. */
    static String cell(@Nullable String text) {
        if (text == null) {
            return "";
        }
        var runs = FORMULA.matcher(text).matches() && !NUMBER.matcher(text).matches();
        return runs ? "'" + text : text;
    }

    private static char separator(Screen screen) {
        return screen.locale().getLanguage().equals("en") ? ',' : ';';
    }
}
