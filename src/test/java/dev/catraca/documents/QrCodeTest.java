package dev.catraca.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final String TEXT = "00020126580014br.gov.bcb.pix0136123e4567 São Paulo";

    @Test
    void a_camera_reads_the_picture() throws Exception {
        assertThat(read(QrCode.of(TEXT).png(4))).isEqualTo(TEXT);
    }

    @Test
    void the_path_draws_as_many_dark_modules_as_the_picture() throws Exception {
        var code = QrCode.of(TEXT);
        var drawn = Pattern.compile("M\\d+ \\d+h(\\d+)v1")
                .matcher(code.svgPath())
                .results()
                .mapToInt(run -> Integer.parseInt(run.group(1)))
                .sum();
        var image = ImageIO.read(new ByteArrayInputStream(code.png(1)));
        var dark = 0;
        for (var at = 0; at < code.size() * code.size(); at++) {
            dark += (image.getRGB(at % code.size(), at / code.size()) & 0xff) == 0 ? 1 : 0;
        }

        assertThat(image.getWidth()).isEqualTo(code.size());
        assertThat(drawn).isEqualTo(dark);
    }

    @Test
    void refuses_text_that_no_code_holds() {
        assertThatThrownBy(() -> QrCode.of("x".repeat(5000))).isInstanceOf(IllegalArgumentException.class);
    }

    private static String read(byte[] png) throws Exception {
        var image = ImageIO.read(new ByteArrayInputStream(png));
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        LuminanceSource source = new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }
}
