package dev.catraca.support;

import dev.catraca.organizations.Organization.OnReversal;
import dev.catraca.organizations.Organization.Policies;
import dev.catraca.organizations.OrganizationChange;
import dev.catraca.organizations.Organizations;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Sets what a test's organization does when money goes back. */
@Component
public class TestPolicies {

    private final Organizations organizations;

    TestPolicies(Organizations organizations) {
        this.organizations = organizations;
    }

    public void voidingMeans(OnReversal policy) {
        change(now -> new Policies(now.refund(), now.chargeback(), policy, now.overdueSuspendDays()));
    }

    public void refundMeans(OnReversal policy) {
        change(now -> new Policies(policy, now.chargeback(), now.voiding(), now.overdueSuspendDays()));
    }

    public void disputeMeans(OnReversal policy) {
        change(now -> new Policies(now.refund(), policy, now.voiding(), now.overdueSuspendDays()));
    }

    public void suspendAfter(int daysOverdue) {
        change(now -> new Policies(now.refund(), now.chargeback(), now.voiding(), daysOverdue));
    }

    public int overdueSuspendDays() {
        return organizations.current().policies().overdueSuspendDays();
    }

    private void change(UnaryOperator<Policies> edit) {
        var now = organizations.current();
        var same = OrganizationChange.of(now);
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
                edit.apply(now.policies())));
    }
}
