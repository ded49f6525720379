package dev.catraca.web.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.support.CatracaTest;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever somebody writes into the address of a list, it is their mistake and not ours. */
@CatracaTest
class MadeUpQueriesTest {

    private static final List<String> PARAMETERS = List.of(
            "q",
            "after",
            "limit",
            "status",
            "state",
            "kind",
            "sort",
            "number",
            "customer",
            "product",
            "due_from",
            "due_to",
            "pending_seats",
            "overdue",
            "tag",
            "category",
            "id",
            "subject",
            "language");
    private static final List<String> VALUES =
            List.of("%00", "%FF%FE", "99999999999999999999", "-1", "%27%22%3C", "AAAA", "%ED%A0%80", "2027-02-30");

    @Autowired
    Desk desk;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/admin/customers",
                "/admin/customers.csv",
                "/admin/customers/choices",
                "/admin/customers/new",
                "/admin/customers/drafts",
                "/admin/courses",
                "/admin/products",
                "/admin/plans",
                "/admin/plan-categories",
                "/admin/orders",
                "/admin/orders/new",
                "/admin/invoices",
                "/admin/invoices/new",
                "/admin/messages",
                "/admin/settings/audit"
            })
    void a_made_up_query_is_no_bug(String list) {
        var staff = desk.open();
        for (var parameter : PARAMETERS) {
            for (var value : VALUES) {
                var address = list + "?" + parameter + "=" + value;
                assertThat(staff.get(address).getResponse().getStatus())
                        .as(address)
                        .isLessThan(500);
            }
        }
    }
}
