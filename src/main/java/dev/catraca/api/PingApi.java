package dev.catraca.api;

import dev.catraca.identity.Needs;
import dev.catraca.organizations.Organizations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The cheapest question that needs a key: is the key good, and whose is it? */
@RestController
@RequestMapping("/api/v1/ping")
class PingApi {

    private final Organizations organizations;

    PingApi(Organizations organizations) {
        this.organizations = organizations;
    }

    @GetMapping
    @Needs
    PingView ping() {
        return new PingView(organizations.current().slug());
    }

    record PingView(String organization) {}
}
