package dev.catraca.documents;

import static java.nio.charset.StandardCharsets.UTF_8;

/** CRC-16/CCITT-FALSE, the checksum of EMV QR codes: polynomial 0x1021, start 0xFFFF, nothing reflected. */
final class Crc16 {

    private static final int POLYNOMIAL = 0x1021;
    private static final int START = 0xFFFF;
    private static final int TOP_BIT = 0x8000;

    private Crc16() {}

    /** Four upper-case hexadecimal digits. */
    static String of(String text) {
        var crc = START;
        for (var octet : text.getBytes(UTF_8)) {
            crc ^= (octet & 0xFF) << Byte.SIZE;
            for (var bit = 0; bit < Byte.SIZE; bit++) {
                crc = (crc & TOP_BIT) == 0 ? crc << 1 : (crc << 1) ^ POLYNOMIAL;
            }
        }
        return "%04X".formatted(crc & START);
    }
}
