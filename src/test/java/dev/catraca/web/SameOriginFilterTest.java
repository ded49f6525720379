package dev.catraca.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class SameOriginFilterTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/admin/invoices");

    SameOriginFilterTest() {
        request.addHeader("Host", "escola.example");
    }

    @Test
    void our_own_pages_may_post() throws Exception {
        request.addHeader("Sec-Fetch-Site", "same-origin");
        assertThat(admitted()).isTrue();
    }

    @Test
    void other_sites_may_not_post() throws Exception {
        request.addHeader("Sec-Fetch-Site", "cross-site");
        assertThat(admitted()).isFalse();
    }

    @Test
    void a_sibling_domain_is_another_site() throws Exception {
        request.addHeader("Sec-Fetch-Site", "same-site");
        request.addHeader("Origin", "https://blog.escola.example");
        assertThat(admitted()).isFalse();
    }

    @Test
    void other_sites_may_link_here() throws Exception {
        request.setMethod("GET");
        request.addHeader("Sec-Fetch-Site", "cross-site");
        assertThat(admitted()).isTrue();
    }

    @Test
    void an_older_browser_is_judged_by_its_origin() throws Exception {
        request.addHeader("Origin", "https://escola.example");
        assertThat(admitted()).isTrue();
    }

    @Test
    void a_foreign_a_hidden_or_a_malformed_origin_is_refused() throws Exception {
        for (var origin : new String[] {"https://evil.example", "null", "https://escola.example:8443", "ht tp:/"}) {
            request.removeHeader("Origin");
            request.addHeader("Origin", origin);
            assertThat(admitted()).describedAs(origin).isFalse();
        }
    }

    @Test
    void a_program_that_is_no_browser_sends_neither_and_passes() throws Exception {
        assertThat(admitted()).isTrue();
    }

    @Test
    void the_api_is_guarded_by_its_key_alone() throws Exception {
        request.setRequestURI("/api/v1/invoices");
        request.addHeader("Sec-Fetch-Site", "cross-site");
        assertThat(admitted()).isTrue();
    }

    private boolean admitted() throws ServletException, IOException {
        var response = new MockHttpServletResponse();
        var chain = new MockFilterChain();
        request.removeAttribute(SameOriginFilter.class.getName() + ".FILTERED");
        new SameOriginFilter().doFilter(request, response, chain);
        return chain.getRequest() != null && response.getStatus() == 200;
    }
}
