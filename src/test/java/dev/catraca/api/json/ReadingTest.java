package dev.catraca.api.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.catraca.kernel.Money;
import dev.catraca.kernel.Refusal;
import jakarta.validation.Validation;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingTest {

    record ThingId(UUID value) {}

    enum Mood {
        CALM,
        VERY_CALM
    }

    record ItemBody(
            @Default("1") @Positive int quantity, @Nullable Money unitPrice) {}

    record ThingBody(
            String name,
            @Nullable Mood mood,
            @Nullable LocalDate dueOn,
            @Nullable Instant startsAt,
            @Nullable ThingId parentId,
            @Nullable Money price,
            @Default("[]") List<ItemBody> items,
            @Size(max = 3) @Nullable List<String> tags,
            @Nullable Long big,
            @Nullable Boolean flag,
            @JsonProperty("void") @Nullable String voiding) {}

    @Test
    void a_body_becomes_its_record() {
        var thing = read("""
                {"name": "Zé 🎉", "mood": "very_calm", "due_on": "2027-01-31", "starts_at": "2027-01-31T12:00:00Z",
                 "parent_id": "0197a3b4-0000-7000-8000-000000000001", "price": {"amount": 19990, "currency": "BRL"},
                 "items": [{"unit_price": 5}, {"quantity": 2, "unit_price": {"amount": 7}}], "void": "keep"}
                """);

        assertThat(thing.name()).isEqualTo("Zé 🎉");
        assertThat(thing.mood()).isEqualTo(Mood.VERY_CALM);
        assertThat(thing.price()).isEqualTo(new Money(19990, "BRL"));
        assertThat(thing.items())
                .containsExactly(new ItemBody(1, new Money(5, "BRL")), new ItemBody(2, new Money(7, "BRL")));
        assertThat(thing.voiding()).isEqualTo("keep");
        assertThat(thing.tags()).isNull();
    }

    @Test
    void what_was_written_is_read_back() {
        var thing = read("{\"name\": \"a\", \"price\": 5, \"mood\": \"calm\"}");
        var json = ApiJson.MAPPER.writeValueAsString(thing);

        assertThat(read(json)).isEqualTo(thing);
        assertThat(json).startsWith("{\"name\":\"a\",\"mood\":\"calm\",\"due_on\":null");
        assertThat(json)
                .contains("\"price\":{\"amount\":5,\"currency\":\"BRL\"}")
                .contains("\"void\":null");
        assertThat(ApiJson.MAPPER.writeValueAsString(new ThingId(new UUID(0, 1))))
                .isEqualTo("\"00000000-0000-0000-0000-000000000001\"");
    }

    @Test
    void every_mistake_is_reported_at_once() {
        assertThat(problems("""
                {"due_on": 5, "items": [{"quantity": 0, "x": 1}, null, 3], "tags": ["a", "b", "c", "d"], "wrong": 1}
                """))
                .containsExactlyInAnyOrder(
                        "wrong unknown_field",
                        "name required",
                        "due_on not_a_string",
                        "items[0].x unknown_field",
                        "items[0].quantity not_positive",
                        "items[1] required",
                        "items[2] not_an_object",
                        "tags too_many");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "name": " "                                              | name required
            "name": null                                             | name required
            "name": 5                                                | name not_a_string
            "name": "a\\u0000b"                                      | name invalid_characters
            "name": "\\ud800"                                        | name invalid_characters
            "name": "4111 1111 1111 1111"                            | name card_number
            "mood": "CALM"                                           | mood not_allowed
            "mood": 0                                                | mood not_allowed
            "due_on": "2027-02-30"                                   | due_on not_a_date
            "due_on": "2027-1-3"                                     | due_on not_a_date
            "due_on": "+999999999-01-01"                             | due_on not_a_date
            "due_on": "0001-01-01"                                   | due_on year_out_of_range
            "starts_at": "2027-01-31"                                | starts_at not_an_instant
            "parent_id": "1-1-1-1-1"                                 | parent_id not_an_id
            "price": 1.5                                             | price not_an_integer
            "price": 1.0                                             | price not_an_integer
            "price": "5"                                             | price not_an_integer
            "price": -1                                              | price out_of_range
            "price": 1000000000000000000000000000000                 | price out_of_range
            "price": 1e30                                            | price not_an_integer
            "price": {"amount": 1, "currency": "USD"}                | price wrong_currency
            "price": {"amount": 1, "currency": 5}                    | price wrong_currency
            "price": {"currency": "BRL"}                             | price.amount required
            "price": {"amount": 1, "cents": 2}                       | price.cents unknown_field
            "price": [1]                                             | price not_an_integer
            "big": 99999999999999999999                              | big out_of_range
            "flag": "true"                                           | flag not_a_boolean
            "items": {}                                              | items not_a_list
            "tags": [1]                                              | tags[0] not_a_string
            """)
    void each_mistake_has_its_code(String field, String problem) {
        var name = field.startsWith("\"name\"") ? "" : "\"name\": \"a\", ";
        assertThat(problems("{" + name + field + "}")).containsExactly(problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            []  | body not_an_object
            "x" | body not_an_object
            5   | body not_an_object
            """)
    void a_body_that_is_no_object_is_refused(String json, String problem) {
        assertThat(problems(json)).containsExactly(problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {
            {"a": 1, "a": 2}
            {} {}
            {'a': 1}
            {"a": NaN}
            nul
            """)
    void what_is_no_json_is_refused_whole(String json) {
        assertThatThrownBy(() -> ApiJson.parse(json.getBytes(UTF_8))).isInstanceOf(MalformedJson.class);
    }

    @Test
    void depth_has_a_limit() {
        var deep = "[".repeat(5000) + "]".repeat(5000);
        assertThatThrownBy(() -> ApiJson.parse(deep.getBytes(UTF_8))).isInstanceOf(MalformedJson.class);
        assertThatThrownBy(() -> ApiJson.parse(new byte[0])).isInstanceOf(MalformedJson.class);
    }

    @Test
    void a_patch_keeps_what_it_leaves_out_and_clears_what_it_nulls() {
        var now = read("""
                {"name": "a", "price": {"amount": 5}, "mood": "calm", "tags": ["x"], "items": [{"quantity": 3}]}
                """);
        var after = patch("""
                {"price": 6, "mood": null, "tags": ["y", "z"]}
                """).over(now);

        assertThat(after.name()).isEqualTo("a");
        assertThat(after.price()).isEqualTo(new Money(6, "BRL"));
        assertThat(after.mood()).isNull();
        assertThat(after.tags()).containsExactly("y", "z");
        assertThat(after.items()).isEqualTo(now.items());
        assertThatThrownBy(() -> patch("{\"name\": null}").over(now)).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> patch("{\"nome\": 1}").over(now)).isInstanceOf(Refusal.Invalid.class);
        assertThatThrownBy(() -> patch("[]").over(now)).isInstanceOf(Refusal.Invalid.class);
    }

    private static Patch<ThingBody> patch(String json) {
        return new Patch<>(
                ApiJson.parse(json.getBytes(UTF_8)), whole -> reading().read(whole, ThingBody.class));
    }

    private static ThingBody read(String json) {
        return reading().read(ApiJson.parse(json.getBytes(UTF_8)), ThingBody.class);
    }

    private static Reading reading() {
        return new Reading(Validation.buildDefaultValidatorFactory().getValidator(), () -> "BRL");
    }

    private static List<String> problems(String json) {
        var invalid = catchThrowableOfType(Refusal.Invalid.class, () -> read(json));
        assertThat(invalid).isNotNull();
        return invalid.problems().stream()
                .map(problem -> problem.field() + " " + problem.code())
                .toList();
    }
}
