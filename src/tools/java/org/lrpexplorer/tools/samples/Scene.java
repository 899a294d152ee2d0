package org.lrpexplorer.tools.samples;

/** One object before its background, as a colour for every point; points are in pixels. */
final class Scene {
    private static final double VISIBLE = 0.24;
    private static final double SHADING = 0.12;

    private final StableRandom random;
    private final Form form;
    private final double trait;
    private final double centreX;
    private final double centreY;
    private final double cos;
    private final double sin;
    private final Background background;
    private final Colour first;
    private final Colour second;
    private final double grain;

    private Scene(StableRandom random, Form form, int side) {
        this.random = random;
        this.form = form;
        trait = random.uniform();
        double radius = random.between(8.5, 13.5);
        double angle = random.between(0, 2 * StrictMath.PI);
        cos = StrictMath.cos(angle) / radius;
        sin = StrictMath.sin(angle) / radius;
        double room = radius + 0.5;
        centreX = random.between(room, side - room);
        centreY = random.between(room, side - room);
        Colour base = Colour.any(random);
        background = Background.any(random, base, side);
        first = Colour.apartFrom(random, VISIBLE, base);
        second = Colour.apartFrom(random, VISIBLE, base, first);
        grain = random.between(0, 0.04);
    }

    /** A scene with everything but the form left to chance. */
    static Scene any(StableRandom random, Form form, int side) {
        return new Scene(random, form, side);
    }

    boolean isObject(double x, double y) {
        return paint(x, y) != Form.NONE;
    }

    Colour colour(double x, double y) {
        return switch (paint(x, y)) {
            case Form.FIRST -> first.lit(shade(x, y));
            case Form.SECOND -> second.lit(shade(x, y));
            default -> background.at(x, y);
        };
    }

    /** The brightness noise of the next pixel. */
    double grain() {
        return grain * random.bell();
    }

    private int paint(double x, double y) {
        return form.paint(alongX(x, y), alongY(x, y), trait);
    }

    /** Light falls on the object from one of its sides. */
    private double shade(double x, double y) {
        return SHADING * alongY(x, y) * (0.5 - trait);
    }

    private double alongX(double x, double y) {
        return cos * (x - centreX) + sin * (y - centreY);
    }

    private double alongY(double x, double y) {
        return cos * (y - centreY) - sin * (x - centreX);
    }
}
