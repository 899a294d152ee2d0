package org.lrpexplorer.heatmap;

import java.util.Arrays;
import java.util.Optional;

/**
 * The diverging colour maps. In each, 0 is exactly the neutral colour, −1 and +1 are exactly the end colours, and the
 * lightness moves away from the neutral one step by step, so stronger relevance always looks stronger.
 */
@SuppressWarnings("ImmutableEnumChecker") // Ramp fills its table in the constructor and never writes it again.
public enum ColorMap {
    /** Pure blue, white, pure red, linear in sRGB: the customary map of relevance figures. */
    BWR("bwr", "Blue – white – red", Ramp.throughRgb(0x0000FF, 0xFFFFFF, 0xFF0000)),
    /** As bwr, with the outer half running into dark blue and dark red, which separates strong from strongest. */
    SEISMIC("seismic", "Seismic", Ramp.throughRgb(0x00004D, 0x0000FF, 0xFFFFFF, 0xFF0000, 0x800000)),
    /**
     * Muted blue and red around light grey. End and middle colours from K. Moreland, "Diverging Color Maps for
     * Scientific Visualization", ISVC 2009; interpolated here in CIELAB.
     */
    COOLWARM("coolwarm", "Cool – warm", Ramp.throughLab(Lab.ofRgb(0x3B4CC0), Lab.ofRgb(0xDDDDDD), Lab.ofRgb(0xB40426))),
    /** Purple and green of equal lightness at equal strength: safe for the common colour-vision deficiencies. */
    PURPLE_GREEN(
            "purple-green",
            "Purple – white – green",
            Ramp.throughLab(
                    Lab.ofLch(27, 52, 313),
                    Lab.ofLch(62, 38, 313),
                    Lab.ofLch(97, 0, 0),
                    Lab.ofLch(62, 38, 145),
                    Lab.ofLch(27, 36, 145))),
    /** Pink and yellow-green of equal lightness at equal strength: safe for the common colour-vision deficiencies. */
    PINK_GREEN(
            "pink-green",
            "Pink – white – green",
            Ramp.throughLab(
                    Lab.ofLch(35, 62, 350),
                    Lab.ofLch(66, 42, 350),
                    Lab.ofLch(97, 0, 0),
                    Lab.ofLch(66, 50, 125),
                    Lab.ofLch(35, 42, 130))),
    /** Black, middle grey, white: for print without colour. */
    GREY("grey", "Black – grey – white", Ramp.throughRgb(0x000000, 0x808080, 0xFFFFFF)),
    /** Light blue and light red around near-black, equally light at equal strength: for a dark window. */
    DARK(
            "dark",
            "Blue – black – red",
            Ramp.throughLab(
                    Lab.ofLch(80, 30, 255),
                    Lab.ofLch(44, 40, 268),
                    Lab.ofLch(8, 0, 0),
                    Lab.ofLch(44, 58, 33),
                    Lab.ofLch(80, 30, 40)));

    /** The colour of cells that are NaN or infinite, opaque gold, which no map contains. */
    public static final int NON_FINITE = 0xFFFFC800;

    private final String id;
    private final String title;
    private final Ramp ramp;

    ColorMap(String id, String title, Ramp ramp) {
        this.id = id;
        this.title = title;
        this.ramp = ramp;
    }

    /** The map of that {@link #id()}. */
    public static Optional<ColorMap> named(String id) {
        return Arrays.stream(values()).filter(map -> map.id.equals(id)).findFirst();
    }

    /** The short name for command lines and captions. */
    public String id() {
        return id;
    }

    /** The colours in words, negative end first, for menus. */
    public String title() {
        return title;
    }

    /** The opaque ARGB colour at a position from −1 to +1; positions outside take the nearer end. */
    public int argb(double position) {
        return ramp.argb(position);
    }

    /** The colour of exactly zero, as opaque ARGB. */
    public int neutral() {
        return argb(0);
    }
}
