package dev.catraca.kernel;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * A secret handed to somebody, {@code prefix_organization_secret}: an API key, a session, a link. It names its
 * organization, because that must be known before a transaction can begin. The database keeps only {@link #hash}.
 */
public record Token(String prefix, OrganizationId organization, String secret) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    /** 43 of 62 letters are 256 bits: nothing to guess, so a plain SHA-256 is enough to keep it. */
    private static final int SECRET_LENGTH = 43;

    private static final Pattern FORM = Pattern.compile("([a-z]+)_([0-9a-f]{32})_([0-9A-Za-z]{" + SECRET_LENGTH + "})");

    public static Token mint(String prefix, OrganizationId organization) {
        var secret = new StringBuilder(SECRET_LENGTH);
        RANDOM.ints(SECRET_LENGTH, 0, ALPHABET.length()).forEach(letter -> secret.append(ALPHABET.charAt(letter)));
        return new Token(prefix, organization, secret.toString());
    }

    /** Reads what a stranger sent; empty when it can't be a token of this kind. Says nothing of its being known. */
    public static Optional<Token> read(String prefix, String text) {
        var form = FORM.matcher(text);
        if (!form.matches() || !form.group(1).equals(prefix)) {
            return Optional.empty();
        }
        return Optional.of(new Token(prefix, new OrganizationId(uuid(form.group(2))), form.group(3)));
    }

    /** The whole secret, to be shown or sent once. */
    public String text() {
        return prefix + "_" + organization.value().toString().replace("-", "") + "_" + secret;
    }

    /** What the database keeps: the SHA-256 of the text. */
    public byte[] hash() {
        return Sha256.of(text());
    }

    /** Without the secret, for tokens end up in logs. */
    @Override
    public String toString() {
        return prefix + "_" + organization.value() + "_...";
    }

    private static UUID uuid(String hex) {
        return new UUID(HexFormat.fromHexDigitsToLong(hex, 0, 16), HexFormat.fromHexDigitsToLong(hex, 16, 32));
    }
}
