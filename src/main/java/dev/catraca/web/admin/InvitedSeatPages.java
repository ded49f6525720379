package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.ACCESS_WRITE;

import dev.catraca.identity.Needs;
import dev.catraca.invitations.Invitations;
import dev.catraca.web.Flash;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** A seat that somebody is invited to by e-mail: once more, or not at all. */
@Controller
@RequestMapping("/admin/invoices/{id}/seats/{seat}/invitation")
class InvitedSeatPages {

    private final HolderSheets sheets;
    private final Invitations invitations;

    InvitedSeatPages(HolderSheets sheets, Invitations invitations) {
        this.sheets = sheets;
        this.invitations = invitations;
    }

    @Needs(ACCESS_WRITE)
    @PostMapping("/sending")
    String sendAgain(@PathVariable UUID id, @PathVariable UUID seat, Flash flash) {
        var again = invitations.sendAgain(sheets.seat(id, seat).id());
        flash.say("invoices.invited_again", again.email().value());
        return "redirect:/admin/invoices/" + id;
    }

    @Needs(ACCESS_WRITE)
    @PostMapping("/cancellation")
    String cancel(@PathVariable UUID id, @PathVariable UUID seat, Flash flash) {
        invitations.cancel(sheets.seat(id, seat).id());
        flash.say("invoices.uninvited");
        return "redirect:/admin/invoices/" + id;
    }
}
