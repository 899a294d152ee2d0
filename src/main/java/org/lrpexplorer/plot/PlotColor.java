package org.lrpexplorer.plot;

/**
 * The colours that series are told apart by. They begin with the palette of M. Okabe and K. Ito, "Color Universal Design"
 * (2008); each is moved a little so that thin lines are seen well on their paper, and so that any two differ by at least 19
 * in CIELAB for people without red or without green cones, too. Each has a counterpart for dark paper.
 */
public enum PlotColor {
    BLUE(0x006ABE, 0x529DE7),
    VERMILION(0xB24300, 0xF7925B),
    GREEN(0x008E51, 0x2ED5A2),
    PURPLE(0x984080, 0xEC8EC7),
    ORANGE(0xD37E00, 0xF2BE3E),
    SKY(0x3C9AD2, 0x84DDFF),
    GREY(0x8F9292, 0x828985),
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
