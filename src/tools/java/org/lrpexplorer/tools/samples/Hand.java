package org.lrpexplorer.tools.samples;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * One writer's hand at one moment: turns a skeleton into the line that the pen draws, with this hand's slant, rotation,
 * proportions, unsteadiness and pressure.
 */
final class Hand {
    private static final int STEPS_PER_PIECE = 8;
    private static final double UNSTEADINESS = 3.4;

    private final StableRandom random;
    private final double slant;
    private final double cos;
    private final double sin;
    private final double breadth;
    private final double tension;
    private final double pressureDepth;
    private final double pressurePeriod;
    private final double pressurePhase;

    Hand(StableRandom random) {
        this.random = random;
        slant = 0.12 + 0.16 * random.bell();
        double angle = random.between(-12, 12) * StrictMath.PI / 180;
        cos = StrictMath.cos(angle);
        sin = StrictMath.sin(angle);
        breadth = random.between(0.72, 1.08);
        tension = random.between(0.42, 0.56);
        pressureDepth = random.between(0, 0.3);
        pressurePeriod = random.between(30, 80);
        pressurePhase = random.between(0, 2 * StrictMath.PI);
    }

    /** Draws the strokes of a skeleton: one polyline per stroke, points {@code x, y, relative pen radius}. */
    List<double[][]> write(List<List<double[][]>> strokes) {
        IdentityHashMap<double[], double[]> moved =
                new IdentityHashMap<>(); // a corner belongs to two runs and must stay one point
        List<double[][]> lines = new ArrayList<>();
        for (List<double[][]> runs : strokes) {
            List<double[]> line = new ArrayList<>();
            for (double[][] run : runs) {
                double[][] points = new double[run.length][];
                for (int i = 0; i < run.length; i++) {
                    points[i] = moved.computeIfAbsent(run[i], this::place);
                }
                addCurve(points, line);
            }
            lines.add(line.toArray(double[][]::new));
        }
        return lines;
    }

    private double[] place(double[] point) {
        double x = (point[0] - 50 + UNSTEADINESS * random.bell()) * breadth;
        double y = point[1] - 50 + UNSTEADINESS * random.bell();
        double leaning = x - slant * y;
        return new double[] {cos * leaning - sin * y, sin * leaning + cos * y};
    }

    /** Appends a cubic Bézier through the points, whose tangents follow the chords between neighbours. */
    private void addCurve(double[][] points, List<double[]> line) {
        int last = points.length - 1;
        for (int i = 0; i < last; i++) {
            double[] before = points[Math.max(i - 1, 0)];
            double[] from = points[i];
            double[] to = points[i + 1];
            double[] after = points[Math.min(i + 2, last)];
            for (int step = line.isEmpty() ? 0 : 1; step <= STEPS_PER_PIECE; step++) {
                double t = (double) step / STEPS_PER_PIECE;
                double x = hermite(before[0], from[0], to[0], after[0], t);
                double y = hermite(before[1], from[1], to[1], after[1], t);
                line.add(new double[] {x, y, pressure(line, x, y)});
            }
        }
    }

    private double hermite(double before, double from, double to, double after, double t) {
        double control1 = from + tension * (to - before) / 3;
        double control2 = to - tension * (after - from) / 3;
        double s = 1 - t;
        return s * s * s * from + 3 * s * s * t * control1 + 3 * s * t * t * control2 + t * t * t * to;
    }

    private double pressure(List<double[]> line, double x, double y) {
        double along = line.size() * 100.0 / pressurePeriod / STEPS_PER_PIECE;
        return 1 + pressureDepth * StrictMath.sin(pressurePhase + along + (x + y) / pressurePeriod);
    }
}
