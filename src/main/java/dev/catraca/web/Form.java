package dev.catraca.web;

import dev.catraca.kernel.CardNumbers;
import dev.catraca.kernel.Ids;
import dev.catraca.kernel.Money;
import dev.catraca.kernel.Refusal;
import dev.catraca.kernel.Refusal.Problem;
import dev.catraca.kernel.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A form as typed, with what is wrong by field. Fields are named as in the API. Reading one that is malformed notes a
 * problem and answers a harmless value, so that all problems are found in one go; {@link #submit} acts only if there
 * are none, and shows the page again, values kept, also when the business refuses.
 */
public final class Form {

    public static final int SHORT = 200;
    public static final int LONG = 10_000;
    private static final Set<String> MAY_LOOK_LIKE_CARDS = Set.of("tax_id", "phone", "key", "pix_key");
    private static final Pattern NO_WORDS = Pattern.compile("true|[A-Z_]+|\\p{XDigit}{8}-[\\p{XDigit}-]{27}");
    private static final int MAX_REASON = 500;
    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = 409;
    private static final int FORBIDDEN = 403;
    private static final LocalDate NO_DATE = LocalDate.EPOCH;

    private final Map<String, String[]> typed;
    private final Screen screen;
    private final IntConsumer status;
    private final Map<String, String> initial = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable Refusal refusal;

    Form(Map<String, String[]> typed, Screen screen, IntConsumer status) {
        this.typed = new HashMap<>(typed);
        this.screen = screen;
        this.status = status;
    }

    /** Reads; if all is well acts and answers its view, else answers {@code again} with a status of 4xx. */
    public <T> String submit(Supplier<T> read, Function<T, String> act, Supplier<String> again) {
        try {
            var input = read.get();
            if (problems.isEmpty()) {
                return act.apply(input);
            }
            status.accept(UNPROCESSABLE);
        } catch (Refusal refused) {
            take(refused);
        }
        return again.get();
    }

    private void take(Refusal refused) {
        switch (refused) {
            case Refusal.Invalid invalid -> {
                problems.addAll(invalid.problems());
                status.accept(UNPROCESSABLE);
            }
            case Refusal.NotFound missing
            when !missing.field().equals("id") -> {
                reject(missing.field(), "not_found");
                status.accept(UNPROCESSABLE);
            }
            case Refusal.Conflict conflict -> {
                refusal = conflict;
                status.accept(CONFLICT);
            }
            case Refusal.Forbidden forbidden -> {
                refusal = forbidden;
                status.accept(FORBIDDEN);
            }
            case Refusal.NotFound missing -> throw missing;
            case Refusal.TooMany tooMany -> throw tooMany;
        }
    }

    /** What to show before anything is typed. Chain it; null shows nothing. */
    public Form fill(String field, @Nullable Object value) {
        if (value != null) {
            initial.put(field, value instanceof Money money ? screen.show().amount(money) : value.toString());
        }
        return this;
    }

    /** Replaces what was typed, when somebody decided on another value. */
    public void overrule(String field, String value) {
        typed.put(field, new String[] {value});
    }

    /** A text as it was before a browser sent its line ends. */
    static String unixLines(String text) {
        return text.replace("\r\n", "\n");
    }

    public void reject(String field, String code, Object... arguments) {
        problems.add(new Problem(field, code, List.of(arguments)));
    }

    /** Lets what is wrong so far pass: what is only kept for later may be half done. */
    public void forgive() {
        problems.clear();
    }

    public @Nullable String text(String field) {
        return text(field, SHORT);
    }

    public @Nullable String text(String field, int maxLength) {
        var text = Text.lines(first(field));
        if (text.codePointCount(0, text.length()) > maxLength) {
            reject(field, "too_long", maxLength);
        } else if (!Text.isPrintable(text)) {
            reject(field, "invalid_characters");
        } else if (!MAY_LOOK_LIKE_CARDS.contains(lastPart(field)) && CardNumbers.found(text)) {
            reject(field, "card_number");
        }
        return text.isEmpty() ? null : text;
    }

    public String required(String field) {
        return required(field, SHORT);
    }

    public String required(String field, int maxLength) {
        return needed(field, text(field, maxLength), "");
    }

    /** Why somebody does what can't be undone by them. Of a button without a form to come back to, so it refuses itself. */
    public String reason() {
        var reason = required("reason", MAX_REASON);
        if (!problems.isEmpty()) {
            throw new Refusal.Invalid(List.copyOf(problems));
        }
        return reason;
    }

    /** A password: exactly as typed, spaces included. */
    public String secret(String field) {
        var secret = first(field);
        return needed(field, secret.isEmpty() ? null : secret, "");
    }

    public @Nullable Money money(String field) {
        var text = text(field);
        if (text == null) {
            return null;
        }
        var currency = screen.organization().currency();
        return read(field, "not_an_amount", Amounts.read(text, currency, screen.locale()), Money.zero(currency));
    }

    public Money requiredMoney(String field) {
        var currency = screen.organization().currency();
        return needed(field, money(field), Money.zero(currency));
    }

    /** The amount in an input as it stands, for a sum shown while somebody types; notes no problem. */
    public Optional<Money> amountIn(String field) {
        return Amounts.read(value(field), screen.organization().currency(), screen.locale());
    }

    /** The whole number in an input as it stands; notes no problem. */
    public Optional<Integer> numberIn(String field) {
        return Optional.of(value(field).strip())
                .filter(digits -> digits.matches("\\d{1,9}"))
                .map(Integer::valueOf);
    }

    public @Nullable LocalDate date(String field) {
        var text = text(field);
        return text == null ? null : read(field, "not_a_date", dateIn(text), NO_DATE);
    }

    public LocalDate requiredDate(String field) {
        return needed(field, date(field), NO_DATE);
    }

    public @Nullable Integer number(String field, int min, int max) {
        var text = text(field);
        if (text == null) {
            return null;
        }
        var number =
                Optional.of(text).filter(digits -> digits.matches("-?\\d{1,9}")).map(Integer::valueOf);
        if (number.isPresent() && (number.get() < min || number.get() > max)) {
            reject(field, "out_of_range", min, max);
        }
        return read(field, "not_a_number", number, min);
    }

    public int requiredNumber(String field, int min, int max) {
        return needed(field, number(field, min, max), min);
    }

    public boolean checked(String field) {
        return !first(field).isEmpty();
    }

    public <E extends Enum<E>> @Nullable E option(String field, Class<E> type) {
        var text = text(field);
        var options = type.getEnumConstants();
        if (text == null) {
            return null;
        }
        var chosen = Arrays.stream(options)
                .filter(option -> option.name().equals(text))
                .findFirst();
        return read(field, "unknown_option", chosen, options[0]);
    }

    public <E extends Enum<E>> E requiredOption(String field, Class<E> type) {
        return needed(field, option(field, type), type.getEnumConstants()[0]);
    }

    public @Nullable UUID id(String field) {
        var text = text(field);
        return text == null ? null : read(field, "unknown_option", Ids.read(text), new UUID(0, 0));
    }

    public UUID requiredId(String field) {
        return needed(field, id(field), new UUID(0, 0));
    }

    /** Every value of a group of checkboxes, or of a list of equal inputs. */
    public List<String> all(String field) {
        return Arrays.stream(typed.getOrDefault(field, new String[0]))
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .toList();
    }

    /** The rows of a repeated group that have anything typed: {@code items[0]}, {@code items[2]}, by their number. */
    public List<String> rows(String group) {
        return typed.keySet().stream()
                .filter(field -> field.startsWith(group + "[") && field.contains("]") && checked(field))
                .map(field -> field.substring(0, field.indexOf(']') + 1))
                .distinct()
                .sorted((a, b) -> a.length() == b.length() ? a.compareTo(b) : a.length() - b.length())
                .toList();
    }

    /** For the input's value attribute. */
    public String value(String field) {
        return typed.containsKey(field) ? first(field) : initial.getOrDefault(field, "");
    }

    /** For an input that is ticked or chosen; an unticked box sends nothing, so a sent form hides the initial value. */
    public boolean has(String field, String value) {
        return typed.isEmpty() ? value.equals(initial.get(field)) : all(field).contains(value);
    }

    /** What the fields would show had nothing been typed, where something else was; ids and ticks aside. */
    public Map<String, String> untyped() {
        var texts = new TreeMap<String, String>();
        initial.forEach((field, value) -> {
            if (typed.containsKey(field)
                    && !value.equals(first(field))
                    && !NO_WORDS.matcher(value).matches()) {
                texts.put(field, value);
            }
        });
        return texts;
    }

    /** What is wrong with a field, for people; null if nothing. */
    public @Nullable String problem(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .findFirst()
                .map(this::say)
                .orElse(null);
    }

    public List<Problem> problems() {
        return problems;
    }

    public String say(Problem problem) {
        return screen.t("invalid." + problem.code(), problem.arguments().toArray());
    }

    /** Why the whole was refused; null if it was not. */
    public @Nullable String refusal() {
        return refusal == null
                ? null
                : screen.t("refusal." + refusal.code(), refusal.arguments().toArray());
    }

    /** Whether the whole was refused for this reason, which the page may offer a way around. */
    public boolean isRefusedFor(String code) {
        return refusal != null && refusal.code().equals(code);
    }

    /** The id of a field's input: brackets and dots are trouble in selectors. */
    public static String idOf(String field) {
        return "field-" + field.replaceAll("[^A-Za-z0-9_-]+", "-");
    }

    /** {@code payer.tax_id} is a tax id, too. */
    private static String lastPart(String field) {
        return field.substring(field.lastIndexOf('.') + 1);
    }

    private String first(String field) {
        var values = typed.get(field);
        return values == null || values.length == 0 ? "" : Objects.requireNonNullElse(values[0], "");
    }

    private <T> T read(String field, String code, Optional<T> value, T harmless) {
        return value.orElseGet(() -> {
            reject(field, code);
            return harmless;
        });
    }

    private <T> T needed(String field, @Nullable T value, T harmless) {
        if (value == null) {
            reject(field, "required");
            return harmless;
        }
        return value;
    }

    private static Optional<LocalDate> dateIn(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(date -> date.getYear() >= 1900 && date.getYear() < 2200);
        } catch (DateTimeException malformed) {
            return Optional.empty();
        }
    }
}
