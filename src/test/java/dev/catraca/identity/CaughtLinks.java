package dev.catraca.identity;

import dev.catraca.kernel.Token;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The latest link that would have gone to each mailbox. */
@Component
public class CaughtLinks {

    private final Map<String, String> urls = new ConcurrentHashMap<>();

    @EventListener
    void on(SignInLinksRequested event) {
        event.links().forEach(link -> urls.put(link.email(), link.url()));
    }

    @EventListener
    void on(PasswordResetsRequested event) {
        event.resets().forEach(reset -> urls.put(reset.email(), reset.url()));
    }

    public Optional<String> to(String email) {
        return Optional.ofNullable(urls.get(email));
    }

    public Optional<Token> tokenTo(String email, String prefix) {
        return to(email).map(url -> TestStaff.token(prefix, url));
    }
}
