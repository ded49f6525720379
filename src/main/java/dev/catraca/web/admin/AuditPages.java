package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.AUDIT_READ;

import dev.catraca.audit.Audit;
import dev.catraca.identity.Needs;
import dev.catraca.kernel.PageRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Everything that anybody did, newest first. */
@Controller
class AuditPages {

    private final Audit audit;
    private final HistoryNames names;

    AuditPages(Audit audit, HistoryNames names) {
        this.audit = audit;
        this.names = names;
    }

    @Needs(AUDIT_READ)
    @GetMapping("/admin/settings/audit")
    String index(@RequestParam(required = false) @Nullable String after, Model model) {
        var page = audit.all(PageRequest.of(null, after));
        model.addAttribute("page", page);
        model.addAttribute("names", names.of(page.rows()));
        return "admin/settings/audit";
    }
}
