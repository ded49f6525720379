package dev.catraca.invoices;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.catraca.database.Secrets;
import dev.catraca.kernel.Caller;
import dev.catraca.kernel.OrganizationId;
import dev.catraca.organizations.Links;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.stereotype.Component;

/**
 * The unguessable part of an invoice's payment link: organization, invoice and a keyed digest of both. Nothing of it is
 * stored, so the same link can be shown for ever; a new link version makes all earlier ones void.
 */
@Component
public class PaymentLinks {

    private static final int UUID_BYTES = 16;
    private static final int DIGEST_BYTES = 16;
    private static final int TOKEN_BYTES = 2 * UUID_BYTES + DIGEST_BYTES;

    private final Secrets secrets;
    private final Links links;

    PaymentLinks(Secrets secrets, Links links) {
        this.secrets = secrets;
        this.links = links;
    }

    /** The absolute address of the page where anybody with the link sees and pays this invoice of the caller's. */
    public String url(Invoice invoice) {
        return links.customers(path(invoice));
    }

    /** The path of that page, for a link from another page of ours: whoever follows it stays on the address they are at. */
    public String path(Invoice invoice) {
        return "/p/" + token(Caller.current().organization(), invoice);
    }

    /** For a list of invoices: where the pages are reached is found out once. */
    public Function<Invoice, String> urls() {
        var reachedAt = links.customers("");
        return invoice -> reachedAt + path(invoice);
    }

    /** What a link names, once its digest was found right for the version that it is compared with. */
    public record Target(OrganizationId organization, InvoiceId invoice, String digest) {}

    public String token(OrganizationId organization, Invoice invoice) {
        var named = named(organization, invoice.id());
        var bytes = ByteBuffer.allocate(TOKEN_BYTES).put(named).put(digest(named, invoice.linkVersion()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /** Reads the shape only; whoever has the invoice asks {@link #opens} next. */
    public Optional<Target> read(String token) {
        try {
            var bytes = Base64.getUrlDecoder().decode(token);
            if (bytes.length != TOKEN_BYTES) {
                return Optional.empty();
            }
            var buffer = ByteBuffer.wrap(bytes);
            var organization = new OrganizationId(uuid(buffer));
            var invoice = new InvoiceId(uuid(buffer));
            var digest = Arrays.copyOfRange(bytes, 2 * UUID_BYTES, TOKEN_BYTES);
            return Optional.of(new Target(organization, invoice, HexFormat.of().formatHex(digest)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    public boolean opens(Target target, Invoice invoice) {
        var named = named(target.organization(), target.invoice());
        return target.invoice().equals(invoice.id())
                && MessageDigest.isEqual(
                        HexFormat.of().parseHex(target.digest()), digest(named, invoice.linkVersion()));
    }

    private byte[] digest(byte[] named, int version) {
        return Arrays.copyOf(secrets.sign(("payment-link/" + version + "/").getBytes(UTF_8), named), DIGEST_BYTES);
    }

    private static byte[] named(OrganizationId organization, InvoiceId invoice) {
        return put(put(ByteBuffer.allocate(2 * UUID_BYTES), organization.value()), invoice.value())
                .array();
    }

    private static ByteBuffer put(ByteBuffer buffer, UUID id) {
        return buffer.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static UUID uuid(ByteBuffer buffer) {
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
