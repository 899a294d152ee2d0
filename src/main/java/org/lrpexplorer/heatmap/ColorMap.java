package org.lrpexplorer.heatmap;

import java.util.Arrays;
import java.util.Optional;

/**
 * The diverging colour maps. In each, 0 is exactly the neutral colour, −1 and +1 are exactly the end colours, and the
 * lightness moves away from the neutral one step by step, so stronger relevance always looks stronger.
 */
@SuppressWarnings("ImmutableEnumChecker") // Ramp fills its table in the constructor and never writes it again.
public enum ColorMap {
    /**
     * Blue, white and red of equal lightness at equal strength, so that neither sign looks stronger: the default. Straight
     * lines in CIELAB from white to two colours of lightness 42, about as saturated as sRGB has them there.
     */
    BALANCED(
            "balanced",
            "Balanced blue – red",
            "white",
            Ramp.throughLab(Lab.ofLch(42, 66, 288), Lab.ofLch(100, 0, 0), Lab.ofLch(42, 72, 34))),
    /** Pure blue, white, pure red, linear in sRGB: the customary map of relevance figures; its blue is much darker. */
    BWR("bwr", "Blue – white – red", "white", Ramp.throughRgb(0x0000FF, 0xFFFFFF, 0xFF0000)),
    /** As bwr, with the outer half running into dark blue and dark red, which separates strong from strongest. */
    SEISMIC("seismic", "Seismic", "white", Ramp.throughRgb(0x00004D, 0x0000FF, 0xFFFFFF, 0xFF0000, 0x800000)),
    /** Dark blue, light grey, dark red, linear in sRGB: the colours that zennit calls seismic. */
    ZENNIT_SEISMIC("zennit-seismic", "Seismic (zennit)", "light grey", Ramp.throughRgb(0x0000D0, 0xD0D0D0, 0xD00000)),
    /**
     * Cyan, blue, black, red, yellow, white, linear in sRGB: the colours that zennit calls coldnhot. What is not finite is
     * green here, since its ramp runs through gold.
     */
    COLDNHOT(
            "coldnhot",
            "Cold and hot around black",
            "black",
            Ramp.joined(
                    Ramp.throughRgb(0x00FFFF, 0x0000FF, 0x000000),
                    Ramp.throughRgb(0x000000, 0xFF0000, 0xFFFF00, 0xFFFFFF)),
            0xFF00C853),
    /**
     * Muted blue and red around light grey. End and middle colours from K. Moreland, "Diverging Color Maps for
     * Scientific Visualization", ISVC 2009; interpolated here in CIELAB.
     */
    COOLWARM(
            "coolwarm",
            "Cool – warm",
            "light grey",
            Ramp.throughLab(Lab.ofRgb(0x3B4CC0), Lab.ofRgb(0xDDDDDD), Lab.ofRgb(0xB40426))),
    /** Purple and green of equal lightness at equal strength: safe for the common colour-vision deficiencies. */
    PURPLE_GREEN(
            "purple-green",
            "Purple – white – green",
            "near-white",
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
            "near-white",
            Ramp.throughLab(
                    Lab.ofLch(35, 62, 350),
                    Lab.ofLch(66, 42, 350),
                    Lab.ofLch(97, 0, 0),
                    Lab.ofLch(66, 50, 125),
                    Lab.ofLch(35, 42, 130))),
    /** Black, middle grey, white: for print without colour. */
    GREY("grey", "Black – grey – white", "middle grey", Ramp.throughRgb(0x000000, 0x808080, 0xFFFFFF)),
    /** Light blue and light red around near-black, equally light at equal strength: for a dark window. */
    DARK(
            "dark",
            "Blue – black – red",
            "near-black",
            Ramp.throughLab(
                    Lab.ofLch(80, 30, 255),
                    Lab.ofLch(44, 40, 268),
                    Lab.ofLch(8, 0, 0),
                    Lab.ofLch(44, 58, 33),
                    Lab.ofLch(80, 30, 40)));

    /** Opaque gold, which few maps contain. */
    private static final int GOLD = 0xFFFFC800;

    private final String id;
    private final String title;
    private final String zero;
    private final Ramp ramp;
    private final int nonFinite;

    ColorMap(String id, String title, String zero, Ramp ramp) {
        this(id, title, zero, ramp, GOLD);
    }

    ColorMap(String id, String title, String zero, Ramp ramp, int nonFinite) {
        this.id = id;
        this.title = title;
        this.zero = zero;
        this.ramp = ramp;
        this.nonFinite = nonFinite;
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

    /** What the colour of exactly zero is called. */
    public String zero() {
        return zero;
    }

    /** The colour of cells that are NaN or infinite, opaque and far from every colour of the map. */
    public int nonFinite() {
        return nonFinite;
    }
}
