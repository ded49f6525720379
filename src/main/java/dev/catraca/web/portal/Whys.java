package dev.catraca.web.portal;

import dev.catraca.access.Access;
import dev.catraca.access.Audience;
import dev.catraca.access.ExplanationWords;
import dev.catraca.access.Told.Step;
import dev.catraca.courses.CourseId;
import dev.catraca.courses.LessonId;
import dev.catraca.customers.CustomerId;
import dev.catraca.identity.SignedIn;
import dev.catraca.invoices.Invoice;
import dev.catraca.invoices.Invoices;
import dev.catraca.invoices.PaymentLinks;
import dev.catraca.web.Screen;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Explains shut doors to the students before them. */
@Component
class Whys {

    private final Access access;
    private final ExplanationWords words;
    private final Invoices invoices;
    private final PaymentLinks links;

    Whys(Access access, ExplanationWords words, Invoices invoices, PaymentLinks links) {
        this.access = access;
        this.words = words;
        this.invoices = invoices;
        this.links = links;
    }

    /** For the course as a whole, unless a lesson of it is meant. */
    Why of(Screen screen, SignedIn student, CourseId course, @Nullable LessonId lesson) {
        var explained = access.why(new CustomerId(student.id()), course, lesson);
        var told = words.tell(explained, Audience.STUDENT, screen.locale());
        var named = told.steps().stream()
                .map(Step::invoice)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .distinct()
                .toList();
        var payable = invoices.all(named).values().stream().collect(Collectors.toMap(Invoice::id, links::path));
        return new Why(told, payable);
    }
}
