package dev.catraca.identity;

import dev.catraca.audit.Audit;
import dev.catraca.kernel.Checks;
import dev.catraca.kernel.EmailAddress;
import dev.catraca.kernel.Refusal;
import dev.catraca.kernel.Refusal.Problem;
import dev.catraca.kernel.TaxId;
import dev.catraca.kernel.Text;
import dev.catraca.kernel.Token;
import dev.catraca.organizations.NewOrganization;
import dev.catraca.organizations.Organizations;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The one transaction of {@link Setup}: the first organization and its owner, or nothing. */
@Component
@Transactional
class Founding {

    private static final int MAX_SLUG = 63;

    private final SetupRows rows;
    private final Organizations organizations;
    private final StaffInvitations staff;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Audit audit;

    Founding(
            SetupRows rows,
            Organizations organizations,
            StaffInvitations staff,
            Passwords passwords,
            Sessions sessions,
            Audit audit) {
        this.rows = rows;
        this.organizations = organizations;
        this.staff = staff;
        this.passwords = passwords;
        this.sessions = sessions;
        this.audit = audit;
    }

    Optional<Token> found(byte[] hash, NewInstallation wanted, String userAgent) {
        if (!organizations.none() || !rows.consume(hash)) {
            return Optional.empty();
        }
        open(wanted);
        var owner = new NewStaff(wanted.ownerName(), wanted.ownerEmail(), Role.OWNER);
        var member = staff.insert(owner, StaffState.ACTIVE, passwords.hash(wanted.ownerPassword()));
        audit.record("staff", member.id().value(), "created");
        return Optional.of(sessions.openForStaff(member.id(), userAgent));
    }

    /** All problems of the form are told at once, the organization's and the owner's. */
    private void open(NewInstallation wanted) {
        var problems = new ArrayList<Problem>(problemsOf(wanted));
        try {
            organizations.create(organization(wanted));
        } catch (Refusal.Invalid bad) {
            problems.addAll(bad.problems());
        }
        if (!problems.isEmpty()) {
            throw new Refusal.Invalid(problems);
        }
    }

    private List<Problem> problemsOf(NewInstallation wanted) {
        var checks = new Checks();
        checks.optional("tax_id", wanted.taxId(), typed -> TaxId.read(typed, wanted.country()), "invalid_tax_id");
        checks.line("owner_name", wanted.ownerName(), StaffRows.MAX_NAME);
        checks.required("email", wanted.ownerEmail(), EmailAddress::read, "invalid_email");
        passwords.check(checks, wanted.ownerPassword(), wanted.ownerName(), wanted.ownerEmail());
        try {
            checks.refuseIfAny();
            return List.of();
        } catch (Refusal.Invalid bad) {
            return bad.problems();
        }
    }

    private static NewOrganization organization(NewInstallation wanted) {
        return new NewOrganization(
                slug(wanted.organizationName()),
                Text.line(wanted.organizationName()),
                bare(wanted),
                wanted.country(),
                wanted.currency(),
                wanted.timeZone(),
                wanted.language(),
                wanted.city(),
                false,
                wanted.color(),
                wanted.pix());
    }

    private static @Nullable String bare(NewInstallation wanted) {
        return wanted.taxId() == null
                ? null
                : TaxId.read(wanted.taxId(), wanted.country()).map(TaxId::value).orElse(null);
    }

    /** {@code "Escola São João"} is found under {@code escola-sao-joao}. */
    static String slug(String name) {
        var dashed = Text.folded(name).replaceAll("[^a-z0-9]+", "-");
        var cut = dashed.substring(0, Math.min(MAX_SLUG, dashed.length())).replaceAll("^-+|-+$", "");
        return cut.isEmpty() ? "organizacao" : cut;
    }
}
