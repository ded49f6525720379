package dev.catraca.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class PlaceTest {

    @Test
    void a_filter_is_kept_and_paging_starts_anew_when_it_changes() {
        var place = placeAt("/admin/customers", "q=jo%C3%A3o+%26+maria&state=ACTIVE&after=abc&empty=");

        assertThat(place.param("q")).isEqualTo("joão & maria");
        assertThat(place.with("state", null)).isEqualTo("/admin/customers?q=jo%C3%A3o+%26+maria");
        assertThat(place.with("after", "def")).endsWith("?q=jo%C3%A3o+%26+maria&state=ACTIVE&after=def");
        assertThat(place.csv()).isEqualTo("/admin/customers.csv?q=jo%C3%A3o+%26+maria&state=ACTIVE");
        assertThat(place.has("empty")).isFalse();
    }

    @Test
    void a_malformed_query_is_shown_as_it_is() {
        assertThat(placeAt("/admin", "q=%zz&=&x").param("q")).isEqualTo("%zz");
    }

    @Test
    void a_page_lies_within_its_section_and_not_in_a_namesake() {
        assertThat(placeAt("/admin/plans/7", "").within("/admin/plans")).isTrue();
        assertThat(placeAt("/admin/plans-old", "").within("/admin/plans")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "/\\evil.example", "https://evil.example", "/\r\nx", "javascript:1", ""})
    void a_way_back_never_leads_to_another_site(String back) {
        assertThat(PreferencePages.ownPath(back)).isEqualTo("/");
    }

    @Test
    void a_way_back_keeps_the_query() {
        assertThat(PreferencePages.ownPath("/admin/customers?q=a%20b&x=1")).isEqualTo("/admin/customers?q=a%20b&x=1");
    }

    private static Place placeAt(String path, String query) {
        var request = new MockHttpServletRequest("GET", path);
        request.setQueryString(query);
        return Place.of(request);
    }
}
