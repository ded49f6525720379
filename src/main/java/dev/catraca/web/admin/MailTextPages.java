package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.SETTINGS_WRITE;

import dev.catraca.identity.Needs;
import dev.catraca.identity.SignedIn;
import dev.catraca.identity.Staff;
import dev.catraca.identity.StaffId;
import dev.catraca.mailtexts.MailText;
import dev.catraca.notifications.MessageKind;
import dev.catraca.notifications.Notifications;
import dev.catraca.notifications.Recipient;
import dev.catraca.notifications.SmtpTrial;
import dev.catraca.web.Flash;
import dev.catraca.web.Form;
import dev.catraca.web.Frames;
import dev.catraca.web.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What the organization's mails say, kind by kind and language by language. */
@Controller
class MailTextPages {

    private static final String ALL = "/admin/settings/emails";
    private static final String ONE = ALL + "/{kind}/{language}";

    private final Notifications notifications;
    private final Staff staff;

    MailTextPages(Notifications notifications, Staff staff) {
        this.notifications = notifications;
        this.staff = staff;
    }

    @Needs(SETTINGS_WRITE)
    @GetMapping(ALL)
    String index(Screen screen, Model model) {
        var own = notifications.ownTexts();
        var rows = Arrays.stream(MessageKind.values())
                .filter(MessageKind::isEditable)
                .map(kind -> MailTextRow.of(kind, own, screen.organization().locale()))
                .toList();
        model.addAttribute(
                "customers",
                rows.stream().filter(row -> !row.kind().isForStaff()).toList());
        model.addAttribute(
                "staff", rows.stream().filter(row -> row.kind().isForStaff()).toList());
        return "admin/settings/emails/index";
    }

    @Needs(SETTINGS_WRITE)
    @GetMapping(ONE)
    String edit(
            @PathVariable String kind,
            @PathVariable String language,
            Form form,
            Model model,
            HttpServletResponse response) {
        return page(MailTextAddress.of(kind, language), form, model, response, null);
    }

    @Needs(SETTINGS_WRITE)
    @PostMapping(ONE)
    String save(
            @PathVariable String kind,
            @PathVariable String language,
            Form form,
            Flash flash,
            Model model,
            HttpServletResponse response) {
        var which = MailTextAddress.of(kind, language);
        return form.submit(
                () -> typed(form),
                text -> {
                    notifications.changeText(which.kind(), which.language(), text);
                    flash.say("mailtexts.saved");
                    return "redirect:" + which.path();
                },
                () -> page(which, form, model, response, null));
    }

    @Needs(SETTINGS_WRITE)
    @PostMapping(ONE + "/restoration")
    String reset(@PathVariable String kind, @PathVariable String language, Flash flash) {
        var which = MailTextAddress.of(kind, language);
        notifications.resetText(which.kind(), which.language());
        flash.say("mailtexts.restored");
        return "redirect:" + which.path();
    }

    /** Sends it, as typed and not yet saved, to whoever types. */
    @Needs(SETTINGS_WRITE)
    @PostMapping(ONE + "/trial")
    String tryOut(
            @PathVariable String kind,
            @PathVariable String language,
            SignedIn signedIn,
            Form form,
            Model model,
            HttpServletResponse response) {
        var which = MailTextAddress.of(kind, language);
        var me = staff.get(new StaffId(signedIn.id()));
        var writer = Recipient.staff(me.name(), me.email(), which.language());
        return form.submit(
                () -> typed(form),
                text -> page(which, form, model, response, notifications.tryText(which.kind(), writer, text)),
                () -> page(which, form, model, response, null));
    }

    @Needs(SETTINGS_WRITE)
    @GetMapping(ONE + "/preview")
    ResponseEntity<String> saved(@PathVariable String kind, @PathVariable String language) {
        var which = MailTextAddress.of(kind, language);
        return preview(which, notifications.text(which.kind(), which.language()));
    }

    /** Of what is being typed, whatever state it is in. */
    @Needs(SETTINGS_WRITE)
    @PostMapping(ONE + "/preview")
    ResponseEntity<String> unsaved(@PathVariable String kind, @PathVariable String language, Form form) {
        return preview(MailTextAddress.of(kind, language), typed(form));
    }

    private ResponseEntity<String> preview(MailTextAddress which, MailText text) {
        return Frames.letter(
                notifications.preview(which.kind(), which.language(), text).html());
    }

    private String page(
            MailTextAddress which, Form form, Model model, HttpServletResponse response, @Nullable SmtpTrial trial) {
        var text = notifications.text(which.kind(), which.language());
        form.fill("subject", text.subject())
                .fill("heading", text.heading())
                .fill("body", text.body())
                .fill("button", text.button())
                .fill("note", text.note());
        model.addAttribute("form", form);
        model.addAttribute("which", which);
        model.addAttribute("linked", text.button() != null);
        model.addAttribute("placeholders", notifications.placeholders(which.kind(), which.language()));
        model.addAttribute("own", which.isAmong(notifications.ownTexts()));
        model.addAttribute("server", notifications.smtp().isPresent());
        model.addAttribute("trial", trial);
        Frames.open(response);
        return "admin/settings/emails/edit";
    }

    private static MailText typed(Form form) {
        return new MailText(
                line(form, "subject"),
                line(form, "heading"),
                line(form, "body"),
                line(form, "button"),
                line(form, "note"));
    }

    private static String line(Form form, String field) {
        return Objects.requireNonNullElse(form.text(field, Form.LONG), "");
    }
}
