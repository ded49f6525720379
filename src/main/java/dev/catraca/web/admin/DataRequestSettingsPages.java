package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.SETTINGS_WRITE;

import dev.catraca.datarequests.DataRequestSettings;
import dev.catraca.datarequests.DataRequests;
import dev.catraca.identity.Needs;
import dev.catraca.web.Flash;
import dev.catraca.web.Form;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** For how long data requests are good, and when customers are reminded of them. */
@Controller
class DataRequestSettingsPages {

    private static final String PATH = "/admin/settings/data-requests";
    private static final int MAX = DataRequestSettings.MAX_DAYS;

    private final DataRequests requests;

    DataRequestSettingsPages(DataRequests requests) {
        this.requests = requests;
    }

    @Needs(SETTINGS_WRITE)
    @GetMapping(PATH)
    String edit(Form form, Model model) {
        var now = requests.settings();
        form.fill("valid_days", now.validDays())
                .fill("reminders", now.reminders() ? "true" : null)
                .fill("first_reminder_days", now.firstReminderDays())
                .fill("second_reminder_days", now.secondReminderDays());
        model.addAttribute("form", form);
        return "admin/settings/data_requests";
    }

    @Needs(SETTINGS_WRITE)
    @PostMapping(PATH)
    String save(Form form, Flash flash, Model model) {
        return form.submit(
                () -> new DataRequestSettings(
                        form.requiredNumber("valid_days", 1, MAX),
                        form.checked("reminders"),
                        form.requiredNumber("first_reminder_days", 1, MAX),
                        form.number("second_reminder_days", 1, MAX)),
                wanted -> {
                    requests.change(wanted);
                    flash.say("web.saved");
                    return "redirect:" + PATH;
                },
                () -> edit(form, model));
    }
}
