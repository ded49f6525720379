package dev.catraca.support;

import dev.catraca.organizations.Organization.OnReversal;
import dev.catraca.organizations.Organization.Policies;
import dev.catraca.organizations.OrganizationChange;
import dev.catraca.organizations.Organizations;
import org.springframework.stereotype.Component;

/** Sets what a test's organization does when money goes back. */
@Component
public class TestPolicies {

    private final Organizations organizations;

    TestPolicies(Organizations organizations) {
        this.organizations = organizations;
    }

    public void voidingMeans(OnReversal policy) {
        var now = organizations.current();
        var same = OrganizationChange.of(now);
        var policies = new Policies(
                now.policies().refund(),
                now.policies().chargeback(),
                policy,
                now.policies().overdueSuspendDays());
        organizations.change(new OrganizationChange(
                same.name(),
                same.taxId(),
                same.timeZone(),
                same.language(),
                same.city(),
                same.brandName(),
                same.logoFileId(),
                same.color(),
                same.pix(),
                same.bankInstructions(),
                policies));
    }
}
