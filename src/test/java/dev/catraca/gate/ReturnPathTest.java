package dev.catraca.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/admin/customers", "/admin/invoices?status=OPEN&q=S%C3%A3o", "/admin/orders/1?a=b"})
    void a_page_of_the_area_is_returned_to(String wanted) {
        assertThat(ReturnPath.within("/admin", wanted)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "/",
                "/o/escola",
                "/administrator",
                "https://evil.example/admin/",
                "//evil.example/admin/x",
                "/\\evil.example/admin/",
                "/admin/\\evil.example",
                "\\\\evil.example",
                "/admin/../o/escola",
                "/admin/../../evil",
                "javascript:alert(1)",
                "/admin/\r\nSet-Cookie: a=b",
                "/admin/ x",
                "/admin/x#y",
                "admin/x",
            })
    void anything_else_leads_to_the_area(String wanted) {
        assertThat(ReturnPath.within("/admin", wanted)).isEqualTo("/admin");
    }

    @Test
    void one_portal_does_not_lead_to_another() {
        assertThat(ReturnPath.within("/o/escola", "/o/escola/courses")).isEqualTo("/o/escola/courses");
        assertThat(ReturnPath.within("/o/escola", "/o/outra/courses")).isEqualTo("/o/escola");
    }
}
