package dev.catraca.documents;

import dev.catraca.kernel.Money;
import dev.catraca.kernel.Refusal;
import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A static Pix code, "copia e cola": EMV fields of id, length and value, closed by a CRC-16. Any bank's app reads it
 * without a contract; whether it was paid is seen on the statement, by its {@code txid}.
 */
public record BrCode(String text) {

    private static final String CURRENCY = "BRL";
    private static final int NAME_LENGTH = 25;
    private static final int CITY_LENGTH = 15;
    private static final int FIELD_LENGTH = 99;
    private static final long MAX_AMOUNT = 999_999_999_999L;
    private static final Pattern TXID = Pattern.compile("[A-Za-z0-9]{1,25}");
    private static final Pattern INFO = Pattern.compile("[\\x20-\\x7e]{1,72}");

    /** What the code asks for. No amount: the payer types it. Name and city are folded to ASCII and cut to fit. */
    public record Request(
            String key,
            String receiverName,
            String city,
            @Nullable Money amount,
            @Nullable String txid,
            @Nullable String info) {}

    /** Throws {@link Refusal.Invalid} that names the part a bank's app could not read. */
    public static BrCode of(Request request) {
        var body = field("00", "01")
                + field("26", account(request))
                + field("52", "0000")
                + field("53", "986")
                + amount(request.amount())
                + field("58", "BR")
                + field("59", plain("receiver_name", request.receiverName(), NAME_LENGTH))
                + field("60", plain("city", request.city(), CITY_LENGTH))
                + field("62", field("05", txid(request.txid())))
                + "6304";
        return new BrCode(body + Crc16.of(body));
    }

    private static String account(Request request) {
        var key = PixKey.read(request.key()).orElseThrow(() -> new Refusal.Invalid("key", "pix_key"));
        var account = field("00", "br.gov.bcb.pix") + field("01", key.text());
        if (request.info() == null) {
            return account;
        }
        var withInfo = account + field("02", request.info());
        require(INFO.matcher(request.info()).matches() && withInfo.length() <= FIELD_LENGTH, "info", "pix_info");
        return withInfo;
    }

    private static String amount(@Nullable Money amount) {
        if (amount == null) {
            return "";
        }
        var payable = amount.currency().equals(CURRENCY) && amount.isPositive() && amount.amount() <= MAX_AMOUNT;
        require(payable, "amount", "pix_amount");
        return field(
                "54", BigDecimal.valueOf(amount.amount(), amount.decimals()).toPlainString());
    }

    private static String txid(@Nullable String txid) {
        require(txid == null || TXID.matcher(txid).matches(), "txid", "pix_txid");
        return txid == null ? "***" : txid;
    }

    private static String plain(String name, String value, int length) {
        var ascii = Ascii.fold(value);
        require(!ascii.isEmpty(), name, "pix_text");
        return ascii.length() <= length ? ascii : ascii.substring(0, length).stripTrailing();
    }

    private static void require(boolean holds, String field, String code) {
        if (!holds) {
            throw new Refusal.Invalid(field, code);
        }
    }

    private static String field(String id, String value) {
        return "%s%02d%s".formatted(id, value.length(), value);
    }
}
