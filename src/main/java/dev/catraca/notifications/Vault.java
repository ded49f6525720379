package dev.catraca.notifications;

import dev.catraca.database.Secrets;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Secrets on their way to and from a row, sealed and as hexadecimal text; nothing stays nothing. */
@Component
class Vault {

    private final Secrets secrets;

    Vault(Secrets secrets) {
        this.secrets = secrets;
    }

    @Nullable
    String seal(@Nullable String secret) {
        return secret == null ? null : HexFormat.of().formatHex(secrets.seal(secret));
    }

    @Nullable
    String open(@Nullable String sealed) {
        return sealed == null ? null : secrets.open(HexFormat.of().parseHex(sealed));
    }
}
