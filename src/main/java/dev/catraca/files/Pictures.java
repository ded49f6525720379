package dev.catraca.files;

import dev.catraca.kernel.Refusal;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.locks.ReentrantLock;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Makes a picture that people hand in into one that pages, mails and PDFs show: PNG or JPEG, upright, no larger than
 * asked for, drawn anew, so that nothing of the camera, of the place or of anybody's program stays in it.
 *
 * <p>Its size is read from its first bytes, before it is unfolded in memory, and one is unfolded at a time.
 */
public final class Pictures {

    private static final int MAX_MEGAPIXELS = 50;
    private static final long MEGAPIXEL = 1_000_000;
    /** Read at least twice as large as it is to be, or thin lines break. */
    private static final int FINENESS = 2;

    private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

    private Pictures() {}

    /** Refuses what can't be shown, naming the field: its longer side will have at most so many pixels. */
    public static byte[] fit(String field, byte[] upload, int longestSide) {
        var format = PictureFormat.of(upload);
        if (upload.length == 0) {
            throw new Refusal.Invalid(field, "file_empty");
        }
        if (format == PictureFormat.SVG) {
            throw new Refusal.Invalid(field, "picture_svg");
        }
        if (!format.isReadable()) {
            throw format == PictureFormat.UNKNOWN
                    ? new Refusal.Invalid(field, "not_a_picture")
                    : new Refusal.Invalid(field, "picture_format", format.name());
        }
        ONE_AT_A_TIME.lock();
        try {
            return redrawn(field, upload, format, longestSide);
        } finally {
            ONE_AT_A_TIME.unlock();
        }
    }

    private static byte[] redrawn(String field, byte[] upload, PictureFormat format, int longestSide) {
        try {
            var drawing = Drawing.of(read(field, upload, format, longestSide)).within(longestSide);
            return drawing.turned(Orientation.of(upload)).written(format == PictureFormat.JPEG);
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException broken) {
            throw new Refusal.Invalid(field, isPrinters(broken) ? "picture_cmyk" : "picture_broken");
        }
    }

    private static BufferedImage read(String field, byte[] upload, PictureFormat format, int longestSide)
            throws IOException {
        var reader = ImageIO.getImageReadersByFormatName(format.name()).next();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(upload))) {
            reader.setInput(input, true, true);
            var step = step(field, reader, longestSide);
            var parameters = reader.getDefaultReadParam();
            parameters.setSourceSubsampling(step, step, 0, 0);
            var complete = new boolean[] {true};
            reader.addIIOReadWarningListener((source, warning) -> complete[0] &= !isCutShort(warning));
            var image = reader.read(0, parameters);
            if (!complete[0]) {
                throw new IOException("cut short");
            }
            return image;
        } finally {
            reader.dispose();
        }
    }

    /** Every how manieth pixel is read. */
    private static int step(String field, ImageReader reader, int longestSide) throws IOException {
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        var megapixels = (long) width * height / MEGAPIXEL;
        if (megapixels > MAX_MEGAPIXELS) {
            throw new Refusal.Invalid(field, "picture_too_large", megapixels, MAX_MEGAPIXELS);
        }
        return Math.max(1, Math.max(width, height) / (longestSide * FINENESS));
    }

    /** A JPEG that ends too early is read all the same, grey where the rest should be. */
    private static boolean isCutShort(String warning) {
        return warning.contains("Premature end") || warning.contains("premature end");
    }

    /** Four inks instead of three lights: browsers show such a picture, but not as it was meant. */
    private static boolean isPrinters(Exception broken) {
        return String.valueOf(broken.getMessage()).contains("Unsupported Image Type");
    }
}
