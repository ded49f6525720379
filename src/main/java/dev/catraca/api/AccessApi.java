package dev.catraca.api;

import static dev.catraca.identity.Permission.ACCESS_READ;
import static dev.catraca.identity.Permission.INVOICES_READ;

import dev.catraca.access.Access;
import dev.catraca.access.Audience;
import dev.catraca.access.ExplanationWords;
import dev.catraca.access.Told;
import dev.catraca.api.AccessView.ReasonView;
import dev.catraca.api.AccessView.StepView;
import dev.catraca.api.http.AcceptedLanguage;
import dev.catraca.identity.Needs;
import dev.catraca.identity.SignedIn;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.PaymentLinks;
import dev.catraca.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** "May this student enter, and why?" */
@RestController
@RequestMapping("/api/v1/access")
class AccessApi {

    private final Access access;
    private final Invoices invoices;
    private final PaymentLinks links;
    private final ExplanationWords words;

    AccessApi(Access access, Invoices invoices, PaymentLinks links, ExplanationWords words) {
        this.access = access;
        this.invoices = invoices;
        this.links = links;
        this.words = words;
    }

    @GetMapping
    @Needs(ACCESS_READ)
    AccessView show(AccessQuery query, SignedIn signedIn, HttpServletRequest request) {
        var student = query.studentId();
        if (student == null) {
            throw new Refusal.Invalid("student_id", "required");
        }
        if (query.courseId() == null && query.lessonId() == null) {
            throw new Refusal.Invalid("course_id", "required");
        }
        var explained = access.why(student, query.courseId(), query.lessonId());
        var told = words.tell(explained, Audience.STAFF, AcceptedLanguage.of(request));
        var reasons = told.sources().stream().flatMap(AccessApi::reasons).toList();
        return new AccessView(told.allowed(), explained.answer().opensAt(), reasons, nextStep(signedIn, told));
    }

    private static Stream<ReasonView> reasons(Told.Source source) {
        return source.sayings().stream()
                .map(saying -> new ReasonView(saying.code(), source.grant(), source.detail(saying)));
    }

    /** A payment link shows an invoice, so it is for whoever may see that. A draft can't be paid, so it has none yet. */
    private @Nullable StepView nextStep(SignedIn signedIn, Told told) {
        if (told.payable().isEmpty() || !signedIn.can(INVOICES_READ)) {
            return null;
        }
        return new StepView("pay", links.url(invoices.get(told.payable().get())));
    }
}
