package dev.catraca.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.support.CatracaTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@CatracaTest
class HealthPagesTest {

    @Autowired
    MockMvcTester web;

    @Test
    void health_is_ok_with_a_database_and_needs_no_key() {
        assertThat(web.get().uri("/health")).hasStatusOk().bodyJson().isStrictlyEqualTo("{\"status\":\"ok\"}");
    }
}
