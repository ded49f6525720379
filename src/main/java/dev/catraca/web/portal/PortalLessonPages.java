package dev.catraca.web.portal;

import dev.catraca.access.Access;
import dev.catraca.courses.Courses;
import dev.catraca.courses.Lesson;
import dev.catraca.courses.LessonId;
import dev.catraca.courses.Outline.OutlineLesson;
import dev.catraca.customers.CustomerId;
import dev.catraca.files.FileId;
import dev.catraca.identity.NeedsCustomer;
import dev.catraca.identity.SignedIn;
import dev.catraca.learning.Learning;
import dev.catraca.learning.Study;
import dev.catraca.web.Flash;
import dev.catraca.web.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A lesson with its files, and completing it. The turnstile is asked each time. */
@Controller
class PortalLessonPages {

    private final Access access;
    private final Courses courses;
    private final Learning learning;
    private final Doors doors;
    private final Whys whys;

    PortalLessonPages(Access access, Courses courses, Learning learning, Doors doors, Whys whys) {
        this.access = access;
        this.courses = courses;
        this.learning = learning;
        this.doors = doors;
        this.whys = whys;
    }

    @NeedsCustomer
    @GetMapping("/o/{slug}/lessons/{id}")
    String show(@PathVariable UUID id, SignedIn signedIn, Screen screen, HttpServletResponse response, Model model) {
        var lesson = courses.lesson(new LessonId(id));
        if (!learning.open(student(signedIn), lesson.id()).allowed()) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return closed(lesson, signedIn, screen, model);
        }
        var study = learning.course(student(signedIn), lesson.courseId());
        var sayings = doors.of(screen, signedIn, study.course().lessons().values());
        model.addAttribute("card", CourseCard.of(study, sayings));
        model.addAttribute("lesson", lesson);
        var order = study.course().outline().lessons().toList();
        model.addAttribute(
                "place", order.stream().map(OutlineLesson::id).toList().indexOf(lesson.id()) + 1);
        model.addAttribute("previous", openAfter(study, lesson.id(), order.reversed()));
        model.addAttribute("next", openAfter(study, lesson.id(), order));
        return "portal/courses/lesson";
    }

    /** Nothing of the lesson but its title: why it is shut, and what would open it. Whoever is a stranger finds nothing. */
    private String closed(Lesson lesson, SignedIn signedIn, Screen screen, Model model) {
        var study = learning.course(student(signedIn), lesson.courseId());
        var sayings = doors.of(screen, signedIn, study.course().lessons().values());
        model.addAttribute("card", CourseCard.of(study, sayings));
        model.addAttribute("lesson", lesson);
        model.addAttribute(
                "door",
                sayings.at(Objects.requireNonNull(study.course().lessons().get(lesson.id()))));
        model.addAttribute("why", whys.of(screen, signedIn, lesson.courseId(), lesson.id()));
        return "portal/courses/closed";
    }

    /** Completes the lesson and goes on: to the next open one, or to the course where there is none. */
    @NeedsCustomer
    @PostMapping("/o/{slug}/lessons/{id}/completion")
    String complete(@PathVariable String slug, @PathVariable UUID id, SignedIn signedIn, Flash flash) {
        var lesson = courses.lesson(new LessonId(id));
        learning.complete(student(signedIn), lesson.id());
        var study = learning.course(student(signedIn), lesson.courseId());
        if (study.progress().finished()) {
            flash.say("portal.course_finished", study.course().outline().title());
        } else {
            flash.say("portal.lesson_completed", lesson.title());
        }
        var next =
                openAfter(study, lesson.id(), study.course().outline().lessons().toList());
        return next == null || study.progress().finished()
                ? "redirect:/o/%s/courses/%s".formatted(slug, lesson.courseId())
                : "redirect:/o/%s/lessons/%s".formatted(slug, next.id());
    }

    /** Takes the completion back. */
    @NeedsCustomer
    @PostMapping("/o/{slug}/lessons/{id}/reopening")
    String reopen(@PathVariable String slug, @PathVariable UUID id, SignedIn signedIn) {
        learning.reopen(student(signedIn), new LessonId(id));
        return "redirect:/o/%s/lessons/%s".formatted(slug, id);
    }

    @NeedsCustomer
    @GetMapping("/o/{slug}/lessons/{id}/files/{file}")
    Object file(
            @PathVariable UUID id,
            @PathVariable UUID file,
            SignedIn signedIn,
            Screen screen,
            HttpServletResponse response,
            Model model) {
        var lesson = courses.lesson(new LessonId(id));
        if (access.explain(student(signedIn), lesson.id()).allowed()) {
            return courses.file(lesson.id(), new FileId(file)).download();
        }
        response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        return closed(lesson, signedIn, screen, model);
    }

    private static @Nullable OutlineLesson openAfter(Study study, LessonId here, List<OutlineLesson> order) {
        return order.stream()
                .dropWhile(lesson -> !lesson.id().equals(here))
                .skip(1)
                .filter(lesson -> study.course().isOpen(lesson.id()))
                .findFirst()
                .orElse(null);
    }

    private static CustomerId student(SignedIn signedIn) {
        return new CustomerId(signedIn.id());
    }
}
