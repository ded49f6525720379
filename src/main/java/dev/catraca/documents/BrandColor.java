package dev.catraca.documents;

import java.util.regex.Pattern;

/** A brand's colour, and the shades of it that stay readable. Contrast is WCAG's: 4.5 for text, 3 for shapes. */
public record BrandColor(int red, int green, int blue) {

    public static final BrandColor WHITE = new BrandColor(255, 255, 255);
    public static final BrandColor BLACK = new BrandColor(0, 0, 0);
    private static final double READABLE = 4.5;
    private static final double VISIBLE = 3;
    private static final int STEPS = 50;
    private static final Pattern HEX = Pattern.compile("#[0-9a-fA-F]{6}");

    public static boolean isHex(String text) {
        return HEX.matcher(text).matches();
    }

    /** Reads {@code #rrggbb}. */
    public static BrandColor of(String hex) {
        var rgb = Integer.parseInt(hex.substring(1), 16);
        return new BrandColor(rgb >> 16, (rgb >> 8) & 255, rgb & 255);
    }

    /** White or black, whichever reads better on this colour. */
    public BrandColor onTop() {
        return contrast(WHITE) >= READABLE || contrast(WHITE) > contrast(BLACK) ? WHITE : BLACK;
    }

    /** This colour, moved towards {@code end} only as far as text on the background needs. */
    public BrandColor readableOn(BrandColor background, BrandColor end) {
        return apartFrom(background, end, READABLE);
    }

    /** The same for a shape: a border that shows where a button ends. */
    public BrandColor visibleOn(BrandColor background, BrandColor end) {
        return apartFrom(background, end, VISIBLE);
    }

    private BrandColor apartFrom(BrandColor background, BrandColor end, double contrast) {
        var shade = this;
        for (var step = 1; step <= STEPS && shade.contrast(background) < contrast; step++) {
            shade = mix(end, (double) step / STEPS);
        }
        return shade;
    }

    public double contrast(BrandColor other) {
        var lighter = Math.max(luminance(), other.luminance());
        var darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    public String hex() {
        return "#%02x%02x%02x".formatted(red, green, blue);
    }

    public String triple() {
        return "%d, %d, %d".formatted(red, green, blue);
    }

    private BrandColor mix(BrandColor other, double share) {
        return new BrandColor(
                between(red, other.red, share), between(green, other.green, share), between(blue, other.blue, share));
    }

    private static int between(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        var share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
