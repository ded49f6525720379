package dev.catraca.web;

import dev.catraca.identity.Permission;
import dev.catraca.identity.SignedIn;
import dev.catraca.kernel.Money;
import dev.catraca.kernel.Show;
import dev.catraca.organizations.Organization;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** What every template knows: texts, formats, who looks, whose pages these are, and where in the program we are. */
public record Screen(
        MessageSource texts,
        Show show,
        @Nullable SignedIn signedIn,
        @Nullable Organization organizationIfAny,
        Place place,
        Assets assets,
        @Nullable String theme,
        Columns columns,
        Flash.@Nullable Note note,
        BooleanSupplier paysForOthers) {

    /** The text of a key, filled with the arguments. A missing key is a bug. */
    public String t(String key, Object... arguments) {
        return texts.getMessage(key, arguments, locale());
    }

    /** The same screen in another language. */
    public Screen in(Locale language) {
        var spoken = new Show(language, show.zone());
        return new Screen(
                texts, spoken, signedIn, organizationIfAny, place, assets, theme, columns, note, paysForOthers);
    }

    /** The word for a value of an enum: {@code InvoiceStatus.OPEN} is the text {@code invoice_status.OPEN}. */
    public String word(Enum<?> value) {
        var type = value.getDeclaringClass().getSimpleName();
        return t(type.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT) + "." + value.name());
    }

    public List<Option> options(Enum<?>... values) {
        return Arrays.stream(values)
                .map(value -> new Option(value.name(), word(value)))
                .toList();
    }

    public Locale locale() {
        return show.locale();
    }

    public String money(Money money) {
        return show.money(money);
    }

    public String date(@Nullable LocalDate date) {
        return date == null ? "" : show.date(date);
    }

    public String time(@Nullable Instant instant) {
        return instant == null ? "" : show.time(instant);
    }

    /** The day of a moment, where its hour doesn't matter. */
    public String day(@Nullable Instant instant) {
        return instant == null ? "" : show.date(instant.atZone(show.zone()).toLocalDate());
    }

    public String phone(@Nullable String e164) {
        return e164 == null ? "" : show.phone(e164);
    }

    public String taxId(@Nullable String taxId) {
        return taxId == null ? "" : show.taxId(taxId);
    }

    /** Whether a list shows one of its columns, {@code customers.phone}, to this person. */
    public boolean shows(String column) {
        return columns.show(column);
    }

    /** Whether this customer has seats to hand out. Asks the database, so only what shows it asks. */
    public boolean handsOutSeats() {
        return paysForOthers.getAsBoolean();
    }

    public boolean can(Permission permission) {
        return signedIn != null && signedIn.can(permission);
    }

    /** The organization of this page. Asking on a page that has none is a bug. */
    public Organization organization() {
        if (organizationIfAny == null) {
            throw new IllegalStateException("no organization on " + place.path());
        }
        return organizationIfAny;
    }

    /** The same page in a brand that is not saved yet, by day or by night ({@code light}, {@code dark}). */
    public Screen dressed(Organization.Brand brand, String wanted) {
        var dressed = organization().withBrand(brand);
        return new Screen(texts, show, signedIn, dressed, place, assets, wanted, columns, null, paysForOthers);
    }

    /** What customers call the organization; the program's own name where only staff can be, else nothing. */
    public String brandName() {
        if (organizationIfAny == null) {
            return place.isOurs() ? "Catraca" : "";
        }
        return organizationIfAny.brand().name();
    }

    /** What a browser's tab says. */
    public String tabTitle(String title) {
        return brandName().isEmpty() ? title : title + " · " + brandName();
    }

    /** What browsers show in a tab: the organization's logo or letter; the program's own mark where there is none. */
    public String icon() {
        if (organizationIfAny == null) {
            return place.isOurs() ? assets.own("favicon.svg") : "data:,";
        }
        return BrandIconPages.iconOf(organizationIfAny);
    }

    /** The stylesheet with the organization's colour; null leaves the neutral one. */
    public @Nullable String brandStylesheet() {
        return organizationIfAny == null ? null : BrandPages.stylesheetOf(organizationIfAny);
    }
}
