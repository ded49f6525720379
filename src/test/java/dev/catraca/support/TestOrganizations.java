package dev.catraca.support;

import dev.catraca.kernel.Actor;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.organizations.NewOrganization;
import dev.catraca.organizations.Organization;
import dev.catraca.organizations.Organizations;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Makes the organization that a test works in, and works as it. */
@Component
public class TestOrganizations {

    private final Organizations organizations;

    TestOrganizations(Organizations organizations) {
        this.organizations = organizations;
    }

    /** A Brazilian organization of this test alone, on the machine's time. */
    public OrganizationId newOrganization() {
        return create(false);
    }

    /** One whose clock the test moves. */
    public OrganizationId newSandbox() {
        return create(true);
    }

    /** Does this as the system in that organization and gives what it gives. */
    public <T, X extends Throwable> T as(OrganizationId organization, Caller.Work<T, X> work) throws X {
        return Caller.call(organization, Actor.SYSTEM, work);
    }

    public <X extends Throwable> void run(OrganizationId organization, Caller.Task<X> task) throws X {
        Caller.run(organization, Actor.SYSTEM, task);
    }

    /** One that takes Pix, as a customer of ours would set it up. */
    public OrganizationId newSchool(String name) {
        var id = OrganizationId.next();
        var pix = new Organization.Pix("financeiro@escola.example", name, "São Paulo");
        var zone = ZoneId.of("America/Sao_Paulo");
        var wanted = new NewOrganization(
                "escola-" + id, name, null, "BR", "BRL", zone, "pt-BR", "São Paulo", false, "#5b3fd0", pix);
        run(id, () -> organizations.create(wanted));
        return id;
    }

    private OrganizationId create(boolean sandbox) {
        var id = OrganizationId.next();
        var wanted = NewOrganization.brazilian("escola-" + id, "Escola de Teste", sandbox);
        run(id, () -> organizations.create(wanted));
        return id;
    }
}
