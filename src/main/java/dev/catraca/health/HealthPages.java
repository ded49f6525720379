package dev.catraca.health;

import dev.catraca.identity.Open;
import java.util.Map;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a load balancer asks. */
@RestController
class HealthPages {

    private final JdbcClient jdbc;

    HealthPages(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Open("load balancers have no account; says nothing but whether we work")
    @GetMapping("/health")
    ResponseEntity<Map<String, String>> health() {
        return works() ? answer(HttpStatus.OK, "ok") : answer(HttpStatus.SERVICE_UNAVAILABLE, "down");
    }

    private boolean works() {
        try {
            return jdbc.sql("select 1").query(Integer.class).single() == 1;
        } catch (DataAccessException down) {
            return false;
        }
    }

    private static ResponseEntity<Map<String, String>> answer(HttpStatus status, String word) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(Map.of("status", word));
    }
}
