package dev.catraca.web.portal;

import dev.catraca.access.Access;
import dev.catraca.access.AccessAnswer;
import dev.catraca.access.StudentCourse;
import dev.catraca.courses.CourseId;
import dev.catraca.courses.Courses;
import dev.catraca.courses.LessonId;
import dev.catraca.courses.Outline.OutlineLesson;
import dev.catraca.customers.CustomerId;
import dev.catraca.files.FileId;
import dev.catraca.identity.NeedsCustomer;
import dev.catraca.identity.SignedIn;
import dev.catraca.invoices.InvoiceStatus;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.PaymentLinks;
import dev.catraca.kernel.Refusal;
import dev.catraca.web.Screen;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Where students learn: their courses, a course's lessons, a lesson with its files. The turnstile is asked each time. */
@Controller
class PortalCoursePages {

    private final Access access;
    private final Courses courses;
    private final Invoices invoices;
    private final PaymentLinks links;

    PortalCoursePages(Access access, Courses courses, Invoices invoices, PaymentLinks links) {
        this.access = access;
        this.courses = courses;
        this.invoices = invoices;
        this.links = links;
    }

    @NeedsCustomer
    @GetMapping("/o/{slug}")
    String home(@PathVariable String slug) {
        return "redirect:/o/" + slug + "/courses";
    }

    @NeedsCustomer
    @GetMapping("/o/{slug}/courses")
    String index(SignedIn signedIn, Screen screen, Model model) {
        var held = access.coursesOf(student(signedIn));
        var titles = courses.titles(held.stream().map(StudentCourse::course).toList());
        model.addAttribute("tabs", Portal.tabs(screen, Portal.COURSES));
        model.addAttribute(
                "cards",
                held.stream()
                        .map(course -> new CourseCard(
                                course.course(),
                                titles.getOrDefault(course.course(), ""),
                                door(screen, signedIn, course.answer()),
                                course.endsAt()))
                        .toList());
        return "portal/courses/index";
    }

    @NeedsCustomer
    @GetMapping("/o/{slug}/courses/{id}")
    String show(@PathVariable UUID id, SignedIn signedIn, Screen screen, Model model) {
        var course = new CourseId(id);
        var answer = access.explain(student(signedIn), course);
        refuseStrangers(answer);
        model.addAttribute("tabs", Portal.tabs(screen, Portal.COURSES));
        model.addAttribute("outline", courses.outline(course));
        model.addAttribute("door", door(screen, signedIn, answer));
        model.addAttribute("doors", doors(screen, signedIn, access.explainLessons(student(signedIn), course)));
        return "portal/courses/show";
    }

    @NeedsCustomer
    @GetMapping("/o/{slug}/lessons/{id}")
    String lesson(@PathVariable UUID id, SignedIn signedIn, Screen screen, HttpServletResponse response, Model model) {
        var lesson = courses.lesson(new LessonId(id));
        var answer = access.enter(student(signedIn), lesson.id());
        refuseStrangers(answer);
        var outline = courses.outline(lesson.courseId());
        model.addAttribute("tabs", Portal.tabs(screen, Portal.COURSES));
        model.addAttribute("outline", outline);
        model.addAttribute("lesson", lesson);
        if (!answer.allowed()) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            model.addAttribute("door", door(screen, signedIn, answer));
            return "portal/courses/closed";
        }
        var order = outline.lessons().toList();
        model.addAttribute("previous", neighbour(order, lesson.id(), -1));
        model.addAttribute("next", neighbour(order, lesson.id(), 1));
        return "portal/courses/lesson";
    }

    @NeedsCustomer
    @GetMapping("/o/{slug}/lessons/{id}/files/{file}")
    ResponseEntity<byte[]> file(@PathVariable UUID id, @PathVariable UUID file, SignedIn signedIn) {
        var lesson = new LessonId(id);
        if (!access.explain(student(signedIn), lesson).allowed()) {
            throw new Refusal.NotFound("id");
        }
        return courses.file(lesson, new FileId(file)).download();
    }

    /** A course that somebody has nothing to do with doesn't exist for them. */
    private static void refuseStrangers(AccessAnswer answer) {
        if (answer.reasons().getFirst().code() == AccessAnswer.Code.NO_GRANT) {
            throw new Refusal.NotFound("id");
        }
    }

    private Map<LessonId, Door> doors(Screen screen, SignedIn student, Map<LessonId, AccessAnswer> answers) {
        return answers.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, answer -> door(screen, student, answer.getValue())));
    }

    private Door door(Screen screen, SignedIn student, AccessAnswer answer) {
        return Door.of(screen, answer, payUrl(student, answer));
    }

    /** Only of an invoice of their own: what their company owes is not the student's to see. */
    private @Nullable String payUrl(SignedIn student, AccessAnswer answer) {
        return Optional.ofNullable(answer.payFirst())
                .map(invoices::get)
                .filter(invoice -> invoice.status() == InvoiceStatus.OPEN)
                .filter(invoice -> invoice.customer().equals(student(student)))
                .map(links::url)
                .orElse(null);
    }

    private static @Nullable OutlineLesson neighbour(List<OutlineLesson> order, LessonId lesson, int step) {
        var place = order.stream().map(OutlineLesson::id).toList().indexOf(lesson) + step;
        return place < 0 || place >= order.size() ? null : order.get(place);
    }

    private static CustomerId student(SignedIn signedIn) {
        return new CustomerId(signedIn.id());
    }
}
