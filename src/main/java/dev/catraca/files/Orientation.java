package dev.catraca.files;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * How a camera was held, as it notes in its photos (Exif 2.32, tag 0x0112): 1 is upright, 2 to 4 mirrored or upside
 * down, 5 to 8 lying on a side. Programs that show photos turn them; whoever strips the note has to turn them too.
 */
record Orientation(int value) {

    private static final Orientation UPRIGHT = new Orientation(1);
    private static final int LAST = 8;
    private static final int FIRST_LYING = 5;
    private static final int START = 2;
    private static final int PIXELS = 0xFFDA;
    private static final int APP1 = 0xFFE1;
    private static final long EXIF = 0x457869660000L;
    private static final int EXIF_LENGTH = 6;
    private static final int TAG = 0x0112;
    private static final int ENTRY = 12;
    private static final int VALUE_IN_ENTRY = 8;
    private static final int WORD = 0xFFFF;

    /** Of a JPEG; whatever says nothing about it, or nonsense, is upright. */
    static Orientation of(byte[] content) {
        try {
            return ofSegments(ByteBuffer.wrap(content).position(Math.min(START, content.length)));
        } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException cut) {
            return UPRIGHT;
        }
    }

    boolean swapsSides() {
        return value >= FIRST_LYING;
    }

    /** The move that rights a picture of this size. */
    AffineTransform turn(int width, int height) {
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static Orientation ofSegments(ByteBuffer jpeg) {
        while (jpeg.hasRemaining()) {
            var marker = jpeg.getShort() & WORD;
            if (marker == PIXELS) {
                return UPRIGHT;
            }
            var start = jpeg.position();
            var length = jpeg.getShort() & WORD;
            if (marker == APP1 && (jpeg.getLong(jpeg.position()) >>> Short.SIZE) == EXIF) {
                return ofTiff(jpeg.position(jpeg.position() + EXIF_LENGTH).slice());
            }
            jpeg.position(start + length);
        }
        return UPRIGHT;
    }

    private static Orientation ofTiff(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = tiff.getInt(4);
        var entries = tiff.getShort(directory) & WORD;
        for (var at = directory + 2; at < directory + 2 + entries * ENTRY; at += ENTRY) {
            if ((tiff.getShort(at) & WORD) == TAG) {
                var value = tiff.getShort(at + VALUE_IN_ENTRY) & WORD;
                return value >= 1 && value <= LAST ? new Orientation(value) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
