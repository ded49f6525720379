package dev.catraca.organizations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Organizations asked for an address of their own, proved it, or gave it up; the audit log listens. */
public record DomainsChanged(List<DomainEdit> edits) {

    /** The action is the audit log's word for it. */
    public record DomainEdit(
            Organization organization,
            String action,
            @Nullable String before,
            @Nullable String after,
            @Nullable String reason) {}
}
