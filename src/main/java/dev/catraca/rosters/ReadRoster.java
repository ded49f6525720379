package dev.catraca.rosters;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import dev.catraca.kernel.Refusal;
import dev.catraca.kernel.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads a list of names and e-mails: with commas, semicolons, tabs or nothing between them, quoted or not, in any order,
 * with or without a header, or as mail programs copy them, {@code Ana Souza <ana@example.com>}.
 */
final class ReadRoster {

    private static final List<Character> SEPARATORS = List.of('\t', ';', ',');
    private static final int SAMPLE = 50;

    /** A name in quotes before its e-mail is one field with it. */
    private static final Pattern QUOTED_NAME =
            Pattern.compile("\"([^\"\\r\\n]*)\"\\s*<([^<>\"\\r\\n@]*@[^<>\"\\r\\n]*)>");

    private final RosterHeader header;
    private final List<RosterLine> lines = new ArrayList<>();

    private ReadRoster(RosterHeader header) {
        this.header = header;
    }

    /** Throws {@link Refusal.Invalid} for a list of more than {@link Rosters#MOST} lines; an empty one has none. */
    static List<RosterLine> of(String text) {
        if (text.length() > Rosters.MOST_CHARACTERS) {
            throw new Refusal.Invalid(Rosters.LIST, "list_too_large", Rosters.MOST);
        }
        var plain = QUOTED_NAME.matcher(text).replaceAll("\"$1 <$2>\"");
        var records = records(plain, separator(plain), Rosters.MOST + 2);
        var header = records.isEmpty()
                ? RosterHeader.NONE
                : RosterHeader.of(records.getFirst().fields());
        var reader = new ReadRoster(header);
        records.stream().skip(header.isThere() ? 1 : 0).forEach(reader::add);
        if (reader.lines.size() > Rosters.MOST) {
            throw new Refusal.Invalid(Rosters.LIST, "list_too_large", Rosters.MOST);
        }
        return reader.lines;
    }

    /** The one by which most of the first lines have an e-mail in a field of its own. */
    private static char separator(String text) {
        var best = SEPARATORS.getFirst();
        var most = 0L;
        for (var candidate : SEPARATORS) {
            var apart = records(text, candidate, SAMPLE).stream()
                    .filter(record -> record.fields().size() > 1)
                    .filter(record -> record.fields().stream().anyMatch(Mailbox::isAlone))
                    .count();
            if (apart > most) {
                best = candidate;
                most = apart;
            }
        }
        return best;
    }

    private static List<Row> records(String text, char separator, int most) {
        try (var csv = reader(separator).ofCsvRecord(text)) {
            return first(csv.stream().map(Row::of), most);
        } catch (CsvParseException strayQuote) {
            return lineByLine(text, separator, most);
        } catch (IOException neverFromText) {
            throw new UncheckedIOException(neverFromText);
        }
    }

    /** A quote that never closes would swallow all the rest: then no field goes on over the end of its line. */
    private static List<Row> lineByLine(String text, char separator, int most) {
        var reader = reader(separator);
        var number = new AtomicInteger();
        return first(text.lines().map(line -> new Row(number.incrementAndGet(), fields(line, reader))), most);
    }

    private static List<String> fields(String line, CsvReader.CsvReaderBuilder reader) {
        if (line.isBlank()) {
            return List.of();
        }
        return parsed(line, reader)
                .or(() -> parsed(line.replace("\"", ""), reader))
                .orElse(List.of(line));
    }

    /** Empty for a stray quote, and for more fields than any list has. */
    private static Optional<List<String>> parsed(String line, CsvReader.CsvReaderBuilder reader) {
        try {
            return Optional.of(reader.ofSingleCsvRecord(line).getFields());
        } catch (CsvParseException notSo) {
            return Optional.empty();
        }
    }

    private static List<Row> first(Stream<Row> rows, int most) {
        return rows.filter(Row::saysSomething).limit(most).toList();
    }

    private static CsvReader.CsvReaderBuilder reader(char separator) {
        return CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .trimWhitespacesAroundQuotes(true)
                .maxBufferSize(Rosters.MOST_CHARACTERS * 2);
    }

    /** A line of the list, which with quotes may be several of the text. */
    private record Row(int number, List<String> fields) {

        static Row of(CsvRecord record) {
            return new Row(Math.toIntExact(record.getStartingLineNumber()), record.getFields());
        }

        boolean saysSomething() {
            return fields.stream().flatMapToInt(String::codePoints).anyMatch(Character::isLetterOrDigit);
        }
    }

    private void add(Row record) {
        var fields = record.fields().stream().map(ReadRoster::tidy).toList();
        var people = fields.stream().map(Mailbox::in).flatMap(Optional::stream).toList();
        if (people.size() > 1 && !header.isThere()) {
            people.forEach(person -> line(record, person.name(), person.email()));
        } else {
            line(record, name(fields, people), header.email(fields).orElseGet(() -> email(people)));
        }
    }

    private String name(List<String> fields, List<Mailbox> people) {
        return header.name(fields)
                .or(() -> people.stream()
                        .map(Mailbox::name)
                        .filter(name -> !name.isEmpty())
                        .findFirst())
                .or(() -> fields.stream().filter(ReadRoster::isName).findFirst())
                .orElse("");
    }

    private static String email(List<Mailbox> people) {
        return people.isEmpty() ? "" : people.getFirst().email();
    }

    private static boolean isName(String field) {
        return field.indexOf('@') < 0 && field.codePoints().anyMatch(Character::isLetter);
    }

    private void line(Row record, String name, String email) {
        lines.add(new RosterLine(record.number(), name, email));
    }

    /** One line, without quotes that a space kept from being the list's own. */
    private static String tidy(String field) {
        var line = Text.line(field.replace('\n', ' ').replace('\r', ' '));
        var isQuoted = line.length() > 1 && line.startsWith("\"") && line.endsWith("\"");
        return isQuoted ? line.substring(1, line.length() - 1).strip() : line;
    }
}
