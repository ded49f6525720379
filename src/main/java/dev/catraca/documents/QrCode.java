package dev.catraca.documents;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/** A QR code with its quiet zone: as the path of a square SVG, or as a PNG where no SVG is understood. */
public final class QrCode {

    private static final int QUIET_ZONE = 4;
    private static final int BLACK = 0x000000;
    private static final int WHITE = 0xffffff;

    private final BitMatrix modules;

    private QrCode(BitMatrix modules) {
        this.modules = modules;
    }

    /** Throws {@link IllegalArgumentException} for text that no QR code holds (about 2,300 bytes). */
    public static QrCode of(String text) {
        var hints = Map.of(
                EncodeHintType.ERROR_CORRECTION,
                ErrorCorrectionLevel.M,
                EncodeHintType.MARGIN,
                QUIET_ZONE,
                EncodeHintType.CHARACTER_SET,
                "UTF-8");
        try {
            return new QrCode(new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0, hints));
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        }
    }

    /** Side of the square in modules: the SVG's {@code viewBox="0 0 size size"}. */
    public int size() {
        return modules.getWidth();
    }

    /** The {@code d} of one SVG path, black on white: each run of dark modules is a flat rectangle. */
    public String svgPath() {
        var path = new StringBuilder();
        for (var y = 0; y < size(); y++) {
            for (var x = 0; x < size(); x++) {
                if (modules.get(x, y)) {
                    var start = x;
                    while (x < size() && modules.get(x, y)) {
                        x++;
                    }
                    path.append("M%d %dh%dv1h-%dz".formatted(start, y, x - start, x - start));
                }
            }
        }
        return path.toString();
    }

    public byte[] png(int pixelsPerModule) {
        var side = size() * pixelsPerModule;
        var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (var y = 0; y < side; y++) {
            for (var x = 0; x < side; x++) {
                image.setRGB(x, y, modules.get(x / pixelsPerModule, y / pixelsPerModule) ? BLACK : WHITE);
            }
        }
        try (var bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
