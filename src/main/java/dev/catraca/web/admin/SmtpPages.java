package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.SETTINGS_WRITE;

import dev.catraca.identity.Needs;
import dev.catraca.identity.SignedIn;
import dev.catraca.identity.Staff;
import dev.catraca.identity.StaffId;
import dev.catraca.notifications.Notifications;
import dev.catraca.notifications.Recipient;
import dev.catraca.notifications.Security;
import dev.catraca.notifications.SmtpChange;
import dev.catraca.notifications.SmtpTrial;
import dev.catraca.web.Flash;
import dev.catraca.web.Form;
import dev.catraca.web.Screen;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The mail server of the organization, and whether it works. */
@Controller
class SmtpPages {

    private static final String PATH = "/admin/settings/smtp";
    private static final int DEFAULT_PORT = 587;
    private static final int MAX_PORT = 65_535;

    private final Notifications notifications;
    private final Staff staff;

    SmtpPages(Notifications notifications, Staff staff) {
        this.notifications = notifications;
        this.staff = staff;
    }

    @Needs(SETTINGS_WRITE)
    @GetMapping(PATH)
    String show(Form form, Model model) {
        return page(form, model, null);
    }

    @Needs(SETTINGS_WRITE)
    @PostMapping(PATH)
    String save(Form form, Flash flash, Model model) {
        return form.submit(
                () -> read(form),
                wanted -> {
                    notifications.changeSmtp(wanted);
                    flash.say("smtp.saved");
                    return "redirect:" + PATH;
                },
                () -> page(form, model, null));
    }

    /** Waits for the mail server's answer, at most some seconds, and shows it. */
    @Needs(SETTINGS_WRITE)
    @PostMapping(PATH + "/trial")
    String trial(SignedIn signedIn, Form form, Screen screen, Model model) {
        var me = staff.get(new StaffId(signedIn.id()));
        var recipient = Recipient.staff(me.name(), me.email(), screen.locale().toLanguageTag());
        return page(form, model, notifications.testSmtp(recipient));
    }

    private static SmtpChange read(Form form) {
        return new SmtpChange(
                form.required("host"),
                form.requiredNumber("port", 1, MAX_PORT),
                form.requiredOption("security", Security.class),
                form.text("username"),
                form.checked("password") ? form.secret("password") : null,
                form.required("sender_email"));
    }

    private String page(Form form, Model model, @Nullable SmtpTrial trial) {
        var stored = notifications.smtp();
        form.fill("port", DEFAULT_PORT).fill("security", Security.STARTTLS);
        stored.ifPresent(smtp -> form.fill("host", smtp.host())
                .fill("port", smtp.port())
                .fill("security", smtp.security())
                .fill("username", smtp.username())
                .fill("sender_email", smtp.senderEmail()));
        model.addAttribute("form", form);
        model.addAttribute("stored", stored.orElse(null));
        model.addAttribute("waiting", notifications.waitingCount());
        model.addAttribute("trial", trial);
        return "admin/settings/smtp";
    }
}
