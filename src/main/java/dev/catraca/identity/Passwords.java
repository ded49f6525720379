package dev.catraca.identity;

import dev.catraca.kernel.Checks;
import dev.catraca.kernel.Text;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/** Judges, keeps and compares passwords: Argon2id with OWASP's 19 MiB, two passes, one lane. */
@Component
class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int MIN = 10;
    private static final int MAX = 128;

    /** What people choose when ten characters are asked for, without digits at the end. */
    private static final Set<String> COMMON = Set.of(
            "password",
            "passwords",
            "passw0rd",
            "p@ssword",
            "p@ssw0rd",
            "mypassword",
            "password!",
            "senha",
            "minhasenha",
            "senhasenha",
            "suasenha",
            "senhaforte",
            "senhasegura",
            "qwerty",
            "qwertyuiop",
            "qwerty!",
            "asdfghjkl",
            "zxcvbnm",
            "iloveyou",
            "welcome",
            "bemvindo",
            "letmein",
            "changeme",
            "mudarsenha",
            "trocarsenha",
            "administrator",
            "administrador",
            "admin",
            "catraca",
            "football",
            "futebol",
            "brasil",
            "brasileiro",
            "flamengo",
            "corinthians",
            "palmeiras",
            "saopaulo",
            "contraseña",
            "contrasena",
            "bienvenido",
            "teamo",
            "teamomuito",
            "jesuscristo",
            "deusefiel",
            "abcdefghij",
            "a",
            "abc",
            "test",
            "teste",
            "");

    private final Argon2PasswordEncoder encoder =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);

    /** Each hash takes 19 MiB: a crowd at the door must not take them all at once. */
    private final Semaphore room = new Semaphore(Runtime.getRuntime().availableProcessors());

    private final String nobodys = encoder.encode("nobody has this password");

    /** Notes what is wrong with a new password of a person with this name and address. */
    void check(Checks checks, String password, String name, String email) {
        var length = password.codePointCount(0, password.length());
        if (length < MIN || length > MAX) {
            checks.add("password", "password_length", MIN, MAX);
            return;
        }
        var folded = Text.folded(password);
        checks.that(!isOwn(folded, name, email), "password", "password_is_name");
        checks.that(!isCommon(folded), "password", "password_common");
    }

    String hash(String password) {
        return guarded(() -> encoder.encode(password));
    }

    /** Compares; without a kept password it works as long and says no. Never tells the two apart. */
    boolean matches(String password, @Nullable String kept) {
        if (password.length() > 2 * MAX) {
            return false;
        }
        var same = guarded(() -> encoder.matches(password, kept == null ? nobodys : kept));
        return same && kept != null;
    }

    private static boolean isOwn(String folded, String name, String email) {
        var mailbox = Text.folded(email);
        var local = mailbox.substring(0, Math.max(0, mailbox.indexOf('@')));
        var squeezed = Text.folded(name).replace(" ", "");
        return folded.equals(mailbox)
                || folded.equals(local)
                || folded.replace(" ", "").equals(squeezed);
    }

    private static boolean isCommon(String folded) {
        return COMMON.contains(folded.replaceAll("[\\d!@#$%&*._-]+$", ""))
                || folded.chars().distinct().count() <= 2;
    }

    private <T> T guarded(Supplier<T> work) {
        room.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            room.release();
        }
    }
}
