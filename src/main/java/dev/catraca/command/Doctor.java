package dev.catraca.command;

import dev.catraca.database.DataDirectory;
import dev.catraca.database.Secrets;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;

/** Looks at everything that can quietly be wrong. */
class Doctor {

    private static final long LEAST_FREE_BYTES = 500L << 20;
    private static final Set<PosixFilePermission> OWNER_ONLY =
            Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);

    private final DataSource owner;
    private final DoctorRows rows;
    private final DataDirectory data;
    private final FlywayConfigurationCustomizer placeholders;
    private final String baseUrl;

    Doctor(
            @FlywayDataSource DataSource owner,
            DataDirectory data,
            @Qualifier("applicationRoleInMigrations") FlywayConfigurationCustomizer placeholders,
            Secrets madeAtFirstStart,
            @Value("${catraca.base-url}") String baseUrl) {
        this.owner = owner;
        this.rows = new DoctorRows(owner);
        this.data = data;
        this.placeholders = placeholders;
        this.baseUrl = baseUrl;
    }

    List<Finding> examine() {
        var findings = new ArrayList<Finding>();
        findings.add(Finding.good("database", rows.version()));
        findings.add(Finding.good("role", "works as a role that row-level security holds for"));
        findings.add(durability());
        var migrations = migrations();
        findings.add(migrations);
        if (migrations.good()) {
            findings.add(protection());
            findings.addAll(ledger());
            findings.addAll(seats());
        }
        findings.add(address());
        findings.addAll(files());
        return findings;
    }

    private Finding durability() {
        var off = rows.unsafeSettings();
        return off.isEmpty()
                ? Finding.good("durability", "what was answered is on the disk")
                : Finding.bad("durability", off + " off", "set them on in PostgreSQL: a power cut would lose payments");
    }

    private Finding migrations() {
        var configuration = Flyway.configure().dataSource(owner).locations("classpath:db/migration");
        placeholders.customize(configuration);
        var flyway = configuration.load();
        var pending = flyway.info().pending().length;
        if (pending > 0) {
            return Finding.bad("migrations", pending + " not applied", "start Catraca once: ./catraca run");
        }
        var result = flyway.validateWithResult();
        return result.validationSuccessful
                ? Finding.good("migrations", flyway.info().applied().length + " applied, none pending")
                : Finding.bad(
                        "migrations",
                        result.getAllErrorMessages(),
                        "this program is older than the database, or a migration was edited: run the right version");
    }

    private Finding protection() {
        var open = rows.unprotectedTables();
        return open.isEmpty()
                ? Finding.good("tenancy", "every organization's table is under row-level security")
                : Finding.bad("tenancy", open + " open", "run: alter table ... enable, force row level security");
    }

    private List<Finding> ledger() {
        var wrong = rows.ledgerProblems().stream()
                .map(problem -> Finding.bad(
                        "ledger",
                        problem,
                        "somebody wrote to the books by hand: compare with a"
                                + " backup, and do not take payments until it is understood"))
                .toList();
        return wrong.isEmpty() ? List.of(Finding.good("ledger", "sums to zero; each balance is its postings")) : wrong;
    }

    private List<Finding> seats() {
        var wrong = rows.seatProblems().stream()
                .map(problem -> Finding.bad(
                        "seats",
                        problem,
                        "somebody wrote to seats or grants by hand: compare with a backup before handing out more"))
                .toList();
        return wrong.isEmpty() ? List.of(Finding.good("seats", "counted as they are; paid ones are open")) : wrong;
    }

    private Finding address() {
        var absolute = baseUrl.matches("https?://.+") && !baseUrl.endsWith("/");
        if (!absolute) {
            return Finding.bad(
                    "address", baseUrl, "give --base-url or CATRACA_BASE_URL as https://host, no / at the end");
        }
        var here = "localhost".equals(URI.create(baseUrl).getHost());
        return Finding.good("address", baseUrl + (here ? " (links in mails work on this machine only)" : ""));
    }

    private List<Finding> files() {
        try {
            var findings = new ArrayList<Finding>();
            for (var name : List.of("secret.key", "database.password", "postgres.properties")) {
                var file = data.path().resolve(name);
                if (Files.exists(file) && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(file))) {
                    findings.add(Finding.bad("files", file + " can be read by others", "run: chmod 600 " + file));
                }
            }
            if (Files.isDirectory(data.path())
                    && Files.getFileStore(data.path()).getUsableSpace() < LEAST_FREE_BYTES) {
                findings.add(Finding.bad("disk", "less than 500 MB free in " + data.path(), "make room"));
            }
            return findings.isEmpty() ? List.of(Finding.good("files", "secrets are the owner's alone")) : findings;
        } catch (IOException broken) {
            return List.of(Finding.bad("files", String.valueOf(broken.getMessage()), "check the disk and its rights"));
        }
    }
}
