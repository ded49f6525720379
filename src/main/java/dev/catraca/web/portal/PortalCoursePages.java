package dev.catraca.web.portal;

import dev.catraca.courses.CourseId;
import dev.catraca.customers.CustomerId;
import dev.catraca.identity.NeedsCustomer;
import dev.catraca.identity.SignedIn;
import dev.catraca.learning.Learning;
import dev.catraca.learning.Study;
import dev.catraca.web.Screen;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** A student's courses with how far they are, and a course's table of contents. */
@Controller
class PortalCoursePages {

    private final Learning learning;
    private final Doors doors;
    private final Whys whys;
    private final ServiceCards services;

    PortalCoursePages(Learning learning, Doors doors, Whys whys, ServiceCards services) {
        this.learning = learning;
        this.doors = doors;
        this.whys = whys;
        this.services = services;
    }

    @NeedsCustomer
    @GetMapping("/o/{slug}")
    String home(@PathVariable String slug) {
        return "redirect:/o/" + slug + "/courses";
    }

    @NeedsCustomer
    @GetMapping("/o/{slug}/courses")
    String index(SignedIn signedIn, Screen screen, Model model) {
        var cards = cards(learning.shelf(new CustomerId(signedIn.id())), signedIn, screen);
        var latest = latest(cards);
        model.addAttribute("latest", latest);
        model.addAttribute("services", services.of(new CustomerId(signedIn.id())));
        model.addAttribute(
                "cards", cards.stream().filter(card -> !card.equals(latest)).toList());
        return "portal/courses/index";
    }

    @NeedsCustomer
    @GetMapping("/o/{slug}/courses/{id}")
    String show(@PathVariable UUID id, SignedIn signedIn, Screen screen, Model model) {
        var study = learning.course(new CustomerId(signedIn.id()), new CourseId(id));
        var card = cards(List.of(study), signedIn, screen).getFirst();
        model.addAttribute("card", card);
        model.addAttribute("why", card.door().open() ? null : whys.of(screen, signedIn, card.id(), null));
        return "portal/courses/show";
    }

    private List<CourseCard> cards(List<Study> studies, SignedIn signedIn, Screen screen) {
        var answers = studies.stream()
                .flatMap(study ->
                        Stream.concat(Stream.of(study.course().answer()), study.course().lessons().values().stream()))
                .toList();
        var sayings = doors.of(screen, signedIn, answers);
        return studies.stream().map(study -> CourseCard.of(study, sayings)).toList();
    }

    /** The course to go on with: the one they were in last, if there is something left to do in it. */
    private static @Nullable CourseCard latest(List<CourseCard> cards) {
        return cards.stream()
                .filter(card ->
                        card.progress().next() != null && card.progress().lastOpenedAt() != null)
                .max(Comparator.comparing(PortalCoursePages::lastOpened))
                .orElse(null);
    }

    private static Instant lastOpened(CourseCard card) {
        return Objects.requireNonNull(card.progress().lastOpenedAt());
    }
}
