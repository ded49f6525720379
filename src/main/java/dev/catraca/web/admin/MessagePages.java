package dev.catraca.web.admin;

import static dev.catraca.identity.Permission.INVOICES_SEND;
import static dev.catraca.identity.Permission.LINKS_COPY;
import static dev.catraca.identity.Permission.MESSAGES_READ;

import dev.catraca.customers.CustomerId;
import dev.catraca.identity.Needs;
import dev.catraca.kernel.PageRequest;
import dev.catraca.notifications.MessageFilter;
import dev.catraca.notifications.MessageId;
import dev.catraca.notifications.MessageState;
import dev.catraca.notifications.Notifications;
import dev.catraca.web.Flash;
import dev.catraca.web.Frames;
import dev.catraca.web.Screen;
import dev.catraca.web.Tab;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The mail that left, or has not left yet. */
@Controller
class MessagePages {

    private static final String PATH = "/admin/messages";

    private final Notifications notifications;
    private final CustomerCards cards;

    MessagePages(Notifications notifications, CustomerCards cards) {
        this.notifications = notifications;
        this.cards = cards;
    }

    @Needs(MESSAGES_READ)
    @GetMapping(PATH)
    String index(
            @RequestParam(required = false) @Nullable MessageState state,
            @RequestParam(required = false) @Nullable String after,
            Screen screen,
            Model model) {
        var page = notifications.list(new MessageFilter(state, null, null), PageRequest.of(null, after));
        model.addAttribute("page", page);
        model.addAttribute("tabs", tabs(state, screen));
        model.addAttribute("waiting", notifications.waitingCount());
        model.addAttribute("mailServer", notifications.smtp().isPresent());
        return "admin/messages/index";
    }

    private static List<Tab> tabs(@Nullable MessageState chosen, Screen screen) {
        var tabs = new ArrayList<Tab>();
        tabs.add(new Tab(screen.t("messages.all"), PATH, chosen == null));
        for (var state : MessageState.values()) {
            tabs.add(new Tab(screen.word(state), PATH + "?state=" + state, state == chosen));
        }
        return tabs;
    }

    @Needs(MESSAGES_READ)
    @GetMapping("/admin/customers/{id}/messages")
    String ofCustomer(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable String after, Screen screen, Model model) {
        model.addAttribute("card", cards.open(new CustomerId(id), MessageTabs.KEY, screen));
        model.addAttribute("page", notifications.list(MessageFilter.of(id), PageRequest.of(null, after)));
        return "admin/messages/customer";
    }

    @Needs(MESSAGES_READ)
    @GetMapping(PATH + "/{id}")
    String show(@PathVariable UUID id, Model model, HttpServletResponse response) {
        var message = notifications.get(new MessageId(id));
        Frames.open(response);
        model.addAttribute("message", message);
        model.addAttribute("letter", notifications.letter(message.id()));
        return "admin/messages/show";
    }

    @Needs(MESSAGES_READ)
    @GetMapping(PATH + "/{id}/letter")
    ResponseEntity<String> letter(@PathVariable UUID id) {
        return Frames.letter(notifications.preview(new MessageId(id)));
    }

    @Needs(INVOICES_SEND)
    @PostMapping(PATH + "/{id}/sending")
    String send(@PathVariable UUID id, Flash flash) {
        var sent = notifications.resend(new MessageId(id));
        flash.say("messages.sending");
        return "redirect:%s/%s".formatted(PATH, sent);
    }

    @Needs(LINKS_COPY)
    @PostMapping(PATH + "/{id}/link")
    String link(@PathVariable UUID id, Model model) {
        var message = new MessageId(id);
        model.addAttribute("message", notifications.get(message));
        model.addAttribute("link", notifications.link(message));
        return "admin/messages/link";
    }
}
