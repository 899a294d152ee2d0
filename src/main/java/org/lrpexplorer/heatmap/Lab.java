package org.lrpexplorer.heatmap;

/**
 * A colour in CIELAB (D65, 2°): equal distances look about equally far apart, so a ramp that is linear here looks
 * linear. Source: CIE 15:2004; sRGB transfer function and primaries from IEC 61966-2-1.
 *
 * @param l lightness, 0 (black) to 100 (white)
 * @param a green (negative) to red
 * @param b blue (negative) to yellow
 */
record Lab(double l, double a, double b) {

    private static final double WHITE_X = 0.95047;
    private static final double WHITE_Z = 1.08883;
    private static final double KNEE = 6.0 / 29;

    /** A colour given by lightness, chroma and hue angle in degrees. */
    static Lab ofLch(double lightness, double chroma, double hue) {
        double angle = Math.toRadians(hue);
        return new Lab(lightness, chroma * Math.cos(angle), chroma * Math.sin(angle));
    }

    /** The colour of an sRGB triple {@code 0xRRGGBB}; a higher byte is ignored. */
    static Lab ofRgb(int rgb) {
        double red = linear(rgb >> 16 & 0xFF);
        double green = linear(rgb >> 8 & 0xFF);
        double blue = linear(rgb & 0xFF);
        double x = curve((0.4124564 * red + 0.3575761 * green + 0.1804375 * blue) / WHITE_X);
        double y = curve(0.2126729 * red + 0.7151522 * green + 0.0721750 * blue);
        double z = curve((0.0193339 * red + 0.1191920 * green + 0.9503041 * blue) / WHITE_Z);
        return new Lab(116 * y - 16, 500 * (x - y), 200 * (y - z));
    }

    /** The nearest sRGB triple {@code 0xRRGGBB}, each part clipped to its range. */
    int rgb() {
        double fy = (l + 16) / 116;
        double x = inverseCurve(fy + a / 500) * WHITE_X;
        double y = inverseCurve(fy);
        double z = inverseCurve(fy - b / 200) * WHITE_Z;
        int red = encoded(3.2404542 * x - 1.5371385 * y - 0.4985314 * z);
        int green = encoded(-0.9692660 * x + 1.8760108 * y + 0.0415560 * z);
        int blue = encoded(0.0556434 * x - 0.2040259 * y + 1.0572252 * z);
        return red << 16 | green << 8 | blue;
    }

    /** The colour a fraction of the way to another. */
    Lab towards(Lab other, double fraction) {
        return new Lab(l + fraction * (other.l - l), a + fraction * (other.a - a), b + fraction * (other.b - b));
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    private static int encoded(double linear) {
        double c = linear <= 0.0031308 ? 12.92 * linear : 1.055 * Math.pow(linear, 1 / 2.4) - 0.055;
        return (int) Math.round(255 * Math.max(0, Math.min(1, c)));
    }

    private static double curve(double t) {
        return t > KNEE * KNEE * KNEE ? Math.cbrt(t) : t / (3 * KNEE * KNEE) + 4.0 / 29;
    }

    private static double inverseCurve(double f) {
        return f > KNEE ? f * f * f : 3 * KNEE * KNEE * (f - 4.0 / 29);
    }
}
