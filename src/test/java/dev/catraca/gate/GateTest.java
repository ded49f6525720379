package dev.catraca.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.catraca.identity.Needs;
import dev.catraca.identity.NeedsCustomer;
import dev.catraca.identity.NotSignedIn;
import dev.catraca.identity.Open;
import dev.catraca.identity.Permission;
import dev.catraca.identity.Role;
import dev.catraca.identity.SignedIn;
import dev.catraca.kernel.Actor;
import dev.catraca.kernel.Ids;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.kernel.Refusal;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;

class GateTest {

    private final Gate gate = new Gate();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    /** Handlers of each kind. */
    @SuppressWarnings("unused")
    static class Handlers {
        public void forgotten() {}

        @Open("for the test")
        public void open() {}

        @Needs
        public void staff() {}

        @Needs(Permission.INVOICES_WRITE)
        public void invoicing() {}

        @NeedsCustomer
        public void customer() {}
    }

    @Test
    void a_handler_that_names_no_authority_serves_nobody() {
        assertThatThrownBy(() -> ask("forgotten", "/admin/x", null)).isInstanceOf(Refusal.Forbidden.class);
        assertThatThrownBy(() -> ask("forgotten", "/admin/x", staff(Role.OWNER)))
                .isInstanceOf(Refusal.Forbidden.class);
    }

    @Test
    void an_open_one_serves_everybody() throws Exception {
        assertThat(ask("open", "/admin/sign-in", null)).isTrue();
        assertThat(ask("open", "/admin/sign-in", customer())).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void a_role_passes_with_the_permission_only(Role role) throws Exception {
        assertThat(ask("staff", "/admin/x", staff(role))).isTrue();
        if (role.permits(Permission.INVOICES_WRITE)) {
            assertThat(ask("invoicing", "/admin/x", staff(role))).isTrue();
        } else {
            assertThatThrownBy(() -> ask("invoicing", "/admin/x", staff(role))).isInstanceOf(Refusal.Forbidden.class);
        }
    }

    @Test
    void customers_and_staff_do_not_pass_for_each_other() throws Exception {
        assertThat(ask("customer", "/o/escola", customer())).isTrue();
        assertThat(ask("staff", "/admin", customer())).isFalse();
        assertThat(ask("customer", "/o/escola", staff(Role.OWNER))).isFalse();
    }

    @Test
    void a_visitor_is_sent_to_sign_in_and_brought_back() throws Exception {
        var request = request("/admin/invoices", null);
        request.setQueryString("status=OPEN");

        assertThat(gate.preHandle(request, response, handler("invoicing"))).isFalse();
        assertThat(response.getRedirectedUrl()).isEqualTo("/admin/sign-in?back=%2Fadmin%2Finvoices%3Fstatus%3DOPEN");
    }

    @Test
    void a_lost_form_is_not_returned_to() throws Exception {
        var request = request("/o/escola/data", null);
        request.setMethod("POST");

        assertThat(gate.preHandle(request, response, handler("customer"))).isFalse();
        assertThat(response.getRedirectedUrl()).isEqualTo("/o/escola/sign-in");
    }

    @Test
    void a_fragment_moves_the_whole_window() throws Exception {
        var request = request("/admin/invoices/1/status", null);
        request.addHeader("HX-Request", "true");

        assertThat(gate.preHandle(request, response, handler("invoicing"))).isFalse();
        assertThat(response.getHeader("HX-Redirect")).isEqualTo("/admin/sign-in");
    }

    @Test
    void a_program_without_a_key_is_told_so() {
        assertThatThrownBy(() -> ask("invoicing", "/api/v1/invoices", null)).isInstanceOf(NotSignedIn.class);
    }

    private boolean ask(String handler, String path, @Nullable SignedIn who) throws IOException {
        return gate.preHandle(request(path, who), new MockHttpServletResponse(), handler(handler));
    }

    private static MockHttpServletRequest request(String path, @Nullable SignedIn who) {
        var request = new MockHttpServletRequest("GET", path);
        if (who != null) {
            who.attachTo(request);
        }
        return request;
    }

    private static HandlerMethod handler(String name) {
        try {
            return new HandlerMethod(new Handlers(), name);
        } catch (NoSuchMethodException missing) {
            throw new IllegalArgumentException(missing);
        }
    }

    private static SignedIn staff(Role role) {
        var actor = new Actor(Actor.Kind.STAFF, Ids.next(), "Ana");
        return new SignedIn(OrganizationId.next(), actor, role, role.permissions(), null, Ids.next());
    }

    private static SignedIn customer() {
        var actor = new Actor(Actor.Kind.CUSTOMER, Ids.next(), "Rui");
        return new SignedIn(OrganizationId.next(), actor, null, Set.of(), null, Ids.next());
    }
}
