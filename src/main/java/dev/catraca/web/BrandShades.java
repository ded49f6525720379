package dev.catraca.web;

import dev.catraca.documents.BrandColor;

/** The shades that pages need of a brand's colour, by day and by night. */
public record BrandShades(BrandColor color) {

    /** The least favourable backgrounds that links stand on: a marked menu entry, by night and by day. */
    private static final BrandColor NIGHT = BrandColor.of("#2f4054");

    private static final BrandColor DARK_PAGE = BrandColor.of("#182433");
    private static final BrandColor DAY = BrandColor.of("#e1e7ee");

    public BrandColor link(boolean dark) {
        return color.readableOn(surface(dark), end(dark));
    }

    /** Where a button or a bar of this colour ends. */
    public BrandColor edge(boolean dark) {
        return color.visibleOn(surface(dark), end(dark));
    }

    /** What white signs stand on: a tick in a box. */
    public BrandColor solid() {
        return color.readableOn(BrandColor.WHITE, BrandColor.BLACK);
    }

    /** Words on the colour itself can't be white. */
    public boolean hasDarkText() {
        return color.onTop().equals(BrandColor.BLACK);
    }

    /** Links are not quite in the brand's colour, or nobody could read them on a page. */
    public boolean changesLinks(boolean dark) {
        var page = dark ? DARK_PAGE : BrandColor.WHITE;
        return !color.readableOn(page, end(dark)).equals(color);
    }

    private static BrandColor surface(boolean dark) {
        return dark ? NIGHT : DAY;
    }

    private static BrandColor end(boolean dark) {
        return dark ? BrandColor.WHITE : BrandColor.BLACK;
    }
}
