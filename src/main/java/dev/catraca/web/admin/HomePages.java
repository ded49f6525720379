package dev.catraca.web.admin;

import dev.catraca.identity.Needs;
import dev.catraca.identity.Open;
import dev.catraca.identity.Permission;
import dev.catraca.web.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where the staff lands. */
@Controller
class HomePages {

    private final FirstSteps steps;

    HomePages(FirstSteps steps) {
        this.steps = steps;
    }

    @Open("leads on to the back office")
    @GetMapping("/")
    String root() {
        return "redirect:/admin";
    }

    @Needs(Permission.ORGANIZATION_READ)
    @GetMapping("/admin")
    String home(Screen screen, Model model) {
        model.addAttribute("steps", steps.of(screen.organization()));
        return "admin/home";
    }
}
