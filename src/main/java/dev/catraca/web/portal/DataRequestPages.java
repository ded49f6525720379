package dev.catraca.web.portal;

import dev.catraca.customers.Customers;
import dev.catraca.datarequests.Choice;
import dev.catraca.datarequests.Completion;
import dev.catraca.datarequests.DataForm;
import dev.catraca.datarequests.DataRequest;
import dev.catraca.datarequests.DataRequestState;
import dev.catraca.datarequests.DataRequests;
import dev.catraca.datarequests.DataStep;
import dev.catraca.identity.Open;
import dev.catraca.identity.RateLimits;
import dev.catraca.identity.Visitor;
import dev.catraca.kernel.Refusal;
import dev.catraca.kernel.Token;
import dev.catraca.web.Form;
import dev.catraca.web.Screen;
import dev.catraca.web.Spoken;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The form behind a data request's link: three short steps and a last look. Looking changes nothing, because mail
 * scanners look; the button "start" is what opens it. Each step is kept as it is typed.
 */
@Controller
class DataRequestPages {

    private static final int BAD_LINKS = 30;
    private static final int SAVES = 600;
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int RENEWALS = 3;
    private static final Duration DAY = Duration.ofDays(1);

    private final DataRequests requests;
    private final Customers customers;
    private final RateLimits limits;

    DataRequestPages(DataRequests requests, Customers customers, RateLimits limits) {
        this.requests = requests;
        this.customers = customers;
        this.limits = limits;
    }

    @Open("the link is the secret; looking at it changes nothing")
    @GetMapping("/d/{text}")
    String start(
            @PathVariable String text,
            Visitor visitor,
            Screen screen,
            HttpServletRequest http,
            HttpServletResponse response,
            Model model) {
        var request = find(text, visitor);
        if (request.state() == DataRequestState.OPENED) {
            return "redirect:" + address(text, DataStep.PERSON.path());
        }
        var customer = customers.get(request.customer());
        model.addAttribute("screen", Spoken.in(customer.language(), screen, http, response));
        if (!request.isLive()) {
            return over(text, response, model);
        }
        model.addAttribute("token", text);
        model.addAttribute("request", request);
        model.addAttribute("customer", customer);
        return "portal/data/start";
    }

    @Open("the link is the secret")
    @PostMapping("/d/{text}/opening")
    String open(@PathVariable String text, Visitor visitor) {
        requests.open(saving(text, visitor));
        return "redirect:" + address(text, DataStep.PERSON.path());
    }

    @Open("the link is the secret")
    @GetMapping("/d/{text}/{step:person|address|payment}")
    String step(
            @PathVariable String text,
            @PathVariable String step,
            Visitor visitor,
            Form form,
            Screen screen,
            HttpServletResponse response,
            Model model) {
        return opened(text, visitor, response, model, data -> page(text, step(step), data, form, screen, model));
    }

    /** Goes on when the step is complete; what is not is kept all the same. */
    @Open("the link is the secret")
    @PostMapping("/d/{text}/{step:person|address|payment}")
    String save(
            @PathVariable String text,
            @PathVariable String step,
            Visitor visitor,
            Form form,
            Screen screen,
            HttpServletResponse response,
            Model model) {
        var token = saving(text, visitor);
        var part = step(step);
        var typed = typed(form, part);
        if (!requests.save(token, part, typed)) {
            return over(text, response, model);
        }
        return form.submit(
                () -> typed,
                values -> {
                    requests.check(token, part, values);
                    return "redirect:"
                            + address(text, part.next().map(DataStep::path).orElse("review"));
                },
                () -> step(text, step, visitor, form, screen, response, model));
    }

    /** As somebody types. The answer is a word beside the form, also when there is nothing to save to any more. */
    @Open("the link is the secret")
    @PostMapping("/d/{text}/{step:person|address|payment}/draft")
    String keep(@PathVariable String text, @PathVariable String step, Visitor visitor, Form form, Model model) {
        var part = step(step);
        model.addAttribute("saved", requests.save(saving(text, visitor), part, typed(form, part)));
        return "portal/data/_saved";
    }

    @Open("the link is the secret")
    @GetMapping("/d/{text}/review")
    String review(@PathVariable String text, Visitor visitor, Form form, HttpServletResponse response, Model model) {
        return opened(text, visitor, response, model, data -> {
            model.addAttribute("token", text);
            model.addAttribute("data", data);
            model.addAttribute("form", form);
            return "portal/data/review";
        });
    }

    @Open("the link is the secret")
    @PostMapping("/d/{text}/completion")
    String complete(@PathVariable String text, Visitor visitor, Form form, HttpServletResponse response, Model model) {
        var token = saving(text, visitor);
        return form.submit(
                () -> choices(form),
                choices -> switch (requests.complete(token, choices)) {
                    case Completion.COMPLETED -> "redirect:" + address(text, "done");
                    case Completion.UNDECIDED -> {
                        response.setStatus(HttpServletResponse.SC_CONFLICT);
                        yield review(text, visitor, form, response, model);
                    }
                    case Completion.OVER -> over(text, response, model);
                },
                () -> review(text, visitor, form, response, model));
    }

    @Open("the link is the secret; the page shows nothing of anybody's")
    @GetMapping("/d/{text}/done")
    String done(@PathVariable String text, Visitor visitor, HttpServletResponse response, Model model) {
        return find(text, visitor).state() == DataRequestState.COMPLETED ? "portal/data/done" : "redirect:/d/" + text;
    }

    /** The new link goes to the mailbox that the old one went to, and to nobody else. */
    @Open("the link is the secret; the new one goes by e-mail")
    @PostMapping("/d/{text}/renewal")
    String renew(@PathVariable String text, Visitor visitor, HttpServletResponse response, Model model) {
        var token = saving(text, visitor);
        limits.take("data-renewal", find(text, visitor).customer().toString(), RENEWALS, DAY);
        return requests.renew(token) ? "portal/data/renewed" : over(text, response, model);
    }

    private String opened(
            String text, Visitor visitor, HttpServletResponse response, Model model, Function<DataForm, String> show) {
        var request = find(text, visitor);
        if (request.state() == DataRequestState.SENT) {
            return "redirect:/d/" + text;
        }
        return requests.form(token(text)).map(show).orElseGet(() -> over(text, response, model));
    }

    private String over(String text, HttpServletResponse response, Model model) {
        response.setStatus(HttpServletResponse.SC_GONE);
        var state = requests.find(token(text)).map(DataRequest::state).orElse(DataRequestState.EXPIRED);
        model.addAttribute("token", text);
        model.addAttribute("state", state);
        model.addAttribute("renewable", requests.isRenewable(token(text)));
        return "portal/data/over";
    }

    private static String page(String text, DataStep step, DataForm data, Form form, Screen screen, Model model) {
        step.fields().forEach(field -> form.fill(field, DataWords.typed(screen, data, field)));
        model.addAttribute("token", text);
        model.addAttribute("step", step);
        model.addAttribute("data", data);
        model.addAttribute("form", form);
        return "portal/data/step";
    }

    /** Unknown links are guesses: they are counted, and led nowhere. */
    private DataRequest find(String text, Visitor visitor) {
        return requests.find(token(text)).orElseThrow(() -> {
            limits.take("data-link", visitor.ip(), BAD_LINKS, WINDOW);
            return new Refusal.NotFound("id");
        });
    }

    private Token saving(String text, Visitor visitor) {
        limits.take("data-form", visitor.ip(), SAVES, WINDOW);
        find(text, visitor);
        return token(text);
    }

    private static Token token(String text) {
        return DataRequests.read(text).orElseThrow(() -> new Refusal.NotFound("id"));
    }

    private static DataStep step(String path) {
        return DataStep.read(path).orElseThrow(() -> new Refusal.NotFound("id"));
    }

    private static Map<String, String> typed(Form form, DataStep step) {
        var typed = new LinkedHashMap<String, String>();
        step.fields().forEach(field -> typed.put(field, form.value(field)));
        return typed;
    }

    private static Map<String, Choice> choices(Form form) {
        var choices = new HashMap<String, Choice>();
        for (var field : DataWords.COMPARED) {
            if (form.checked("choice." + field)) {
                var mine = form.value("choice." + field).equals("mine");
                choices.put(field, new Choice(mine, form.value("theirs." + field)));
            }
        }
        return choices;
    }

    private static String address(String text, String page) {
        return "/d/" + text + "/" + page;
    }
}
