package dev.catraca.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The words of the school, written down in {@code resources/sample}. */
final class Content {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Content() {}

    /** Names, habits and reasons of people. */
    record People(
            List<String> women,
            List<String> men,
            List<String> surnames,
            Map<String, List<String>> surnamesOf,
            List<String> streets,
            List<String> complements,
            List<String> tags,
            List<String> notes,
            List<String> voidReasons,
            List<String> reversalReasons,
            List<Firm> firms) {}

    record Firm(String name, String mailbox, String contact) {}

    /** A part of a town, with the digits that its telephones and postal codes begin with. */
    record Place(String city, String state, String area, String postalCode, String district) {}

    /** What the school sells. Prices are in cents. */
    record Goods(List<Group> categories, List<Item> products) {}

    record Group(String key, String name, List<Base> basePlans) {}

    record Base(String name, long price) {}

    /** The weight says how often it is bought. */
    record Item(
            String key,
            String name,
            boolean service,
            @Nullable List<String> courses,
            @Nullable Long price,
            int weight,
            List<Deal> offers) {}

    /** Without a unit it is sold once. */
    record Deal(
            String name,
            long price,
            @Nullable String unit,
            @Nullable Integer count,
            @Nullable Integer days,
            @Nullable Integer everyDays,
            int trialDays,
            @Nullable String category,

            @com.fasterxml.jackson.annotation.JsonProperty("private")
            boolean isPrivate,

            boolean archived) {}

    static People people() {
        return JSON.readValue(open("people.json"), People.class);
    }

    static Goods goods() {
        return JSON.readValue(open("catalog.json"), Goods.class);
    }

    static List<Place> places() {
        try (var csv = CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(text("places.csv"))) {
            return csv.stream()
                    .map(row -> new Place(
                            row.getField("city"),
                            row.getField("state"),
                            row.getField("area"),
                            row.getField("cep"),
                            row.getField("district")))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String course(String key) {
        return text("courses/" + key + ".md");
    }

    private static String text(String name) {
        try (var file = open(name)) {
            return new String(file.readAllBytes(), UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(Content.class.getResourceAsStream("/sample/" + name), name);
    }
}
