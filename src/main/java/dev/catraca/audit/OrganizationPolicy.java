package dev.catraca.audit;

import dev.catraca.organizations.DomainsChanged;
import dev.catraca.organizations.Organization;
import dev.catraca.organizations.OrganizationsChanged;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whenever an organization is opened or edited, its own history says so. */
@Component
class OrganizationPolicy {

    private final Audit audit;

    OrganizationPolicy(Audit audit) {
        this.audit = audit;
    }

    @EventListener
    void on(OrganizationsChanged event) {
        for (var edit : event.edits()) {
            var before = edit.before() == null ? Map.<String, @Nullable Object>of() : fields(edit.before());
            var action = edit.before() == null ? "created" : "changed";
            var id = edit.after().id().value();
            audit.record("organization", id, action, Change.between(before, fields(edit.after())), null);
        }
    }

    @EventListener
    void on(DomainsChanged event) {
        for (var edit : event.edits()) {
            var change = Map.of("domain", new Change(edit.before(), edit.after()));
            audit.record("organization", edit.organization().id().value(), edit.action(), change, edit.reason());
        }
    }

    private static Map<String, @Nullable Object> fields(Organization organization) {
        var fields = new LinkedHashMap<String, @Nullable Object>();
        fields.put("name", organization.name());
        fields.put("tax_id", organization.taxId());
        fields.put("time_zone", organization.timeZone());
        fields.put("language", organization.language());
        fields.put("city", organization.city());
        fields.put("brand_name", organization.brand().name());
        fields.put("brand_color", organization.brand().color());
        fields.put("logo", organization.brand().logoFileId());
        fields.put("pix_key", organization.pix().key());
        fields.put("pix_name", organization.pix().receiverName());
        fields.put("pix_city", organization.pix().city());
        fields.put("bank_instructions", organization.bankInstructions());
        fields.put("on_void", organization.policies().voiding());
        fields.put("on_refund", organization.policies().refund());
        fields.put("on_chargeback", organization.policies().chargeback());
        fields.put("overdue_suspend_days", organization.policies().overdueSuspendDays());
        return fields;
    }
}
