package org.lrpexplorer.plot;

/**
 * The colours that series are told apart by. They follow the palette of M. Okabe and K. Ito, "Color Universal Design"
 * (2008), which people with any colour vision can tell apart; those too pale for thin lines are darker here, and each has a
 * lighter counterpart for dark paper.
 */
public enum PlotColor {
    BLUE(0x0072B2, 0x56A5E0),
    VERMILION(0xD55E00, 0xFF8A4C),
    GREEN(0x009E73, 0x2CC79A),
    PURPLE(0xB5568F, 0xE39AC8),
    ORANGE(0xBF8600, 0xF2BE3E),
    SKY(0x3C9AD2, 0xA6DBFF),
    GREY(0x7A828B, 0x8C96A1),
    BLACK(0x1B1F24, 0xE8EBEE);

    private final int light;
    private final int dark;

    PlotColor(int light, int dark) {
        this.light = light;
        this.dark = dark;
    }

    /** The colour of the series at a place, counted from 0; after the last colour comes the first again. */
    public static PlotColor at(int place) {
        return values()[Math.floorMod(place, values().length)];
    }

    /** The colour as 0xRRGGBB, on light or on dark paper. */
    public int rgb(boolean onDark) {
        return onDark ? dark : light;
    }
}
