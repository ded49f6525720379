package dev.catraca.support;

import dev.catraca.identity.ApiKeys;
import dev.catraca.identity.Role;
import dev.catraca.kernel.OrganizationId;
import java.util.Set;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Makes callers of the API, each with a key of its own, over real HTTP. */
@Component
public class ApiClients {

    private final TestOrganizations organizations;
    private final ApiKeys keys;
    private final Environment environment;

    ApiClients(TestOrganizations organizations, ApiKeys keys, Environment environment) {
        this.organizations = organizations;
        this.keys = keys;
        this.environment = environment;
    }

    public ApiClient ofNewOrganization() {
        return of(organizations.newOrganization(), Role.OWNER);
    }

    public ApiClient ofNewSandbox() {
        return of(organizations.newSandbox(), Role.OWNER);
    }

    public ApiClient of(OrganizationId organization, Role role) {
        var key = organizations.as(organization, () -> keys.create("Teste", role, Set.of()));
        return new ApiClient(port(), organization, key.text());
    }

    /** A caller that knows no key. */
    public ApiClient stranger() {
        return new ApiClient(port(), OrganizationId.next(), "");
    }

    private int port() {
        return environment.getRequiredProperty("local.server.port", Integer.class);
    }
}
