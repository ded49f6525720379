package dev.catraca.organizations;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Organizations were opened or edited; the audit log listens, since it stands above this module. */
public record OrganizationsChanged(List<OrganizationEdit> edits) {

    /** Before is null when the organization was just created. */
    public record OrganizationEdit(@Nullable Organization before, Organization after) {}
}
