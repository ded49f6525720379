package dev.catraca.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.catraca.identity.Role;
import dev.catraca.kernel.Refusal;
import java.util.HashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FormTest {

    private final AtomicInteger status = new AtomicInteger(200);

    @Test
    void a_good_form_acts() {
        var form = form("name", "  Ana  ");

        assertThat(form.submit(() -> form.required("name"), name -> "saved " + name, () -> "again"))
                .isEqualTo("saved Ana");
        assertThat(status).hasValue(200);
    }

    @Test
    void all_problems_are_found_in_one_go_and_nothing_is_done() {
        var form = form("due_on", "31/02/2026", "seats", "ten");

        var view = form.submit(
                () -> form.required("name") + form.requiredDate("due_on") + form.requiredNumber("seats", 1, 9),
                read -> "saved",
                () -> "again");

        assertThat(view).isEqualTo("again");
        assertThat(status).hasValue(422);
        assertThat(form.problem("name")).isEqualTo("Campo obrigatório.");
        assertThat(form.problem("due_on")).isNotNull();
        assertThat(form.problem("seats")).isNotNull();
        assertThat(form.value("seats")).isEqualTo("ten");
    }

    @Test
    void what_the_business_finds_wrong_lands_by_the_field() {
        var form = form("tax_id", "1");
        Refusal refused = new Refusal.Invalid("tax_id", "invalid_format");

        assertThat(refuse(form, refused)).isEqualTo("again");
        assertThat(status).hasValue(422);
        assertThat(form.problem("tax_id")).isEqualTo("Formato inválido.");
    }

    @Test
    void a_conflict_is_said_above_the_form() {
        var form = form();

        assertThat(refuse(form, new Refusal.Conflict("already_exists"))).isEqualTo("again");
        assertThat(status).hasValue(409);
        assertThat(form.refusal()).isEqualTo("Já existe.");
    }

    @Test
    void a_missing_thing_in_a_field_is_a_problem_but_in_the_address_a_missing_page() {
        var form = form();

        assertThat(refuse(form, new Refusal.NotFound("product_id"))).isEqualTo("again");
        assertThat(form.problem("product_id")).isNotNull();
        assertThatThrownBy(() -> refuse(form(), new Refusal.NotFound("id"))).isInstanceOf(Refusal.NotFound.class);
    }

    @Test
    void bad_input_of_every_kind_is_a_problem_and_never_a_crash() {
        for (var nasty : new String[] {"\0", "9".repeat(400), "4111 1111 1111 1111", "\ud800"}) {
            var form = form("name", nasty, "seats", nasty, "due_on", nasty, "role", nasty, "id", nasty);
            form.text("name");
            form.number("seats", 0, 9);
            form.date("due_on");
            form.option("role", Role.class);
            form.id("id");
            for (var field : new String[] {"name", "seats", "due_on", "role", "id"}) {
                assertThat(form.problem(field))
                        .describedAs("%s: %s", field, nasty)
                        .isNotNull();
            }
        }
    }

    @Test
    void a_page_shows_what_was_there_until_something_else_is_typed() {
        var blank = form().fill("name", "Ana").fill("private", true);
        var typed = form("name", "").fill("name", "Ana").fill("private", true);

        assertThat(blank.value("name")).isEqualTo("Ana");
        assertThat(blank.has("private", "true")).isTrue();
        assertThat(typed.value("name")).isEmpty();
        assertThat(typed.has("private", "true")).isFalse();
    }

    @Test
    void rows_of_a_group_come_in_their_order_without_the_empty_ones() {
        var form = form("items[10].text", "c", "items[2].text", "b", "items[0].text", "a", "items[1].text", "");

        assertThat(form.rows("items")).containsExactly("items[0]", "items[2]", "items[10]");
    }

    private String refuse(Form form, Refusal refusal) {
        return form.<Integer>submit(
                () -> 1,
                one -> {
                    throw refusal;
                },
                () -> "again");
    }

    private Form form(String... fieldsAndValues) {
        var typed = new HashMap<String, String[]>();
        for (int i = 0; i < fieldsAndValues.length; i += 2) {
            typed.put(fieldsAndValues[i], new String[] {fieldsAndValues[i + 1]});
        }
        return new Form(typed, TestScreens.brazilian(), status::set);
    }
}
