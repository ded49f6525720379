package dev.catraca.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.identity.ApiKeys;
import dev.catraca.identity.Role;
import dev.catraca.kernel.Ids;
import dev.catraca.kernel.Token;
import dev.catraca.support.CatracaTest;
import dev.catraca.support.TestOrganizations;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@CatracaTest
class CallerFilterTest {

    @Autowired
    MockMvcTester programs;

    @Autowired
    ApiKeys keys;

    @Autowired
    TestOrganizations organizations;

    /** Each test calls from another place, since wrong keys are counted by place. */
    final String place = Ids.next().toString();

    @Test
    void a_key_opens_until_it_is_revoked() {
        var school = organizations.newOrganization();
        var key = organizations.as(school, () -> keys.create("CI", Role.VIEWER, Set.of()));
        assertThat(ping("Bearer " + key.text())).hasStatusOk();

        organizations.run(school, () -> keys.revoke(keys.list().getFirst().id()));

        assertThat(ping("Bearer " + key.text())).hasStatus(401);
    }

    @Test
    void no_key_a_made_up_key_and_another_scheme_open_nothing() {
        var madeUp = Token.mint(ApiKeys.PREFIX, organizations.newOrganization());

        assertThat(programs.get().uri("/api/v1/ping")).hasStatus(401);
        assertThat(ping("Bearer " + madeUp.text())).hasStatus(401);
        assertThat(ping("Bearer ' or 1=1 --")).hasStatus(401);
        assertThat(ping("Basic YTpi")).hasStatus(401);
    }

    @Test
    void guessing_keys_is_stopped() {
        for (var guess = 0; guess < 30; guess++) {
            assertThat(ping("Bearer ctr_guess")).hasStatus(401);
        }

        assertThat(ping("Bearer ctr_guess")).hasStatus(429).containsHeader("Retry-After");
    }

    private MvcTestResult ping(String authorization) {
        return programs.get()
                .uri("/api/v1/ping")
                .header("Authorization", authorization)
                .with(request -> {
                    request.setRemoteAddr(place);
                    return request;
                })
                .exchange();
    }
}
