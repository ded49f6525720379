package dev.catraca.sample;

import dev.catraca.notifications.Silence;
import dev.catraca.organizations.NewOrganization;
import dev.catraca.organizations.Organization;
import dev.catraca.organizations.OrganizationChange;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionTemplate;

/** Acts the school's year out, from its opening until yesterday, a transaction for each day. Call as the organization. */
final class SchoolYear {

    private static final ZoneId ZONE = ZoneId.of("America/Sao_Paulo");
    private static final long SEED = 1904;
    private static final LocalTime MORNING = LocalTime.of(8, 30);
    private static final int MINUTES_OPEN = 720;

    /** How busy the months are, January first: resolutions, back to school, Black Friday. */
    private static final int[] SEASON = {125, 105, 100, 92, 98, 85, 112, 104, 96, 100, 138, 78};

    private final SchoolDesk desk;
    private final String slug;
    private final SampleScale scale;
    private final Consumer<String> progress;
    private final TransactionTemplate transaction;
    private final LocalDate first;
    private final LocalDate last;

    SchoolYear(SchoolDesk desk, String slug, SampleScale scale, Consumer<String> progress) {
        this.desk = desk;
        this.slug = slug;
        this.scale = scale;
        this.progress = progress;
        this.transaction = new TransactionTemplate(desk.transactions());
        this.last = LocalDate.ofInstant(desk.machine().instant(), ZONE).minusDays(1);
        this.first = last.minusDays(scale.days());
    }

    void live() {
        progress.accept("Making the sample school. It lives through a year, which takes a moment ...");
        var password = desk.book().begin(school(), Team.OWNER_EMAIL, at(first, MORNING));
        var cast = Silence.during(() -> past(password));
        transaction.executeWithoutResult(_ -> {
            desk.book().catchUp();
            desk.days().catchUp();
            new Today(cast).live();
        });
        desk.book().finish(cast.star().id());
        progress.accept("The sample school is complete.");
    }

    private Cast past(String password) {
        var cast = open(password);
        var days = (int) ChronoUnit.DAYS.between(first, last);
        for (var i = 0; i <= days; i++) {
            var day = first.plusDays(i);
            if (day.getDayOfMonth() == 1) {
                progress.accept("  " + DateTimeFormatter.ISO_DATE.format(day));
            }
            transaction.executeWithoutResult(_ -> live(cast.story(), day));
        }
        return cast;
    }

    private Cast open(String password) {
        return transaction.execute(_ -> {
            var team = Team.join(desk.staff(), password);
            var story = new Story(desk, new Agenda(first), team, new Random(SEED), first, last);
            var cast = Cast.of(story);
            furnish(cast);
            return cast;
        });
    }

    private void furnish(Cast cast) {
        var now = OrganizationChange.of(desk.organizations().current());
        desk.organizations()
                .change(new OrganizationChange(
                        now.name(),
                        cast.crowd().cnpj(),
                        now.timeZone(),
                        now.language(),
                        now.city(),
                        now.brandName(),
                        now.logoFileId(),
                        now.color(),
                        now.pix(),
                        "Banco de exemplo, agência 0001, conta 12345-6. Envie o comprovante pelo link da fatura.",
                        now.policies()));
        var story = cast.story();
        story.as(story.team().teacher(), () -> cast.shop().fill(Content.goods()));
        cast.plan();
        newcomers(cast);
    }

    /** As many people as the school is large, more of them the later and the busier it is. */
    private void newcomers(Cast cast) {
        var days = first.datesUntil(last.plusDays(1)).toList();
        var all = days.stream().mapToInt(this::pull).sum();
        var pulled = 0;
        var come = 0;
        for (var day : days) {
            pulled += pull(day);
            for (; come < (long) scale.people() * pulled / all; come++) {
                cast.story().agenda().on(day, () -> arrive(cast));
            }
        }
    }

    private void arrive(Cast cast) {
        var story = cast.story();
        story.as(
                story.team().support(),
                () -> cast.purchases()
                        .arrive(desk.customers().create(cast.crowd().person()).id()));
    }

    /** A school that doubles in its year, has its seasons, and rests on Sundays. */
    private int pull(LocalDate day) {
        var growth = 100 + 100 * (int) ChronoUnit.DAYS.between(first, day) / scale.days();
        var week = day.getDayOfWeek() == DayOfWeek.SUNDAY ? 35 : 100;
        return growth * SEASON[day.getMonthValue() - 1] * week / 100;
    }

    private void live(Story story, LocalDate day) {
        desk.days().moveTo(at(day, MORNING));
        var pause = Math.max(1, MINUTES_OPEN / (1 + story.agenda().begin(day)));
        var minute = 0;
        for (var act = story.agenda().next(); act != null; act = story.agenda().next()) {
            minute = Math.min(minute + pause, MINUTES_OPEN);
            desk.clock().moveTo(at(day, MORNING.plusMinutes(minute)));
            act.run();
        }
    }

    private static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(ZONE).toInstant();
    }

    private NewOrganization school() {
        var pix = new Organization.Pix("pix@example.com.br", "Escola Exemplo", "São Paulo");
        return new NewOrganization(
                slug, "Escola Exemplo", null, "BR", "BRL", ZONE, "pt-BR", "São Paulo", true, "#3b5bdb", pix);
    }
}
