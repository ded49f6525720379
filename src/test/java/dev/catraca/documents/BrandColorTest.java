package dev.catraca.documents;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class BrandColorTest {

    @Property
    void text_on_every_brand_is_readable(@ForAll @IntRange(max = 0xffffff) int rgb) {
        var color = BrandColor.of("#%06x".formatted(rgb));

        assertThat(color.contrast(color.onTop())).isGreaterThanOrEqualTo(4.5);
    }

    @Property
    void links_of_every_brand_are_readable_on_light_and_dark(@ForAll @IntRange(max = 0xffffff) int rgb) {
        var color = BrandColor.of("#%06x".formatted(rgb));
        var dark = BrandColor.of("#182433");

        assertThat(color.readableOn(BrandColor.WHITE, BrandColor.BLACK).contrast(BrandColor.WHITE))
                .isGreaterThanOrEqualTo(4.5);
        assertThat(color.readableOn(dark, BrandColor.WHITE).contrast(dark)).isGreaterThanOrEqualTo(4.5);
    }

    @Property
    void buttons_of_every_brand_are_seen_on_white(@ForAll @IntRange(max = 0xffffff) int rgb) {
        var brand = new Brand("Escola", "#%06x".formatted(rgb), null);

        assertThat(BrandColor.of(brand.edge()).contrast(BrandColor.WHITE)).isGreaterThanOrEqualTo(3);
        assertThat(BrandColor.of(brand.ink()).contrast(BrandColor.of(brand.color())))
                .isGreaterThanOrEqualTo(4.5);
    }

    @Test
    void a_readable_brand_stays_itself() {
        var teal = BrandColor.of("#0f766e");

        assertThat(teal.readableOn(BrandColor.WHITE, BrandColor.BLACK)).isEqualTo(teal);
        assertThat(teal.hex()).isEqualTo("#0f766e");
    }
}
