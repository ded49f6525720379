package dev.catraca.rosters;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.catraca.kernel.Refusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;

/** The text of an uploaded file. Spreadsheets write UTF-8, UTF-16 or Windows-1252, with and without a mark. */
final class RosterText {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char MARK = '\ufeff';
    private static final int A_BYTE = 0xff;

    private RosterText() {}

    static String of(byte[] bytes) {
        if (bytes.length > Rosters.MOST_BYTES) {
            throw new Refusal.Invalid(Rosters.FILE, "list_too_large", Rosters.MOST);
        }
        var text = decoded(bytes);
        if (text.chars().anyMatch(RosterText::isBinary)) {
            throw new Refusal.Invalid(Rosters.FILE, "list_not_text");
        }
        return text.isEmpty() || text.charAt(0) != MARK ? text : text.substring(1);
    }

    private static String decoded(byte[] bytes) {
        if (startsWith(bytes, 0xff, 0xfe) || hasZeros(bytes, 1)) {
            return new String(bytes, UTF_16LE);
        }
        if (startsWith(bytes, 0xfe, 0xff) || hasZeros(bytes, 0)) {
            return new String(bytes, UTF_16BE);
        }
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, WINDOWS);
        }
    }

    private static boolean startsWith(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & A_BYTE) == first && (bytes[1] & A_BYTE) == second;
    }

    /** Text of mostly Latin letters in UTF-16 has a zero in nearly every other byte, and none elsewhere. */
    private static boolean hasZeros(byte[] bytes, int from) {
        var zeros = new int[2];
        for (var at = 0; at < bytes.length; at++) {
            zeros[at % 2] += bytes[at] == 0 ? 1 : 0;
        }
        return zeros[1 - from] == 0 && zeros[from] > bytes.length / 4;
    }

    private static boolean isBinary(int character) {
        return character < ' ' && character != '\n' && character != '\r' && character != '\t';
    }
}
