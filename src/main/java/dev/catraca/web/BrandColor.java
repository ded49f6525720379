package dev.catraca.web;

/** A brand's colour, and the shades of it that stay readable. Contrast is WCAG's: 4.5 for text. */
record BrandColor(int red, int green, int blue) {

    static final BrandColor WHITE = new BrandColor(255, 255, 255);
    static final BrandColor BLACK = new BrandColor(0, 0, 0);
    private static final double READABLE = 4.5;
    private static final int STEPS = 50;

    static BrandColor of(String hex) {
        var rgb = Integer.parseInt(hex.substring(1), 16);
        return new BrandColor(rgb >> 16, (rgb >> 8) & 255, rgb & 255);
    }

    /** White or black, whichever reads better on this colour. */
    BrandColor onTop() {
        return contrast(WHITE) >= READABLE || contrast(WHITE) > contrast(BLACK) ? WHITE : BLACK;
    }

    /** This colour, moved towards {@code end} only as far as text on the background needs. */
    BrandColor readableOn(BrandColor background, BrandColor end) {
        var shade = this;
        for (var step = 1; step <= STEPS && shade.contrast(background) < READABLE; step++) {
            shade = mix(end, (double) step / STEPS);
        }
        return shade;
    }

    double contrast(BrandColor other) {
        var lighter = Math.max(luminance(), other.luminance());
        var darker = Math.min(luminance(), other.luminance());
        return (lighter + 0.05) / (darker + 0.05);
    }

    String hex() {
        return "#%02x%02x%02x".formatted(red, green, blue);
    }

    String triple() {
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
