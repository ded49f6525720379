package dev.catraca.documents;

import org.jspecify.annotations.Nullable;

/** How an organization looks on paper and in mail. The colour is {@code #rrggbb}. */
public record Brand(String name, String color, @Nullable Picture logo) {

    private static final int HEX = 16;
    private static final int MIDDLE = 150;

    /** The colour of text on the brand's colour: white, unless the colour is a light one. */
    public String ink() {
        var rgb = Integer.parseInt(color.substring(1), HEX);
        var brightness = ((rgb >> 16 & 255) * 299 + (rgb >> 8 & 255) * 587 + (rgb & 255) * 114) / 1000;
        return brightness > MIDDLE ? "#1d273b" : "#ffffff";
    }
}
