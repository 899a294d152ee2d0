package org.lrpexplorer.tools.samples;

/** What lies behind a shape: plain, a gradient, cloudy noise, or a clutter of lines; the class says nothing about it. */
interface Background {
    /** The colour at a point in pixels. */
    Colour at(double x, double y);

    /** One of the four kinds around the base colour. */
    static Background any(StableRandom random, Colour base, int side) {
        Colour second = base.mix(Colour.any(random), 0.35);
        return switch (random.below(4)) {
            case 0 -> (x, y) -> base;
            case 1 -> gradient(random, base, second, side);
            case 2 -> clouds(random, base, second, side);
            default -> clutter(random, base, side);
        };
    }

    private static Background gradient(StableRandom random, Colour from, Colour to, int side) {
        double angle = random.between(0, 2 * StrictMath.PI);
        double dx = StrictMath.cos(angle) / side;
        double dy = StrictMath.sin(angle) / side;
        return (x, y) -> from.mix(to, 0.5 + (x - side / 2.0) * dx + (y - side / 2.0) * dy);
    }

    /** Random values on a coarse lattice, interpolated. */
    private static Background clouds(StableRandom random, Colour from, Colour to, int side) {
        double cell = random.between(2.5, 6);
        int nodes = (int) (side / cell) + 2;
        double[][] lattice = new double[nodes][nodes];
        for (double[] row : lattice) {
            for (int i = 0; i < nodes; i++) {
                row[i] = random.between(-0.4, 1.4);
            }
        }
        return (x, y) -> {
            int column = (int) (x / cell);
            int row = (int) (y / cell);
            double u = x / cell - column;
            double v = y / cell - row;
            double upper = lattice[row][column] * (1 - u) + lattice[row][column + 1] * u;
            double lower = lattice[row + 1][column] * (1 - u) + lattice[row + 1][column + 1] * u;
            return from.mix(to, upper * (1 - v) + lower * v);
        };
    }

    private static Background clutter(StableRandom random, Colour base, int side) {
        int count = 3 + random.below(5);
        double[][] lines = new double[count][];
        Colour[] colours = new Colour[count];
        for (int i = 0; i < count; i++) {
            double angle = random.between(0, StrictMath.PI);
            double nx = StrictMath.cos(angle);
            double ny = StrictMath.sin(angle);
            double offset = random.between(0, side) * nx + random.between(0, side) * ny;
            lines[i] = new double[] {nx, ny, offset, random.between(0.4, 0.9)};
            colours[i] = base.mix(Colour.any(random), 0.6);
        }
        return (x, y) -> {
            Colour seen = base;
            for (int i = 0; i < count; i++) {
                double[] line = lines[i];
                seen = Math.abs(x * line[0] + y * line[1] - line[2]) < line[3] ? colours[i] : seen;
            }
            return seen;
        };
    }
}
