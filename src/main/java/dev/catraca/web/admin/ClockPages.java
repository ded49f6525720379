package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.CLOCK_WRITE;

import dev.catraca.days.Days;
import dev.catraca.identity.Needs;
import dev.catraca.kernel.Refusal;
import dev.catraca.organizations.OrganizationClock;
import dev.catraca.organizations.Organizations;
import dev.catraca.web.Flash;
import dev.catraca.web.Form;
import dev.catraca.web.Screen;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** The time machine of a sandbox organization. */
@Controller
class ClockPages {

    private final Organizations organizations;
    private final OrganizationClock clock;
    private final Days days;

    ClockPages(Organizations organizations, OrganizationClock clock, Days days) {
        this.organizations = organizations;
        this.clock = clock;
        this.days = days;
    }

    @Needs(CLOCK_WRITE)
    @GetMapping("/admin/settings/clock")
    String edit(Form form, Model model) {
        if (!organizations.current().sandbox()) {
            throw new Refusal.NotFound("id");
        }
        form.fill("to", clock.today().plusDays(1));
        model.addAttribute("form", form);
        model.addAttribute("now", clock.instant());
        return "admin/settings/clock";
    }

    @Needs(CLOCK_WRITE)
    @PostMapping("/admin/settings/clock")
    String move(Form form, Flash flash, Screen screen, Model model) {
        return form.submit(
                () -> form.requiredDate("to"),
                day -> {
                    var tally = days.moveTo(noonOf(day)).tally();
                    flash.say("clock.moved", screen.date(day), tally.grantsChanged(), tally.messages());
                    return "redirect:/admin/settings/clock";
                },
                () -> edit(form, model));
    }

    private Instant noonOf(LocalDate day) {
        return day.atTime(LocalTime.NOON).atZone(clock.zone()).toInstant();
    }
}
