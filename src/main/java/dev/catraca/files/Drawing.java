package dev.catraca.files;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.function.Consumer;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** A picture in memory: plain pixels, see-through where the original was. */
record Drawing(BufferedImage image) {

    private static final float QUALITY = 0.9f;
    /** A PNG beyond it is a photo; as a JPEG it weighs a tenth. */
    private static final int HEAVY = 300 * 1024;

    static Drawing of(BufferedImage read) {
        return blank(read.getWidth(), read.getHeight(), read.getColorModel().hasAlpha())
                .draw(pen -> pen.drawImage(read, 0, 0, null));
    }

    /** Halved until it is near, then brought to size: in one go, fine lines would be lost. */
    Drawing within(int longestSide) {
        var longest = Math.max(image.getWidth(), image.getHeight());
        if (longest <= longestSide) {
            return this;
        }
        var next = Math.max(longestSide, (longest + 1) / 2);
        return scaled((double) next / longest).within(longestSide);
    }

    private Drawing scaled(double factor) {
        var width = Math.max(1, (int) Math.round(image.getWidth() * factor));
        var height = Math.max(1, (int) Math.round(image.getHeight() * factor));
        return blank(width, height, isSeeThrough()).draw(pen -> pen.drawImage(image, 0, 0, width, height, null));
    }

    /** As whoever held the camera saw it. */
    Drawing turned(Orientation orientation) {
        var lying = orientation.swapsSides();
        var width = lying ? image.getHeight() : image.getWidth();
        var height = lying ? image.getWidth() : image.getHeight();
        var turn = orientation.turn(image.getWidth(), image.getHeight());
        return blank(width, height, isSeeThrough()).draw(pen -> pen.drawImage(image, turn, null));
    }

    /** As a file: a photo as JPEG, whatever has sharp edges or shows what is behind it as PNG. */
    byte[] written(boolean photo) throws IOException {
        if (photo) {
            return jpeg();
        }
        var output = new ByteArrayOutputStream();
        ImageIO.write(image, "png", output);
        return output.size() > HEAVY && !isSeeThrough() ? jpeg() : output.toByteArray();
    }

    private byte[] jpeg() throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var output = new MemoryCacheImageOutputStream(bytes)) {
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    private boolean isSeeThrough() {
        return image.getColorModel().hasAlpha();
    }

    private static Drawing blank(int width, int height, boolean seeThrough) {
        var type = seeThrough ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
        return new Drawing(new BufferedImage(width, height, type));
    }

    private Drawing draw(Consumer<Graphics2D> strokes) {
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
        strokes.accept(pen);
        pen.dispose();
        return this;
    }
}
