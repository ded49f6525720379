package dev.catraca.files;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.catraca.kernel.Refusal;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PicturesTest {

    private static final int SIDE = 800;

    @Test
    void a_photo_of_a_big_camera_becomes_a_small_picture() throws IOException {
        var photo = file(noise(7000, 5250, BufferedImage.TYPE_INT_RGB), "jpeg");

        var fitted = fit(photo);

        assertThat(photo.length).isGreaterThan(20 * 1024 * 1024);
        assertThat(image(fitted).getWidth()).isEqualTo(SIDE);
        assertThat(image(fitted).getHeight()).isBetween(599, 601);
        assertThat(fitted.length).isLessThan(600 * 1024);
    }

    @Test
    void what_is_see_through_stays_so() throws IOException {
        var logo = new BufferedImage(2000, 1000, BufferedImage.TYPE_INT_ARGB);
        logo.setRGB(0, 0, 0xff00ff00);
        for (var x = 1000; x < 2000; x++) {
            for (var y = 0; y < 1000; y++) {
                logo.setRGB(x, y, Color.RED.getRGB());
            }
        }

        var fitted = image(fit(file(logo, "png")));

        assertThat(fitted.getWidth()).isEqualTo(SIDE);
        assertThat(new Color(fitted.getRGB(100, 200), true).getAlpha()).isZero();
        assertThat(new Color(fitted.getRGB(700, 200), true)).isEqualTo(Color.RED);
    }

    @Test
    void a_small_one_keeps_its_size_and_loses_what_its_file_told_besides() throws IOException {
        var png = file(noise(64, 32, BufferedImage.TYPE_INT_RGB), "png");
        var withScript = join(png, "<script>alert(1)</script>".getBytes(UTF_8));

        var fitted = fit(withScript);

        assertThat(image(fitted).getWidth()).isEqualTo(64);
        assertThat(new String(fitted, ISO_8859_1)).doesNotContain("script");
    }

    @ParameterizedTest
    @CsvSource({"1, 60, 40, 0, 0", "2, 60, 40, 59, 0", "3, 60, 40, 59, 39", "4, 60, 40, 0, 39"})
    @CsvSource({"5, 40, 60, 0, 0", "6, 40, 60, 39, 0", "7, 40, 60, 39, 59", "8, 40, 60, 0, 59"})
    @CsvSource({"9, 60, 40, 0, 0"})
    void a_photo_stands_upright_however_the_camera_was_held(int held, int width, int height, int x, int y)
            throws IOException {
        var photo = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        var pen = photo.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 20, 20);
        pen.dispose();

        var fitted = image(fit(withOrientation(file(photo, "jpeg"), held)));

        assertThat(fitted.getWidth()).isEqualTo(width);
        assertThat(fitted.getHeight()).isEqualTo(height);
        assertThat(new Color(fitted.getRGB(x, y)).getRed()).isGreaterThan(200);
        assertThat(new Color(fitted.getRGB(width - 1 - x, height - 1 - y)).getRed())
                .isLessThan(50);
    }

    @ParameterizedTest
    @CsvSource({
        "'', file_empty",
        "hello there, not_a_picture",
        "'<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>', picture_svg",
        "'<?xml version=\"1.0\"?><!-- made by --><SVG/>', picture_svg",
        "GIF89a......, picture_format",
        "RIFF....WEBPVP8, picture_format",
        "....ftypheic....., picture_format",
        "....ftypavif....., picture_format",
        "....ftypmp42....., not_a_picture",
        "%PDF-1.7 ....., picture_format",
        "BM.........., picture_format",
        "II*., not_a_picture"
    })
    void what_no_page_mail_and_pdf_can_show_is_named(String content, String code) {
        assertThat(refused(content.getBytes(ISO_8859_1))).isEqualTo(code);
    }

    @Test
    void a_picture_cut_short_or_made_up_is_told_from_a_whole_one() throws IOException {
        for (var format : new String[] {"png", "jpeg"}) {
            var whole = file(noise(300, 200, BufferedImage.TYPE_INT_RGB), format);
            for (var share : new double[] {0.01, 0.3, 0.7, 0.95}) {
                var cut = Arrays.copyOf(whole, Math.max(9, (int) (whole.length * share)));
                assertThat(refused(cut)).describedAs(format + share).isEqualTo("picture_broken");
            }
        }
        assertThat(refused(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0}))
                .isEqualTo("picture_broken");
    }

    @Test
    void a_bomb_of_pixels_is_refused_before_it_goes_off() throws IOException {
        var png = file(new BufferedImage(10, 10, BufferedImage.TYPE_BYTE_BINARY), "png");
        // Width and height stand at bytes 16 to 23; the reader believes them and not their checksum.
        png[18] = (byte) 0x75;
        png[22] = (byte) 0x75;

        assertThat(refused(png)).isEqualTo("picture_too_large");
    }

    private static byte[] fit(byte[] upload) {
        return Pictures.fit("logo", upload, SIDE);
    }

    private static String refused(byte[] upload) {
        var code = new String[1];
        assertThatThrownBy(() -> fit(upload)).isInstanceOfSatisfying(Refusal.Invalid.class, refusal -> {
            code[0] = refusal.problems().getFirst().code();
            assertThat(refusal.problems().getFirst().field()).isEqualTo("logo");
        });
        return code[0];
    }

    private static BufferedImage noise(int width, int height, int type) {
        var image = new BufferedImage(width, height, type);
        var random = new Random(1);
        var row = new int[width];
        for (var y = 0; y < height; y++) {
            for (var x = 0; x < width; x++) {
                row[x] = random.nextInt();
            }
            image.setRGB(0, y, width, 1, row, 0, width);
        }
        return image;
    }

    private static byte[] file(BufferedImage image, String format) throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, format, bytes);
        return bytes.toByteArray();
    }

    private static BufferedImage image(byte[] file) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(file));
    }

    private static byte[] withOrientation(byte[] jpeg, int orientation) {
        byte[] exif = {
            (byte) 0xff,
            (byte) 0xe1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0,
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8,
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) orientation,
            0,
            0,
            0,
            0,
            0,
            0
        };
        return join(Arrays.copyOf(jpeg, 2), join(exif, Arrays.copyOfRange(jpeg, 2, jpeg.length)));
    }

    private static byte[] join(byte[] first, byte[] second) {
        var joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
