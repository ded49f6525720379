package dev.catraca.identity;

import dev.catraca.audit.Audit;
import dev.catraca.audit.Change;
import dev.catraca.kernel.Actor;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.Checks;
import dev.catraca.kernel.Ids;
import dev.catraca.kernel.Refusal;
import dev.catraca.kernel.Token;
import dev.catraca.organizations.MachineClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The keys by which programs come in, each with a role, perhaps narrowed by scopes. Only owners make owners' keys. */
@Component
@Transactional
public class ApiKeys {

    public static final String PREFIX = "ctr";

    private static final Duration USED_EVERY = Duration.ofMinutes(1);
    private static final int MAX_NAME = 100;
    private static final int HINT_LENGTH = 4;

    private final ApiKeyRows rows;
    private final ActingRole acting;
    private final Audit audit;
    private final MachineClock clock;

    ApiKeys(ApiKeyRows rows, ActingRole acting, Audit audit, MachineClock clock) {
        this.rows = rows;
        this.acting = acting;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes a key; its text is in the token, shown once and never again. */
    public Token create(String name, Role role, Set<Permission> scopes) {
        acting.require(Permission.API_KEYS_WRITE, role);
        var checks = new Checks();
        var tidy = checks.line("name", name, MAX_NAME);
        checks.that(scopes.stream().allMatch(role::permits), "scopes", "scope_beyond_role");
        checks.refuseIfAny();
        var token = Token.mint(PREFIX, Caller.current().organization());
        var hint = token.text().substring(token.text().length() - HINT_LENGTH);
        var by = Caller.current().actor().name();
        var key = new ApiKey(Ids.next(), tidy, role, scopes, hint, by, clock.instant(), null, null);
        rows.insert(key, token.hash());
        audit.record("api_key", key.id(), "created", Map.of("role", Change.of(null, role)), null);
        return token;
    }

    /** All keys, the revoked ones too, newest first. */
    @Transactional(readOnly = true)
    public List<ApiKey> list() {
        return rows.all();
    }

    /** Ends a key at once; again is no harm. */
    public void revoke(UUID id) {
        var key = rows.find(id).orElseThrow(() -> new Refusal.NotFound("id"));
        acting.require(Permission.API_KEYS_WRITE, key.role());
        if (rows.revoke(id, clock.instant())) {
            audit.record("api_key", id, "revoked");
        }
    }

    /** Which program holds the token; empty if it was revoked or never made. */
    public Optional<SignedIn> find(Token token) {
        var now = clock.instant();
        var found = rows.findLive(token.hash());
        found.filter(key -> key.lastUsedAt() == null || key.lastUsedAt().isBefore(now.minus(USED_EVERY)))
                .ifPresent(key -> rows.touch(key.id(), now));
        return found.map(key -> new SignedIn(
                token.organization(),
                new Actor(Actor.Kind.API_KEY, key.id(), key.name()),
                key.role(),
                key.permissions(),
                null,
                null));
    }
}
