package dev.catraca.organizations;

import java.net.IDN;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The address of their own that an organization wants for its portal. Proven: a DNS record shows that it is theirs, and
 * the portal answers there. Reached: a request came in on it, so that links may name it.
 */
public record PortalDomain(
        String host,
        String proof,
        Instant claimedAt,
        @Nullable Instant checkedAt,
        @Nullable Instant provenAt,
        @Nullable Instant reachedAt,
        @Nullable String inUse) {

    /** As people write it; differs from the host for names with accents. */
    public String unicode() {
        return IDN.toUnicode(host);
    }

    /** Where the DNS record goes that proves whose the address is. */
    public String recordName() {
        return "_portal." + host;
    }

    public String recordValue() {
        return "portal-verification=" + proof;
    }

    public boolean proven() {
        return provenAt != null;
    }

    /** Links in mails name it. */
    public boolean inLinks() {
        return proven() && reachedAt != null;
    }
}
