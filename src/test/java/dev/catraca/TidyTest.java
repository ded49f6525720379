package dev.catraca;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The house rules that a compiler does not know. Each one also shows that it looked at something. */
class TidyTest {

    private static final int LONGEST_FILE = 400;
    private static final int LONGEST_METHOD = 50;
    private static final int LONGEST_TEMPLATE = 120;
    private static final Path MAIN = Path.of("src/main/java");
    private static final Path MIGRATIONS = Path.of("src/main/resources/db/migration");

    private static final Pattern MACHINE_TIME = Pattern.compile(
            "Instant\\.now\\(|LocalDate\\.now\\(|LocalDateTime\\.now\\(|ZonedDateTime\\.now\\(|new Date\\(");
    private static final Pattern FORBIDDEN_SUFFIX = Pattern.compile(
            "((?<!Transaction)Manager|Helper|Util|Utils|Impl|Processor|Base|Common|Dto|Info|Service)\\.java");
    private static final Pattern METHOD = Pattern.compile("    \\S.*\\)( throws [\\w., ]+)? \\{");
    private static final Pattern TENANT_TABLE =
            Pattern.compile("(?:from|join|into|update) +((?:" + String.join("|", schemas()) + ")\\.\\w+)");

    @Test
    void no_file_is_longer_than_a_person_reads() {
        assertThat(offenders(java(), file -> lines(file).size() > LONGEST_FILE)).isEmpty();
        assertThat(offenders(templates(), file -> lines(file).size() > LONGEST_TEMPLATE))
                .isEmpty();
    }

    @Test
    void no_method_is_longer_than_a_screen() {
        var seen = 0;
        var tooLong = new ArrayList<String>();
        for (var file : java()) {
            var lines = lines(file);
            for (var start = 0; start < lines.size(); start++) {
                if (METHOD.matcher(lines.get(start)).matches()) {
                    seen++;
                    var length = lines.subList(start, lines.size()).indexOf("    }");
                    if (length > LONGEST_METHOD) {
                        tooLong.add(file + ":" + (start + 1));
                    }
                }
            }
        }
        assertThat(seen).isGreaterThan(1000);
        assertThat(tooLong).isEmpty();
    }

    @Test
    void only_the_clocks_ask_the_machine_for_the_time() {
        assertThat(offenders(java(), file -> MACHINE_TIME.matcher(text(file)).find()))
                .isEmpty();
        assertThat(offenders(
                        migrations(),
                        file -> sql(file).matches("(?is).*\\b(now\\(\\)|current_date|current_timestamp)\\b.*")))
                .isEmpty();
        assertThat(java()).anyMatch(file -> text(file).contains("InstantSource.system()"));
    }

    @Test
    void money_is_never_a_floating_point_number() {
        var floats = Pattern.compile("\\b(float|double|Float|Double)\\b");
        var money = java().stream()
                .filter(file -> text(file).contains("dev.catraca.kernel.Money;"))
                .toList();
        assertThat(money).hasSizeGreaterThan(30);
        assertThat(offenders(money, file -> floats.matcher(text(file)).find())).isEmpty();
        assertThat(offenders(
                        migrations(),
                        file -> sql(file).matches("(?is).*\\b(real|double precision|money|float)\\b[ ,].*")))
                .isEmpty();
    }

    @Test
    void nothing_is_left_for_later_or_printed_or_named_after_nothing() {
        var unfinished = Pattern.compile("\\b(TODO|FIXME|XXX|HACK)\\b|UnsupportedOperationException");
        var printed = Pattern.compile("printStackTrace\\(\\)|System\\.(out|err)\\.print");
        assertThat(offenders(java(), file -> unfinished.matcher(text(file)).find()))
                .isEmpty();
        assertThat(offenders(java(), file -> printed.matcher(text(file)).find()))
                .isEmpty();
        assertThat(offenders(
                        java(),
                        file -> FORBIDDEN_SUFFIX
                                .matcher(file.getFileName().toString())
                                .find()))
                .isEmpty();
    }

    @Test
    void sql_lives_in_rows_and_names_the_organization() {
        var withSql = java().stream()
                .filter(file -> TENANT_TABLE.matcher(text(file)).find())
                .toList();
        assertThat(withSql).hasSizeGreaterThan(15);
        assertThat(withSql.stream().map(file -> file.getFileName().toString()))
                .allMatch(name ->
                        name.endsWith("Rows.java") || name.equals("LedgerCheck.java") || name.equals("Doctor.java"));
        assertThat(offenders(withSql, file -> !text(file).contains("organization_id")))
                .containsExactly(MAIN.resolve("dev/catraca/identity/SetupRows.java"));
    }

    @Test
    void facades_work_in_a_transaction() {
        var facades = java().stream()
                .filter(file -> text(file).contains("@Component") && text(file).contains("\npublic class "))
                .filter(file -> text(file).matches("(?s).*Rows \\w+;.*"))
                .toList();
        assertThat(facades).hasSizeGreaterThan(10);
        assertThat(offenders(facades, file -> !text(file).contains("\n@Transactional")))
                .isEmpty();
    }

    @Test
    void templates_hold_neither_scripts_nor_styles_of_their_own() {
        var inline = Pattern.compile("<script(?! src=)|\\sstyle=|\\son(click|change|submit|load)=");
        var pages = templates().stream()
                .filter(file -> !file.startsWith("src/main/jte/pdf") && !file.startsWith("src/main/jte/mail"))
                .toList();
        assertThat(pages).hasSizeGreaterThan(50);
        assertThat(offenders(pages, file -> inline.matcher(text(file)).find())).isEmpty();
    }

    /** A browser says nothing about a brace that is missing; it only stops understanding the rest. */
    @Test
    void stylesheets_close_what_they_open() {
        var sheets = find(Path.of("src/main/resources/web"), ".css");
        assertThat(offenders(
                        sheets,
                        file -> text(file).chars().filter(c -> c == '{').count()
                                != text(file).chars().filter(c -> c == '}').count()))
                .isEmpty();
    }

    private static List<String> schemas() {
        return List.of(
                "audit",
                "customers",
                "identity",
                "courses",
                "catalog",
                "ledger",
                "invoices",
                "payments",
                "orders",
                "onboarding",
                "subscriptions",
                "access",
                "learning",
                "days",
                "notifications",
                "api",
                "files",
                "sample",
                "bulk");
    }

    private static List<Path> offenders(List<Path> files, Predicate<Path> offends) {
        assertThat(files).isNotEmpty();
        return files.stream().filter(offends).toList();
    }

    private static List<Path> java() {
        return find(MAIN, ".java");
    }

    private static List<Path> templates() {
        return find(Path.of("src/main/jte"), ".jte");
    }

    private static List<Path> migrations() {
        return find(MIGRATIONS, ".sql");
    }

    private static List<Path> find(Path root, String extension) {
        try (var files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(extension))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Without its comments. */
    private static String sql(Path file) {
        return text(file).replaceAll("--.*", "");
    }

    private static List<String> lines(Path file) {
        return text(file).lines().toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
