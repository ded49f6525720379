package dev.catraca.sample;

import dev.catraca.customers.CustomerId;
import dev.catraca.customers.Customers;
import dev.catraca.database.Secrets;
import dev.catraca.identity.CustomerLinks;
import dev.catraca.identity.PasswordReset;
import dev.catraca.identity.Staff;
import dev.catraca.identity.StaffMember;
import dev.catraca.identity.StaffState;
import dev.catraca.organizations.Links;
import dev.catraca.organizations.MachineClock;
import dev.catraca.organizations.NewOrganization;
import dev.catraca.organizations.Organizations;
import dev.catraca.organizations.SandboxClock;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The beginning and the end of the sample school, and the way into it. */
@Component
@Transactional
class SchoolBook {

    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 4;
    private static final int GROUP = 4;

    private final SchoolRows rows;
    private final Organizations organizations;
    private final SandboxClock clock;
    private final MachineClock machine;
    private final Secrets secrets;
    private final Staff staff;
    private final Customers customers;
    private final CustomerLinks doors;
    private final Links links;
    private final SecureRandom random = new SecureRandom();

    SchoolBook(
            SchoolRows rows,
            Organizations organizations,
            SandboxClock clock,
            MachineClock machine,
            Secrets secrets,
            Staff staff,
            Customers customers,
            CustomerLinks doors,
            Links links) {
        this.rows = rows;
        this.organizations = organizations;
        this.clock = clock;
        this.machine = machine;
        this.secrets = secrets;
        this.staff = staff;
        this.customers = customers;
        this.doors = doors;
        this.links = links;
    }

    /** Opens the organization and notes that it is being filled, together: a half without a note can't be. */
    String begin(NewOrganization wanted, String ownerEmail, Instant birth) {
        organizations.createSample(wanted, birth);
        var password = newPassword();
        rows.insert(ownerEmail, secrets.seal(password), machine.instant());
        return password;
    }

    /** The past is over: time goes on by itself. */
    void catchUp() {
        clock.release();
    }

    void finish(CustomerId student) {
        rows.finish(student, machine.instant());
    }

    @Transactional(readOnly = true)
    public boolean isFinished() {
        return rows.find().filter(school -> school.student() != null).isPresent();
    }

    SampleSignIn signIn() {
        var school = rows.find().orElseThrow();
        var student = customers.get(Objects.requireNonNull(school.student()));
        var password = secrets.open(HexFormat.of().parseHex(school.sealedPassword()));
        var good = staff.recognises(school.ownerEmail(), password);
        return new SampleSignIn(
                links.admin("/sign-in"),
                school.ownerEmail(),
                good ? password : null,
                good ? null : ownerLink(),
                staff.list().stream()
                        .filter(member -> member.state() == StaffState.ACTIVE)
                        .filter(member -> !member.email().equals(school.ownerEmail()))
                        .map(SchoolBook::introduced)
                        .toList(),
                student.name(),
                doors.mint(student.id()).url());
    }

    /** Any owner's: the one of the beginning may have been taken off the staff. */
    private @Nullable String ownerLink() {
        return staff.ownerReset(null).map(PasswordReset::url).orElse(null);
    }

    private static String introduced(StaffMember member) {
        return "%s (%s)".formatted(member.email(), member.role());
    }

    private String newPassword() {
        return IntStream.range(0, GROUPS).mapToObj(_ -> newGroup()).collect(Collectors.joining("-"));
    }

    private String newGroup() {
        return random.ints(GROUP, 0, LETTERS.length())
                .mapToObj(at -> String.valueOf(LETTERS.charAt(at)))
                .collect(Collectors.joining());
    }
}
