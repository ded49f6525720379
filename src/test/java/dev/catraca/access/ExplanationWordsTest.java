package dev.catraca.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.access.AccessAnswer.Code;
import dev.catraca.access.Facts.Place;
import dev.catraca.access.Origin.Agreement;
import dev.catraca.access.Origin.Bill;
import dev.catraca.access.Origin.Handed;
import dev.catraca.access.Told.Step;
import dev.catraca.catalog.AccessTerms;
import dev.catraca.catalog.AccessTerms.DurationFrom;
import dev.catraca.catalog.AccessTerms.Release;
import dev.catraca.catalog.AccessTerms.Review;
import dev.catraca.courses.CourseId;
import dev.catraca.courses.LessonId;
import dev.catraca.customers.CustomerId;
import dev.catraca.grants.Ending;
import dev.catraca.grants.Grant;
import dev.catraca.grants.GrantId;
import dev.catraca.grants.GrantSource;
import dev.catraca.grants.GrantState;
import dev.catraca.grants.Revocation;
import dev.catraca.grants.Suspension;
import dev.catraca.invoices.InvoiceId;
import dev.catraca.invoices.InvoiceStatus;
import dev.catraca.kernel.Ids;
import dev.catraca.orders.OrderId;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** What people read at every kind of door, and what a student must never read there. */
class ExplanationWordsTest {

    private static final Locale PORTUGUESE = Locale.forLanguageTag("pt-BR");
    private static final List<Locale> SPOKEN = List.of(PORTUGUESE, Locale.ENGLISH, Locale.forLanguageTag("es"));
    private static final Instant NOW = Instant.parse("2026-06-10T12:00:00Z");
    private static final Instant START = Instant.parse("2026-05-01T03:00:00Z");
    private static final CourseId COURSE = new CourseId(Ids.next());
    private static final CustomerId ANA = new CustomerId(Ids.next());
    private static final CustomerId COMPANY = new CustomerId(Ids.next());
    private static final InvoiceId INVOICE = new InvoiceId(Ids.next());
    private static final List<LessonId> LESSONS =
            IntStream.range(0, 5).mapToObj(i -> LessonId.next()).toList();

    /** What only the staff may read: their names, what they typed, and another's invoice and order. */
    private static final List<String> INTERNALS = List.of("Maria da Secretaria", "motivo interno", "4711", "815");

    private final ExplanationWords words = new ExplanationWords(texts());

    private static ResourceBundleMessageSource texts() {
        var texts = new ResourceBundleMessageSource();
        texts.setBasename("messages/messages");
        texts.setDefaultEncoding("UTF-8");
        texts.setFallbackToSystemLocale(false);
        return texts;
    }

    @ParameterizedTest
    @EnumSource(Code.class)
    void every_reason_is_said_in_every_language_to_both_audiences(Code code) {
        for (var facts : facts(code, COMPANY)) {
            for (var language : SPOKEN) {
                var staff = tell(facts, Audience.STAFF, language);
                var student = tell(facts, Audience.STUDENT, language);

                assertThat(codes(staff)).contains(code).isEqualTo(codes(student));
                assertThat(staff.allowed()).isEqualTo(code == Code.GRANTED);
                assertThat(all(staff)).doesNotContain("{", "null", "??");
                assertThat(all(student)).doesNotContain("{", "null", "??").doesNotContain(INTERNALS);
                assertThat(student.steps().isEmpty()).isEqualTo(code == Code.GRANTED);
                assertThat(staff.steps().isEmpty()).isEqualTo(code == Code.GRANTED);
                assertThat(student.payable()).isEmpty();
                assertThat(student.sources().stream()
                                .flatMap(source -> source.origin().stream())
                                .filter(line -> line.about() != null))
                        .isEmpty();
            }
        }
        for (var facts : facts(code, ANA)) {
            // their own invoice, yet no names and nothing that somebody typed
            assertThat(all(tell(facts, Audience.STUDENT))).doesNotContain(INTERNALS.subList(0, 2));
        }
    }

    @Test
    void the_staff_read_who_what_when_and_why() {
        var told =
                all(tell(seat(grant().ending(Ending.UNASSIGNED).build(), COMPANY, InvoiceStatus.PAID), Audience.STAFF));

        assertThat(told)
                .contains("Vaga de Formação completa")
                .contains("Fatura nº 4711.")
                .contains("Pedido nº 815, plano Anual.")
                .contains("Vinculada por Maria da Secretaria em 01/05/2026 00:00.")
                .contains("A vaga foi retirada por Maria da Secretaria em 05/06/2026 09:00.")
                .contains("Motivo: motivo interno");
    }

    @Test
    void what_happened_by_itself_names_nobody() {
        var handed = new Handed(START, "Catraca", NOW, "Catraca", null);
        var origin = new Origin(null, null, "Curso", handed, null);
        var grant = grant().ending(Ending.UNASSIGNED).build();

        var told = all(tell(facts(grant, origin, null), Audience.STAFF));

        assertThat(told)
                .contains("Vinculada automaticamente")
                .contains("A vaga foi retirada em 10/06/2026")
                .doesNotContain("Catraca");
    }

    @Test
    void a_student_pays_their_own_invoice_and_asks_whoever_pays_another_s() {
        var waiting = grant().suspended(Suspension.OVERDUE).build();

        var own = tell(seat(waiting, ANA, InvoiceStatus.OPEN), Audience.STUDENT);
        var other = tell(seat(waiting, COMPANY, InvoiceStatus.OPEN), Audience.STUDENT);
        var staff = tell(seat(waiting, COMPANY, InvoiceStatus.OPEN), Audience.STAFF);

        assertThat(own.payable()).contains(INVOICE);
        assertThat(all(own)).contains("a fatura nº 4711 venceu em 05/05/2026", "Pague a fatura nº 4711.");
        assertThat(other.payable()).isEmpty();
        assertThat(kinds(other)).containsExactly(Step.Kind.ASK_PAYER);
        assertThat(all(other)).doesNotContain("4711");
        assertThat(staff.payable()).contains(INVOICE);
        assertThat(all(staff)).contains("Registre o pagamento da fatura nº 4711.");
    }

    @ParameterizedTest
    @EnumSource(
            value = InvoiceStatus.class,
            names = {"DRAFT", "PAID", "VOIDED"})
    void only_an_open_invoice_is_paid(InvoiceStatus status) {
        var waiting = grant().suspended(Suspension.PAYMENT).build();

        for (var audience : Audience.values()) {
            assertThat(tell(seat(waiting, ANA, status), audience).payable()).isEmpty();
        }
    }

    @Test
    void a_draft_has_no_number_to_tell() {
        var origin = new Origin(bill(ANA, InvoiceStatus.DRAFT, null), null, "Curso", null, null);
        var facts = new Facts(place(null), List.of(), Map.of(), Map.of(INVOICE, origin));

        assertThat(all(tell(facts, Audience.STAFF))).contains("Fatura em rascunho.", "Emita a fatura em rascunho");
        assertThat(kinds(tell(facts, Audience.STUDENT))).containsExactly(Step.Kind.ASK_SCHOOL);
    }

    @Test
    void every_cause_of_a_suspension_is_named_with_what_takes_it_away() {
        var grant = grant().suspended(Suspension.REFUND)
                .suspended(Suspension.OVERDUE)
                .suspended(Suspension.ORDER)
                .build();

        var told = tell(seat(grant, COMPANY, InvoiceStatus.OPEN), Audience.STAFF);

        assertThat(told.sources()).hasSize(1);
        assertThat(codes(told)).containsExactly(Code.SUSPENDED_REFUND, Code.SUSPENDED_OVERDUE, Code.ORDER_SUSPENDED);
        assertThat(kinds(told)).containsExactly(Step.Kind.PAY, Step.Kind.RESUME_ORDER, Step.Kind.REINSTATE);
    }

    @Test
    void nothing_but_lifting_it_opens_a_blocked_course() {
        var blocked = grant().revoked(Revocation.Scope.COURSE).build();
        var facts = new Facts(
                place(null),
                List.of(blocked),
                Map.of(),
                Map.of(INVOICE, new Origin(bill(ANA, InvoiceStatus.OPEN, 4711L), null, "Curso", null, null)));

        assertThat(kinds(tell(facts, Audience.STAFF))).containsExactly(Step.Kind.LIFT_BLOCK);
        assertThat(all(tell(facts, Audience.STAFF)))
                .contains("Curso bloqueado por Maria da Secretaria em 10/06/2026 09:00, qualquer que seja a origem.");
        assertThat(kinds(tell(facts, Audience.STUDENT))).containsExactly(Step.Kind.ASK_SCHOOL);
        assertThat(new Explanation(ANA, facts).answer().payFirst()).isNull();
    }

    @Test
    void terms_say_which_lessons_and_when_and_by_which_rule() {
        assertThat(lesson(new Release.All(), 2, null, 2))
                .contains("O plano inclui só as 2 primeiras aulas; esta é a 3ª.");
        assertThat(lesson(new Release.All(), 3, null, 2)).contains("O plano inclui as 3 primeiras aulas; esta é a 3ª.");
        assertThat(lesson(new Release.All(), null, LESSONS.subList(0, 2), 2))
                .contains("Esta não é uma das aulas escolhidas do plano, que são 2.");
        assertThat(lesson(new Release.All(), null, LESSONS.subList(0, 3), 2))
                .contains("Esta é uma das aulas escolhidas do plano, que são 3.");
        assertThat(lesson(new Release.EveryNDays(7), null, null, 2))
                .contains("Abre uma aula a cada 7 dias: esta é a 3ª e abriu em 15/05/2026 00:00.");
        assertThat(lesson(new Release.All(), 1, null, 2)).contains("O plano inclui só a primeira aula; esta é a 3ª.");
        assertThat(lesson(new Release.All(), null, LESSONS.subList(0, 1), 0))
                .contains("Esta é a única aula escolhida do plano.");
        assertThat(lesson(new Release.EveryNDays(1), null, null, 2))
                .contains("Abre uma aula por dia: esta é a 3ª e abriu em 03/05/2026 00:00.");
        assertThat(lesson(new Release.AfterStartDays(Map.of(LESSONS.get(2), 1)), null, null, 2))
                .contains("Abriu 1 dia depois do início, em 02/05/2026 00:00.");
        assertThat(lesson(new Release.EveryNDays(30), null, null, 2))
                .contains("Abre uma aula a cada 30 dias: esta é a 3ª e abre em 30/06/2026 00:00.");
        assertThat(lesson(new Release.Weekdays(Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY)), null, null, 2))
                .contains("(segunda-feira, quinta-feira): esta é a 3ª e abriu em 11/05/2026 00:00.");
        assertThat(lesson(new Release.AfterStartDays(Map.of(LESSONS.get(2), 60)), null, null, 2))
                .contains("Abre 60 dias depois do início, em 30/06/2026 00:00.");
        assertThat(lesson(new Release.AfterStartDays(Map.of(LESSONS.get(2), 6)), null, null, 2))
                .contains("Abriu 6 dias depois do início, em 07/05/2026 00:00.");
        assertThat(lesson(new Release.Dates(Map.of(LESSONS.get(2), LocalDate.of(2026, 7, 9))), null, null, 2))
                .contains("Abre na data marcada, 09/07/2026.");
        assertThat(lesson(new Release.Dates(Map.of(LESSONS.get(2), LocalDate.of(2026, 6, 9))), null, null, 2))
                .contains("Abriu na data marcada, 09/06/2026.");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void a_duration_says_what_it_counts_from(boolean entered) {
        var terms = new AccessTerms(30, DurationFrom.FIRST_ENTRY, null, null, new Release.All(), Review.PERSON, true);
        var grant = grant().terms(terms).entered(entered ? START : null).build();

        assertThat(all(tell(facts(grant, Origin.UNKNOWN, null), Audience.STUDENT)))
                .contains(
                        entered
                                ? "Os 30 dias do plano contam desde a primeira aula aberta, em 01/05/2026 00:00."
                                : "Os 30 dias do plano começam a contar na primeira aula aberta.");
    }

    @Test
    void the_answer_says_since_when_and_until_when() {
        var short_one = grant().ends(NOW.plusSeconds(86_400)).build();
        var longer = grant().ends(NOW.plusSeconds(2 * 86_400)).build();
        var lasting = grant().build();

        assertThat(tell(many(short_one, longer), Audience.STAFF).when())
                .isEqualTo("Aberto desde 01/05/2026 00:00, até 12/06/2026 09:00.");
        assertThat(tell(many(short_one, lasting), Audience.STAFF).when())
                .isEqualTo("Aberto desde 01/05/2026 00:00, sem data de fim.");
        assertThat(tell(facts(Code.NOT_STARTED, ANA).getFirst(), Audience.STUDENT)
                        .when())
                .isEqualTo("Abre em 11/06/2026 09:00.");
        assertThat(tell(facts(Code.EXPIRED, ANA).getFirst(), Audience.STUDENT).when())
                .isNull();
    }

    private String lesson(Release release, @Nullable Integer limit, @Nullable List<LessonId> list, int which) {
        var terms = new AccessTerms(null, DurationFrom.RELEASE, limit, list, release, Review.PERSON, true);
        return all(tell(facts(grant().terms(terms).build(), Origin.UNKNOWN, LESSONS.get(which)), Audience.STUDENT));
    }

    /** Doors at which the code is said, with everything in them that could leak. */
    private static List<Facts> facts(Code code, CustomerId payer) {
        var limited = new AccessTerms(null, DurationFrom.RELEASE, 1, null, new Release.All(), Review.PERSON, true);
        var slow = new AccessTerms(
                null, DurationFrom.RELEASE, null, null, new Release.EveryNDays(90), Review.PERSON, true);
        return switch (code) {
            case GRANTED -> bothSources(grant(), payer, null);
            case NO_GRANT -> List.of(new Facts(place(null), List.of(), Map.of(), Map.of()));
            case AWAITING_PAYMENT ->
                Stream.concat(
                                bothSources(grant().suspended(Suspension.PAYMENT), payer, null).stream(),
                                Stream.of(new Facts(
                                        place(null),
                                        List.of(),
                                        Map.of(),
                                        Map.of(INVOICE, origin(payer, InvoiceStatus.OPEN)))))
                        .toList();
            case NOT_STARTED -> bothSources(grant().starts(NOW.plusSeconds(86_400)), payer, null);
            case EXPIRED -> bothSources(grant().ends(NOW.minusSeconds(1)), payer, null);
            case FROZEN ->
                Stream.of(grant().frozen(null), grant().frozen(NOW.plusSeconds(9)))
                        .flatMap(grant -> bothSources(grant, payer, null).stream())
                        .toList();
            case SUSPENDED_REFUND -> bothSources(grant().suspended(Suspension.REFUND), payer, null);
            case SUSPENDED_DISPUTE -> bothSources(grant().suspended(Suspension.DISPUTE), payer, null);
            case SUSPENDED_VOID -> bothSources(grant().suspended(Suspension.VOID), payer, null);
            case SUSPENDED_OVERDUE -> bothSources(grant().suspended(Suspension.OVERDUE), payer, null);
            case ORDER_SUSPENDED -> bothSources(grant().suspended(Suspension.ORDER), payer, null);
            case REVOKED ->
                Stream.of(Revocation.Scope.values())
                        .flatMap(scope -> bothSources(grant().revoked(scope), payer, null).stream())
                        .toList();
            case ENDED ->
                Stream.of(Ending.values())
                        .flatMap(why -> bothSources(grant().ending(why), payer, null).stream())
                        .toList();
            case LESSON_NOT_IN_TERMS -> bothSources(grant().terms(limited), payer, LESSONS.get(3));
            case LESSON_OPENS_LATER -> bothSources(grant().terms(slow), payer, LESSONS.get(3));
        };
    }

    /** By a seat, by hand, by an order and by a class; with an origin that is known, and without. */
    private static List<Facts> bothSources(Built grant, CustomerId payer, @Nullable LessonId lesson) {
        var facts = new ArrayList<Facts>();
        for (var kind : GrantSource.Kind.values()) {
            var of = grant.by(kind).build();
            facts.add(facts(of, origin(payer, InvoiceStatus.OPEN), lesson));
            facts.add(facts(of, Origin.UNKNOWN, lesson));
        }
        return facts;
    }

    private static Facts seat(Grant grant, CustomerId payer, InvoiceStatus status) {
        return facts(grant, origin(payer, status), null);
    }

    private static Facts facts(Grant grant, Origin origin, @Nullable LessonId lesson) {
        return new Facts(place(lesson), List.of(grant), Map.of(grant.id(), origin), Map.of());
    }

    private static Facts many(Grant... grants) {
        return new Facts(place(null), List.of(grants), Map.of(), Map.of());
    }

    private static Place place(@Nullable LessonId lesson) {
        return new Place(COURSE, lesson, lesson == null ? null : "Aula", LESSONS, NOW, ZoneId.of("America/Sao_Paulo"));
    }

    private static Origin origin(CustomerId payer, InvoiceStatus status) {
        return new Origin(
                bill(payer, status, 4711L),
                new Agreement(new OrderId(Ids.next()), 815, "Anual", START),
                "Formação completa",
                new Handed(
                        START,
                        "Maria da Secretaria",
                        Instant.parse("2026-06-05T12:00:00Z"),
                        "Maria da Secretaria",
                        "motivo interno"),
                "Maria da Secretaria");
    }

    private static Bill bill(CustomerId payer, InvoiceStatus status, @Nullable Long number) {
        return new Bill(INVOICE, number, status, payer, LocalDate.of(2026, 5, 5));
    }

    private Told tell(Facts facts, Audience audience) {
        return tell(facts, audience, PORTUGUESE);
    }

    private Told tell(Facts facts, Audience audience, Locale language) {
        return words.tell(new Explanation(ANA, facts), audience, language);
    }

    private static List<Code> codes(Told told) {
        return told.sources().stream()
                .flatMap(source -> source.sayings().stream())
                .map(Told.Saying::code)
                .toList();
    }

    private static List<Step.Kind> kinds(Told told) {
        return told.steps().stream().map(Step::kind).toList();
    }

    /** Everything that is read. */
    private static String all(Told told) {
        return Stream.of(
                        Stream.of(told.answer(), Objects.requireNonNullElse(told.when(), "")),
                        told.sources().stream()
                                .flatMap(source -> source.sayings().stream().map(source::detail)),
                        told.steps().stream().map(Step::text))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private static Built grant() {
        return new Built(GrantSource.Kind.SEAT, Set.of(), Set.of(), null, null, false, START, null, null, null);
    }

    /** A grant in the making, open unless something is said. */
    private record Built(
            GrantSource.Kind kind,
            Set<Suspension> suspensions,
            Set<Ending> endings,
            @Nullable Revocation revocation,
            @Nullable Instant frozenUntil,
            boolean frozen,
            Instant startsAt,
            @Nullable Instant endsAt,
            @Nullable Instant firstEnteredAt,
            @Nullable AccessTerms terms) {

        Built by(GrantSource.Kind other) {
            return new Built(
                    other,
                    suspensions,
                    endings,
                    revocation,
                    frozenUntil,
                    frozen,
                    startsAt,
                    endsAt,
                    firstEnteredAt,
                    terms);
        }

        Built suspended(Suspension why) {
            var more = Stream.concat(suspensions.stream(), Stream.of(why)).collect(Collectors.toSet());
            return new Built(
                    kind, more, endings, revocation, frozenUntil, frozen, startsAt, endsAt, firstEnteredAt, terms);
        }

        Built ending(Ending why) {
            return new Built(
                    kind,
                    suspensions,
                    Set.of(why),
                    revocation,
                    frozenUntil,
                    frozen,
                    startsAt,
                    endsAt,
                    firstEnteredAt,
                    terms);
        }

        Built revoked(Revocation.Scope scope) {
            var revoked = new Revocation(scope, NOW, "Maria da Secretaria", "motivo interno");
            return new Built(
                    kind, suspensions, endings, revoked, frozenUntil, frozen, startsAt, endsAt, firstEnteredAt, terms);
        }

        Built frozen(@Nullable Instant until) {
            return new Built(
                    kind, suspensions, endings, revocation, until, true, startsAt, endsAt, firstEnteredAt, terms);
        }

        Built starts(Instant at) {
            return new Built(
                    kind, suspensions, endings, revocation, frozenUntil, frozen, at, endsAt, firstEnteredAt, terms);
        }

        Built ends(Instant at) {
            return new Built(
                    kind, suspensions, endings, revocation, frozenUntil, frozen, startsAt, at, firstEnteredAt, terms);
        }

        Built entered(@Nullable Instant at) {
            return new Built(kind, suspensions, endings, revocation, frozenUntil, frozen, startsAt, endsAt, at, terms);
        }

        Built terms(AccessTerms some) {
            return new Built(
                    kind,
                    suspensions,
                    endings,
                    revocation,
                    frozenUntil,
                    frozen,
                    startsAt,
                    endsAt,
                    firstEnteredAt,
                    some);
        }

        private GrantState state() {
            if (revocation != null) {
                return GrantState.REVOKED;
            }
            if (!endings.isEmpty()) {
                return GrantState.ENDED;
            }
            if (!suspensions.isEmpty()) {
                return GrantState.SUSPENDED;
            }
            if (frozen) {
                return GrantState.FROZEN;
            }
            if (endsAt != null && !endsAt.isAfter(NOW)) {
                return GrantState.EXPIRED;
            }
            return startsAt.isAfter(NOW) ? GrantState.SCHEDULED : GrantState.ACTIVE;
        }

        Grant build() {
            return new Grant(
                    new GrantId(Ids.next()),
                    ANA,
                    COURSE,
                    new GrantSource(kind, Ids.next()),
                    INVOICE,
                    null,
                    state(),
                    suspensions,
                    endings,
                    revocation,
                    frozen ? START : null,
                    frozenUntil,
                    startsAt,
                    endsAt,
                    firstEnteredAt,
                    terms,
                    "motivo interno",
                    START);
        }
    }
}
