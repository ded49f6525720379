package dev.catraca.api;

import static dev.catraca.identity.Permission.ACCESS_READ;
import static dev.catraca.identity.Permission.INVOICES_READ;

import dev.catraca.access.Access;
import dev.catraca.access.AccessAnswer;
import dev.catraca.api.AccessView.ReasonView;
import dev.catraca.api.AccessView.StepView;
import dev.catraca.api.http.AcceptedLanguage;
import dev.catraca.customers.CustomerId;
import dev.catraca.identity.Needs;
import dev.catraca.identity.SignedIn;
import dev.catraca.invoices.InvoiceStatus;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.PaymentLinks;
import dev.catraca.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
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
    private final MessageSource texts;

    AccessApi(Access access, Invoices invoices, PaymentLinks links, MessageSource texts) {
        this.access = access;
        this.invoices = invoices;
        this.links = links;
        this.texts = texts;
    }

    @GetMapping
    @Needs(ACCESS_READ)
    AccessView show(AccessQuery query, SignedIn signedIn, HttpServletRequest request) {
        var locale = AcceptedLanguage.of(request);
        var student = query.studentId();
        if (student == null) {
            throw new Refusal.Invalid("student_id", "required");
        }
        var answer = answer(student, query);
        var reasons = answer.reasons().stream()
                .map(reason -> new ReasonView(reason.code(), reason.grant(), detail(reason.code(), locale)))
                .toList();
        return new AccessView(answer.allowed(), answer.opensAt(), reasons, nextStep(signedIn, answer));
    }

    private AccessAnswer answer(CustomerId student, AccessQuery query) {
        if (query.lessonId() != null) {
            return access.explain(student, query.lessonId());
        }
        if (query.courseId() == null) {
            throw new Refusal.Invalid("course_id", "required");
        }
        return access.explain(student, query.courseId());
    }

    private String detail(AccessAnswer.Code code, Locale locale) {
        return texts.getMessage("access_answer." + code.name(), null, locale);
    }

    /** A payment link shows an invoice, so it is for whoever may see that. A draft can't be paid, so it has none yet. */
    private @Nullable StepView nextStep(SignedIn signedIn, AccessAnswer answer) {
        if (answer.payFirst() == null || !signedIn.can(INVOICES_READ)) {
            return null;
        }
        var invoice = invoices.get(answer.payFirst());
        return invoice.status() == InvoiceStatus.OPEN ? new StepView("pay", links.url(invoice)) : null;
    }
}
