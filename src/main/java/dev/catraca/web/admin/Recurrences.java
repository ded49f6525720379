package dev.catraca.web.admin;

import dev.catraca.catalog.Recurrence;
import dev.catraca.catalog.Recurrence.Unit;
import dev.catraca.web.Form;
import dev.catraca.web.Option;
import dev.catraca.web.Screen;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Recurrences in words and in forms. */
public final class Recurrences {

    private static final int MOST = 1000;

    private Recurrences() {}

    /** {@code Mensal}, {@code A cada 2 semanas}, {@code Anual, 3 vezes}. */
    public static String words(Screen screen, Recurrence recurrence) {
        var every = every(screen, recurrence);
        return recurrence.cycles() == null ? every : screen.t("recurrence.cycles", every, recurrence.cycles());
    }

    private static String every(Screen screen, Recurrence recurrence) {
        var preset = RecurrencePreset.of(recurrence);
        return preset == RecurrencePreset.OTHER
                ? screen.t("recurrence_every." + recurrence.unit().name(), recurrence.count())
                : screen.word(preset);
    }

    /** The units to count, for a recurrence without a name. */
    public static List<Option> units(Screen screen) {
        return screen.options(Unit.DAY, Unit.WEEK, Unit.MONTH, Unit.YEAR);
    }

    static Recurrence read(Form form) {
        var preset = form.requiredOption("recurrence.preset", RecurrencePreset.class);
        @Nullable Integer cycles = form.number("recurrence.cycles", 1, MOST);
        if (preset != RecurrencePreset.OTHER) {
            return new Recurrence(preset.unit(), preset.count(), cycles);
        }
        return new Recurrence(
                form.requiredOption("recurrence.unit", Unit.class),
                form.requiredNumber("recurrence.count", 1, MOST),
                cycles);
    }

    /** The recurrence in a form as it stands, or the usual one while there is none; notes no problem. */
    static Recurrence in(Form form, Recurrence usual) {
        var chosen = form.value("recurrence.preset");
        return Stream.of(RecurrencePreset.values())
                .filter(preset -> preset.name().equals(chosen))
                .findFirst()
                .map(preset -> in(form, preset))
                .orElse(usual);
    }

    private static Recurrence in(Form form, RecurrencePreset preset) {
        var counted = preset == RecurrencePreset.OTHER;
        var unit = Stream.of(Unit.values())
                .filter(each -> counted && each.name().equals(form.value("recurrence.unit")))
                .findFirst()
                .orElse(preset.unit());
        var count = form.numberIn("recurrence.count").filter(number -> counted && number >= 1 && number <= MOST);
        var cycles = form.numberIn("recurrence.cycles")
                .filter(number -> unit != Unit.ONE_TIME && number >= 1 && number <= MOST);
        return new Recurrence(unit, count.orElse(preset.count()), cycles.orElse(null));
    }

    static void fill(Form form, Recurrence recurrence) {
        form.fill("recurrence.preset", RecurrencePreset.of(recurrence).name())
                .fill("recurrence.unit", (recurrence.isOneTime() ? Unit.MONTH : recurrence.unit()).name())
                .fill("recurrence.count", recurrence.count())
                .fill("recurrence.cycles", recurrence.cycles());
    }
}
