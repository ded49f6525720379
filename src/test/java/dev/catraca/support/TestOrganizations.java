package dev.catraca.support;

import dev.catraca.kernel.Actor;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.OrganizationId;
import org.springframework.stereotype.Component;

/** Makes the organization that a test works in, and works as it. */
@Component
public class TestOrganizations {

    public OrganizationId newOrganization() {
        return OrganizationId.next();
    }

    /** Does this as the system in that organization and gives what it gives. */
    public <T, X extends Throwable> T as(OrganizationId organization, Caller.Work<T, X> work) throws X {
        return Caller.call(organization, Actor.SYSTEM, work);
    }

    public <X extends Throwable> void run(OrganizationId organization, Caller.Task<X> task) throws X {
        Caller.run(organization, Actor.SYSTEM, task);
    }
}
