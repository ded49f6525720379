package dev.catraca.documents;

import org.jspecify.annotations.Nullable;

/** How an organization looks on paper and in mail. The colour is {@code #rrggbb}. */
public record Brand(String name, String color, @Nullable Picture logo) {

    /** The colour of text on the brand's colour: white or black, whichever reads better. */
    public String ink() {
        return BrandColor.of(color).onTop().hex();
    }

    /** The brand's colour, darkened as far as it must be to be seen on white. */
    public String edge() {
        return BrandColor.of(color)
                .visibleOn(BrandColor.WHITE, BrandColor.BLACK)
                .hex();
    }
}
