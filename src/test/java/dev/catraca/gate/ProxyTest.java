package dev.catraca.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.catraca.support.ApiClients;
import dev.catraca.support.CatracaTest;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A proxy adds the visitor's address behind whatever the visitor wrote: only that last one is true. */
@CatracaTest
class ProxyTest {

    @Autowired
    ApiClients apis;

    @Test
    void who_makes_up_addresses_is_still_counted_as_one() {
        var stranger = apis.stranger();
        var visitor = "203.0.113." + ThreadLocalRandom.current().nextInt(1, 255);

        var answers = IntStream.range(0, 40)
                .mapToObj(i -> stranger.get(
                                "/ping",
                                "Authorization",
                                "Bearer made-up",
                                "X-Forwarded-For",
                                "198.51.100." + i + ", " + visitor)
                        .status())
                .distinct()
                .toList();

        assertThat(answers).containsExactly(401, 429);
    }

    @Test
    void a_made_up_prefix_moves_no_address() {
        var stranger = apis.stranger();

        assertThat(stranger.get("/ping", "X-Forwarded-Prefix", "/admin").status())
                .isEqualTo(401);
    }
}
