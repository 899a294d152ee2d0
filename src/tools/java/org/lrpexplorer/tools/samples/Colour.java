package org.lrpexplorer.tools.samples;

/** A colour in linear steps of 0..1 for red, green and blue. */
record Colour(double red, double green, double blue) {
    /** Any colour of the cube. */
    static Colour any(StableRandom random) {
        return new Colour(random.uniform(), random.uniform(), random.uniform());
    }

    /** Any colour at least {@code distance} away from the others, so that it can be seen on them. */
    static Colour apartFrom(StableRandom random, double distance, Colour... others) {
        Colour best = any(random);
        for (int attempt = 0; attempt < 100 && best.nearest(others) < distance; attempt++) {
            Colour next = any(random);
            best = next.nearest(others) > best.nearest(others) ? next : best;
        }
        return best;
    }

    /** This colour moved towards another: all of it at weight 1. */
    Colour mix(Colour other, double weight) {
        return new Colour(
                red + weight * (other.red - red),
                green + weight * (other.green - green),
                blue + weight * (other.blue - blue));
    }

    /** This colour, lighter or darker by the same step in every channel; may leave 0..1. */
    Colour lit(double step) {
        return new Colour(red + step, green + step, blue + step);
    }

    /** Writes the colour as three unsigned bytes. */
    void store(byte[] pixels, int offset) {
        pixels[offset] = unsigned(red);
        pixels[offset + 1] = unsigned(green);
        pixels[offset + 2] = unsigned(blue);
    }

    private double nearest(Colour... others) {
        double nearest = Double.POSITIVE_INFINITY;
        for (Colour other : others) {
            nearest = Math.min(nearest, distance(other));
        }
        return nearest;
    }

    /** Distance in a space where brightness counts as much as it does for the eye. */
    private double distance(Colour other) {
        double dr = red - other.red;
        double dg = green - other.green;
        double db = blue - other.blue;
        double brightness = 0.3 * dr + 0.59 * dg + 0.11 * db;
        return Math.sqrt((dr * dr + dg * dg + db * db) / 3) * 0.5 + Math.abs(brightness) * 0.5;
    }

    private static byte unsigned(double value) {
        return (byte) Math.round(255 * Math.min(Math.max(value, 0), 1));
    }
}
