package dev.catraca.api;

import static dev.catraca.support.ApiAnswer.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.identity.Role;
import dev.catraca.support.ApiClients;
import dev.catraca.support.CatracaTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CatracaTest
class OrganizationApiTest {

    @Autowired
    ApiClients apis;

    @Test
    void it_shows_every_field() {
        var organization = apis.ofNewOrganization().get("/organization").json();

        assertThat(organization.propertyNames())
                .containsExactly(
                        "id",
                        "slug",
                        "name",
                        "tax_id",
                        "country",
                        "currency",
                        "time_zone",
                        "language",
                        "city",
                        "sandbox",
                        "brand",
                        "pix",
                        "bank_instructions",
                        "policies",
                        "created_at");
        assertThat(organization.at("/policies").toString())
                .isEqualTo("{\"refund\":\"suspend\",\"chargeback\":\"suspend\",\"void\":\"suspend\","
                        + "\"overdue_suspend_days\":7}");
        assertThat(organization.at("/brand/logo_url").isNull()).isTrue();
    }

    @Test
    void a_patch_changes_what_it_names() {
        var api = apis.ofNewOrganization();
        var answer = api.patch("/organization", """
                {"city": "Recife", "policies": {"void": "keep"}, "pix": {"key": "ana@example.com", "name": "Ana"}}
                """);

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.text("/city")).isEqualTo("Recife");
        assertThat(answer.text("/policies/void")).isEqualTo("keep");
        assertThat(answer.text("/policies/refund")).isEqualTo("suspend");
        assertThat(api.patch("/organization", "{\"city\": null}")
                        .json()
                        .at("/city")
                        .isNull())
                .isTrue();
        assertThat(api.get("/organization").text("/pix/key")).isEqualTo("ana@example.com");
    }

    @Test
    void bad_fields_are_named() {
        var api = apis.ofNewOrganization();

        assertThat(api.patch("/organization", """
                {"slug": "x", "name": null, "time_zone": 5, "policies": {"void": "VOID", "overdue_suspend_days": 1.5}}
                """).errors())
                .containsExactlyInAnyOrder(
                        "slug unknown_field",
                        "name required",
                        "time_zone not_a_string",
                        "policies.void not_allowed",
                        "policies.overdue_suspend_days not_an_integer");
        assertThat(api.patch("/organization", "{\"time_zone\": \"Marte\"}"))
                .satisfies(problem(422, "invalid_time_zone"));
        assertThat(api.patch("/organization", "{\"tax_id\": \"11.444.777/0001-60\"}"))
                .satisfies(problem(422, "invalid_tax_id"));
        assertThat(api.patch("/organization", "{\"tax_id\": \"11.444.777/0001-61\"}")
                        .text("/tax_id"))
                .isEqualTo("11444777000161");
        assertThat(api.patch("/organization", "{\"pix\": {\"key\": \"4111111111111111\"}}")
                        .errors())
                .containsExactly("pix.key card_number");
        assertThat(api.patch("/organization", "{\"brand\": {\"color\": \"red\"}}")
                        .errors())
                .containsExactly("brand.color invalid_color");
        assertThat(api.patch("/organization", "{\"name\": \"\\u200b\", \"brand\": {\"name\": \"\\u200b\"}}")
                        .errors())
                .containsExactlyInAnyOrder("name required", "brand.name required");
    }

    @Test
    void only_settings_people_change_it() {
        var api = apis.ofNewOrganization();
        var viewer = apis.of(api.organization(), Role.VIEWER);

        assertThat(viewer.get("/organization").status()).isEqualTo(200);
        assertThat(viewer.patch("/organization", "{\"city\": \"Recife\"}")).satisfies(problem(403, "forbidden"));
    }
}
