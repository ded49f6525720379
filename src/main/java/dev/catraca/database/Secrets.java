package dev.catraca.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts the small secrets we must be able to read again (SMTP passwords, gateway keys) with a key that is not in the
 * database. AES-256-GCM; a sealed secret is version, nonce, ciphertext and tag.
 */
public final class Secrets {

    private static final byte VERSION = 1;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final int LEAST_KEY_CHARACTERS = 32;

    private final SecureRandom random = new SecureRandom();
    private final SecretKeySpec key;

    /** Takes any text of 32 characters or more as key. */
    Secrets(String key) {
        if (key.length() < LEAST_KEY_CHARACTERS) {
            throw new Unusable("CATRACA_SECRET_KEY is too short: give at least 32 random characters"
                    + " (for example from: openssl rand -base64 32)");
        }
        this.key = new SecretKeySpec(sha256(key), "AES");
    }

    public byte[] seal(String secret) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        var sealed = cipher(Cipher.ENCRYPT_MODE, nonce, secret.getBytes(UTF_8), 0);
        return ByteBuffer.allocate(1 + NONCE_BYTES + sealed.length)
                .put(VERSION)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** Opens what {@link #seal} made. Throws IllegalStateException if it was tampered with or sealed by another key. */
    public String open(byte[] sealed) {
        if (sealed.length <= 1 + NONCE_BYTES || sealed[0] != VERSION) {
            throw new IllegalStateException("not a sealed secret");
        }
        var nonce = Arrays.copyOfRange(sealed, 1, 1 + NONCE_BYTES);
        return new String(cipher(Cipher.DECRYPT_MODE, nonce, sealed, 1 + NONCE_BYTES), UTF_8);
    }

    /** A digest of 32 bytes over the parts that only this installation can make: HMAC-SHA256. */
    public byte[] sign(byte[]... parts) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getEncoded(), "HmacSHA256"));
            for (var part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] input, int from) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(input, from, input.length - from);
        } catch (GeneralSecurityException wrongKey) {
            throw new IllegalStateException("this secret was sealed with another key", wrongKey);
        }
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
