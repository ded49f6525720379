package dev.catraca.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class OutageFilterTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest("GET", "/admin/customers");
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void without_a_database_a_page_is_a_plain_503_in_the_visitors_language() throws Exception {
        request.addPreferredLocale(Locale.ENGLISH);
        var gone = new CannotGetJdbcConnectionException("no", new SQLTransientConnectionException("timeout"));

        filter().doFilter(request, response, (_, _) -> {
            throw new ServletException(gone);
        });

        assertThat(response.getStatus()).isEqualTo(503);
        assertThat(response.getHeader("Retry-After")).isEqualTo("5");
        assertThat(response.getContentAsString()).contains("<h1>Back in a moment</h1>", "lang=\"en\"");
    }

    @Test
    void a_server_that_shuts_down_in_the_middle_is_an_outage_and_a_bad_statement_is_a_bug() {
        assertThat(OutageFilter.isOutage(new RuntimeException(new SQLException("shutting down", "57P01"))))
                .isTrue();
        assertThat(OutageFilter.isOutage(new RuntimeException(new SQLException("broken pipe", "08006"))))
                .isTrue();
        assertThat(OutageFilter.isOutage(new RuntimeException(new SQLException("syntax", "42601"))))
                .isFalse();
        assertThatThrownBy(() -> filter().doFilter(request, response, (_, _) -> {
                    throw new IllegalStateException("a bug");
                }))
                .isInstanceOf(IllegalStateException.class);
    }

    private static OutageFilter filter() {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/messages");
        messages.setDefaultEncoding("UTF-8");
        return new OutageFilter(messages);
    }
}
