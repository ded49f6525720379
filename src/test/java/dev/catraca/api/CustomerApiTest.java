package dev.catraca.api;

import static dev.catraca.support.ApiAnswer.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.identity.Role;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.support.ApiAnswer;
import dev.catraca.support.ApiClient;
import dev.catraca.support.ApiClients;
import dev.catraca.support.CatracaTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@CatracaTest
class CustomerApiTest {

    private static final String ANA = """
            {"name": "Ana Souza", "email": "ana@example.com", "phone": "(11) 98765-4321"}
            """;
    private static final String FULL = """
            {"name": "Escola Viva", "email": "viva@example.com", "phone": "+351 912 345 678", "country": "BR",
             "tax_id": "12.ABC.345/01DE-35", "birth_date": "1990-02-28", "language": "es",
             "address": {"street": "Av. Paulista", "number": "1000", "complement": null, "district": "Bela Vista",
                         "city": "São Paulo", "state": "sp", "postal_code": "01310-100", "country": "BR"},
             "tags": ["vip"], "notes": "a\\nb", "external_id": "crm-7", "data_request": false}
            """;

    @Autowired
    ApiClients apis;

    private ApiClient api = new ApiClient(0, OrganizationId.next(), "");

    @BeforeEach
    void opens_an_organization() {
        api = apis.ofNewOrganization();
    }

    @Test
    void three_fields_make_a_customer_and_every_field_is_shown() {
        var made = api.post("/customers", ANA);

        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.header("Location")).isEqualTo("/api/v1/customers/" + made.text("/id"));
        assertThat(made.json().propertyNames())
                .containsExactlyInAnyOrder(
                        "id",
                        "name",
                        "email",
                        "phone",
                        "country",
                        "kind",
                        "tax_id",
                        "birth_date",
                        "language",
                        "address",
                        "tags",
                        "notes",
                        "external_id",
                        "state",
                        "data_request",
                        "possible_duplicates",
                        "created_at");
        assertThat(made.text("/phone")).isEqualTo("+5511987654321");
        assertThat(made.text("/kind")).isEqualTo("person");
        assertThat(made.text("/state")).isEqualTo("active");
        assertThat(made.text("/country")).isEqualTo("BR");
        assertThat(made.text("/language")).isEqualTo("pt-BR");
        assertThat(made.json().at("/data_request").isNull()).isTrue();
        assertThat(api.get("/customers/" + made.text("/id")).json()).isEqualTo(made.json());
    }

    @Test
    void all_details_are_stored_in_one_form() {
        var made = api.post("/customers", FULL);

        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.text("/tax_id")).isEqualTo("12ABC34501DE35");
        assertThat(made.text("/kind")).isEqualTo("company");
        assertThat(made.text("/phone")).isEqualTo("+351912345678");
        assertThat(made.text("/address/postal_code")).isEqualTo("01310100");
        assertThat(made.text("/address/state")).isEqualTo("SP");
        assertThat(made.text("/notes")).isEqualTo("a\nb");
        assertThat(made.text("/birth_date")).isEqualTo("1990-02-28");
    }

    @Test
    void a_likely_duplicate_is_only_listed() {
        var first = api.post("/customers", ANA).text("/id");

        var second = api.post("/customers", ANA);

        assertThat(second.status()).isEqualTo(201);
        assertThat(second.text("/possible_duplicates/0")).isEqualTo(first);
        assertThat(api.get("/customers").text("/data/1/possible_duplicates/0")).isEqualTo(second.text("/id"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                  | name required",
                "{'name': ' '}                       | name required",
                "{'email': 'ana'}                    | email invalid_email",
                "{'email': null}                     | email required",
                "{'phone': '123'}                    | phone invalid_phone",
                "{'phone': 11987654321}              | phone not_a_string",
                "{'tax_id': '12345678900'}           | tax_id invalid_tax_id",
                "{'tax_id': '12ABC34501DE34'}        | tax_id invalid_tax_id",
                "{'country': 'XX'}                   | country invalid_country",
                "{'language': 'fr'}                  | language invalid_language",
                "{'kind': 'robot'}                   | kind not_allowed",
                "{'birth_date': '2199-01-01'}        | birth_date invalid_birth_date",
                "{'birth_date': '31/12/2000'}        | birth_date not_a_date",
                "{'address': {'state': 'ZZ'}}        | address.state invalid_state",
                "{'address': {'postal_code': '1'}}   | address.postal_code invalid_postal_code",
                "{'address': {'zip': '1'}}           | address.zip unknown_field",
                "{'notes': '4111 1111 1111 1111'}    | notes card_number",
                "{'balance': 1}                      | balance unknown_field",
                "{'state': 'archived'}               | state unknown_field",
            })
    void a_bad_field_is_named(String changes, String problem) {
        var whole = changes.equals("{}")
                ? "{'email': 'ana@example.com', 'phone': '11987654321'}"
                : "{'name': 'Ana', 'email': 'ana@example.com', 'phone': '11987654321', " + changes.substring(1);
        var last = whole.replace('\'', '"');

        var refused = api.post("/customers", withoutRepeats(last));

        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.errors()).contains(problem);
        assertThat(api.get("/customers").json().at("/data").size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "\\ud800"})
    void what_cannot_be_stored_is_refused(String character) {
        assertThat(api.post("/customers", ANA.replace("Ana Souza", "Ana" + character))
                        .status())
                .isIn(400, 422);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<script>alert(1)</script>", "🙂", "أحمد", "' or 1=1 --"})
    void strange_texts_come_back_as_sent(String text) {
        var made = api.post("/customers", ANA.replace("Ana Souza", text));

        assertThat(made.text("/name")).isEqualTo(text);
    }

    @Test
    void a_patch_changes_what_it_names_and_null_clears() {
        var id = api.post("/customers", FULL).text("/id");

        var changed = api.patch("/customers/" + id, """
                {"name": "Viva", "notes": null, "address": {"number": "2000"}, "tags": []}
                """);

        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.text("/name")).isEqualTo("Viva");
        assertThat(changed.json().at("/notes").isNull()).isTrue();
        assertThat(changed.text("/address/number")).isEqualTo("2000");
        assertThat(changed.text("/address/street")).isEqualTo("Av. Paulista");
        assertThat(changed.json().at("/tags").size()).isZero();
        assertThat(changed.text("/tax_id")).isEqualTo("12ABC34501DE35");
        assertThat(api.patch("/customers/" + id, "{\"email\": null}")).satisfies(problem(422, "required"));
        assertThat(api.patch("/customers/" + id, "{\"phone\": \"1\"}")).satisfies(problem(422, "invalid_phone"));
    }

    @Test
    void an_external_id_is_taken_once() {
        var first = api.post("/customers", FULL);
        assertThat(first.status()).isEqualTo(201);

        assertThat(api.post("/customers", FULL)).satisfies(problem(409, "external_id_taken"));
        var other = api.post("/customers", ANA).text("/id");
        assertThat(api.patch("/customers/" + other, "{\"external_id\": \"crm-7\"}"))
                .satisfies(problem(409, "external_id_taken"));
    }

    @Test
    void filters_narrow_the_list() {
        var ana = api.post("/customers", ANA).text("/id");
        var viva = api.post("/customers", FULL).text("/id");
        api.post("/customers/" + ana + "/archiving", "{\"reason\": \"saiu\"}");

        assertThat(ids("")).containsExactly(viva, ana);
        assertThat(ids("?q=sou")).containsExactly(ana);
        assertThat(ids("?email=ANA@example.com")).containsExactly(ana);
        assertThat(ids("?phone=11987654321")).containsExactly(ana);
        assertThat(ids("?tax_id=12ABC34501DE35")).containsExactly(viva);
        assertThat(ids("?external_id=crm-7")).containsExactly(viva);
        assertThat(ids("?tag=VIP")).containsExactly(viva);
        assertThat(ids("?state=archived")).containsExactly(ana);
        assertThat(ids("?phone=nope")).isEmpty();
        assertThat(api.get("/customers?state=gone")).satisfies(problem(422, "not_allowed"));
        assertThat(api.get("/customers?colour=red")).satisfies(problem(422, "unknown_field"));
        assertThat(api.get("/customers?limit=0")).satisfies(problem(422, "out_of_range"));
        var first = api.get("/customers?limit=1");
        assertThat(ids("?limit=1&after=" + first.text("/next"))).containsExactly(ana);
    }

    @Test
    void archiving_is_posted_and_deleted() {
        var address = "/customers/" + api.post("/customers", ANA).text("/id") + "/archiving";

        assertThat(api.post(address, "").text("/state")).isEqualTo("archived");
        assertThat(api.post(address, "{}")).satisfies(problem(409, "customer_archived"));
        assertThat(api.delete(address).text("/state")).isEqualTo("active");
        assertThat(api.delete(address)).satisfies(problem(409, "customer_active"));
        assertThat(api.post(address, "{\"reason\": \"" + "x".repeat(501) + "\"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void payment_profiles_are_added_and_listed() {
        var profiles = "/customers/" + api.post("/customers", ANA).text("/id") + "/payment-profiles";

        var made = api.post(profiles, """
                {"name": "Célia", "tax_id": "111.444.777-35", "address": {"city": "Recife", "state": "PE"}}
                """);

        assertThat(made.status()).as(made.body()).isEqualTo(201);
        assertThat(made.text("/tax_id")).isEqualTo("11144477735");
        assertThat(made.text("/address/city")).isEqualTo("Recife");
        assertThat(api.get(made.header("Location").substring("/api/v1".length()))
                        .json())
                .isEqualTo(made.json());
        assertThat(api.get(profiles).json().at("/data/0")).isEqualTo(made.json());
        assertThat(api.post(profiles, "{\"name\": \"C\", \"tax_id\": \"11144477735\"}"))
                .satisfies(problem(409, "payment_profile_exists"));
        assertThat(api.post(profiles, "{}").errors()).containsExactly("name required");
        assertThat(api.post(profiles, "{\"name\": \"C\", \"tax_id\": \"1\"}").errors())
                .containsExactly("tax_id invalid_tax_id");
    }

    @Test
    void a_payment_profile_is_edited_in_place() {
        var profiles = "/customers/" + api.post("/customers", ANA).text("/id") + "/payment-profiles";
        var id = api.post(profiles, """
                {"name": "Célia", "tax_id": "111.444.777-35", "address": {"city": "Recife", "state": "PE"}}
                """).text("/id");
        api.post(profiles, "{\"name\": \"Bia\"}");

        var changed = api.patch(profiles + "/" + id, "{\"name\": \"Célia Lima\", \"address\": null}");

        assertThat(changed.status()).as(changed.body()).isEqualTo(200);
        assertThat(changed.text("/name")).isEqualTo("Célia Lima");
        assertThat(changed.text("/tax_id")).isEqualTo("11144477735");
        assertThat(changed.json().at("/address").isNull()).isTrue();
        assertThat(api.get(profiles + "/" + id).json()).isEqualTo(changed.json());
        assertThat(api.patch(profiles + "/" + id, "{\"name\": \"Bia\", \"tax_id\": null}"))
                .satisfies(problem(409, "payment_profile_exists"));
        assertThat(api.patch(profiles + "/" + id, "{\"tax_id\": \"1\"}").errors())
                .containsExactly("tax_id invalid_tax_id");
        assertThat(apis.ofNewOrganization().patch(profiles + "/" + id, "{\"name\": \"x\"}"))
                .satisfies(problem(404, "not_found"));
    }

    @Test
    void a_customer_is_asked_for_their_data_at_once_or_later() {
        var asked = api.post("/customers", ANA.replace("}", ", \"data_request\": true}"));
        assertThat(asked.status()).as(asked.body()).isEqualTo(201);
        assertThat(asked.text("/data_request/state")).isEqualTo("sent");
        assertThat(asked.text("/data_request/expires_at")).isNotEmpty();

        var later = api.post("/customers", ANA).text("/id");
        var sent = api.post("/customers/" + later + "/data-requests", "{}");

        assertThat(sent.status()).as(sent.body()).isEqualTo(201);
        assertThat(sent.text("/state")).isEqualTo("sent");
        assertThat(api.get("/customers/" + later).json().at("/data_request")).isEqualTo(sent.json());
        assertThat(api.get("/customers").json().at("/data/0/data_request/state").asString())
                .isEqualTo("sent");
        api.post("/customers/" + later + "/archiving", "{}");
        assertThat(api.post("/customers/" + later + "/data-requests", "{}"))
                .satisfies(problem(409, "customer_archived"));
        assertThat(apis.ofNewOrganization().post("/customers/" + later + "/data-requests", "{}"))
                .satisfies(problem(404, "not_found"));
    }

    @Test
    void nothing_of_another_organization_is_found() {
        var mine = api.post("/customers", ANA).text("/id");
        var profile = api.post("/customers/" + mine + "/payment-profiles", "{\"name\": \"C\"}")
                .text("/id");
        var other = apis.ofNewOrganization();

        for (var id : List.of(mine, UUID.randomUUID().toString(), "nobody")) {
            var address = "/customers/" + id;
            assertThat(other.get(address)).satisfies(problem(404, "not_found"));
            assertThat(other.patch(address, "{\"name\": \"x\"}")).satisfies(problem(404, "not_found"));
            assertThat(other.post(address + "/archiving", "{}")).satisfies(problem(404, "not_found"));
            assertThat(other.delete(address + "/archiving")).satisfies(problem(404, "not_found"));
            assertThat(other.get(address + "/payment-profiles")).satisfies(problem(404, "not_found"));
            assertThat(other.post(address + "/payment-profiles", "{\"name\": \"x\"}"))
                    .satisfies(problem(404, "not_found"));
            assertThat(other.get(address + "/payment-profiles/" + profile)).satisfies(problem(404, "not_found"));
        }
        assertThat(other.get("/customers").json().at("/data").size()).isZero();
        assertThat(api.get("/customers/" + mine).text("/name")).isEqualTo("Ana Souza");
    }

    @Test
    void a_reader_may_not_write() {
        var id = api.post("/customers", ANA).text("/id");
        var viewer = apis.of(api.organization(), Role.VIEWER);

        assertThat(viewer.get("/customers/" + id).status()).isEqualTo(200);
        assertThat(viewer.post("/customers", ANA)).satisfies(problem(403, "forbidden"));
        assertThat(viewer.patch("/customers/" + id, "{}")).satisfies(problem(403, "forbidden"));
        assertThat(viewer.post("/customers/" + id + "/archiving", "{}")).satisfies(problem(403, "forbidden"));
    }

    private List<String> ids(String query) {
        ApiAnswer answer = api.get("/customers" + query);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json()
                .at("/data")
                .valueStream()
                .map(customer -> customer.path("id").asString())
                .toList();
    }

    /** The bad value comes last; the good one before it goes. */
    private static String withoutRepeats(String json) {
        var result = json;
        for (var field : List.of("name", "email", "phone")) {
            if (result.indexOf("\"" + field + "\":") != result.lastIndexOf("\"" + field + "\":")) {
                result = result.replaceFirst("\"" + field + "\": \"[^\"]*\", ", "");
            }
        }
        return result;
    }
}
