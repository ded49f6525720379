package dev.catraca.web.admin;

import dev.catraca.catalog.Recurrence;
import dev.catraca.customers.Address;
import dev.catraca.kernel.CardNumbers;
import dev.catraca.kernel.Money;
import dev.catraca.web.Form;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The fields of a form as far as they may be kept in a draft: what has a problem, a card number above all, is null. */
record Typed(Form form) {

    @Nullable
    String text(String field) {
        return text(field, Form.SHORT);
    }

    @Nullable
    String text(String field, int max) {
        return sound(() -> form.text(field, max));
    }

    /** A document or phone, whose digits a form lets pass though a card may have the like. */
    @Nullable
    String digits(String field) {
        var text = text(field);
        return text == null || CardNumbers.found(text) ? null : text;
    }

    @Nullable
    Money money(String field) {
        return sound(() -> form.money(field));
    }

    @Nullable
    LocalDate date(String field) {
        return sound(() -> form.date(field));
    }

    @Nullable
    Integer number(String field, int min, int max) {
        return sound(() -> form.number(field, min, max));
    }

    <E extends Enum<E>> @Nullable E option(String field, Class<E> type) {
        return sound(() -> form.option(field, type));
    }

    @Nullable
    Recurrence recurrence() {
        return form.checked("recurrence.preset") ? sound(() -> Recurrences.read(form)) : null;
    }

    @Nullable
    UUID id(String field) {
        return sound(() -> form.id(field));
    }

    /** Null when nothing of it was typed. */
    @Nullable
    Address address(String group) {
        var address = new Address(
                text(group + ".street"),
                text(group + ".number"),
                text(group + ".complement"),
                text(group + ".district"),
                text(group + ".city"),
                text(group + ".state"),
                text(group + ".postal_code"),
                text(group + ".country"));
        return address.equals(new Address(null, null, null, null, null, null, null, null)) ? null : address;
    }

    private <T> @Nullable T sound(Supplier<@Nullable T> read) {
        var before = form.problems().size();
        var value = read.get();
        return form.problems().size() == before ? value : null;
    }
}
