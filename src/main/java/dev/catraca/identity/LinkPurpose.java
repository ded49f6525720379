package dev.catraca.identity;

import java.time.Duration;

/** What a link in an e-mail is good for, how its token begins and how long it lives. */
enum LinkPurpose {
    INVITATION("inv", Duration.ofDays(7)),
    RESET("pwd", Duration.ofHours(1)),
    /** Between the right password and the choice of one of several organizations. */
    CHOICE("org", Duration.ofMinutes(10)),
    SIGN_IN("in", Duration.ofMinutes(30));

    final String prefix;
    final Duration lifetime;

    LinkPurpose(String prefix, Duration lifetime) {
        this.prefix = prefix;
        this.lifetime = lifetime;
    }
}
