package dev.catraca.web.portal;

import dev.catraca.identity.Open;
import dev.catraca.notifications.Notifications;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Who stands behind these pages and how to reach them; for visitors too, who may be the ones that can't get in. */
@Controller
class PortalHelpPages {

    private final Notifications notifications;

    PortalHelpPages(Notifications notifications) {
        this.notifications = notifications;
    }

    @Open("says what every mail of the organization says: who sends it, and where an answer goes")
    @GetMapping("/o/{slug}/help")
    String show(Model model) {
        model.addAttribute("email", notifications.answersTo().orElse(null));
        return "portal/entry/help";
    }
}
