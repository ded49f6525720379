package dev.catraca.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class SecretsTest {

    private final Secrets secrets = new Secrets(DataDirectory.newSecret());

    @Test
    void a_sealed_secret_opens_again() {
        assertThat(secrets.open(secrets.seal("sênha do SMTP 🔑"))).isEqualTo("sênha do SMTP 🔑");
        assertThat(secrets.open(secrets.seal(""))).isEmpty();
    }

    @Test
    void the_same_secret_never_looks_the_same_twice() {
        assertThat(secrets.seal("x")).isNotEqualTo(secrets.seal("x"));
    }

    @Test
    void another_key_and_a_changed_byte_are_noticed() {
        var sealed = secrets.seal("x");
        assertThatThrownBy(() -> new Secrets(DataDirectory.newSecret()).open(sealed))
                .isInstanceOf(IllegalStateException.class);

        sealed[sealed.length - 1] ^= 1;
        assertThatThrownBy(() -> secrets.open(sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> secrets.open(new byte[0])).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_short_key_is_refused() {
        assertThatThrownBy(() -> new Secrets("changeme")).isInstanceOf(Unusable.class);
    }
}
