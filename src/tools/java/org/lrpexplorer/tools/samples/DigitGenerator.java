package org.lrpexplorer.tools.samples;

import java.util.BitSet;
import java.util.List;
import org.lrpexplorer.dataset.Mask;
import org.lrpexplorer.dataset.PixelImage;

/**
 * Handwritten-style digits in the manner of MNIST: 28×28 grey, white on black, at most 20 pixels large, the centre of
 * the ink in the middle.
 */
public final class DigitGenerator implements ImageGenerator {
    private static final int SIDE = 28;
    private static final double LARGEST = 20;
    private static final double MARGIN = 1;
    private static final List<String> NAMES = List.of("0", "1", "2", "3", "4", "5", "6", "7", "8", "9");

    private final long seed;

    /** A set of digits; another seed is another, independent set. */
    public DigitGenerator(long seed) {
        this.seed = seed;
    }

    @Override
    public List<String> classNames() {
        return NAMES;
    }

    @Override
    public LabelledImage generate(int index) {
        int digit = LabelSequence.label(seed, index, NAMES.size());
        StableRandom random = new StableRandom(seed, index);
        int variant = random.below(DigitSkeletons.variants(digit));
        List<double[][]> lines = new Hand(random).write(DigitSkeletons.strokes(digit, variant));
        double radius = random.between(0.85, 1.9);
        double size = random.between(0.9, 1) * LARGEST - 2 * radius;
        return render(fit(lines, size, radius), digit, random);
    }

    /** Scales the lines to the size in pixels and moves the centre of their length to the middle of the image. */
    private static List<double[][]> fit(List<double[][]> lines, double size, double radius) {
        Extent extent = Extent.of(lines);
        double scale = size / Math.max(extent.width(), extent.height());
        double left = MARGIN + radius;
        double x = centred(extent.centreX(), extent.minX(), extent.maxX(), scale, left);
        double y = centred(extent.centreY(), extent.minY(), extent.maxY(), scale, left);
        return lines.stream()
                .map(line -> {
                    double[][] moved = new double[line.length][];
                    for (int i = 0; i < line.length; i++) {
                        moved[i] = new double[] {line[i][0] * scale + x, line[i][1] * scale + y, line[i][2] * radius};
                    }
                    return moved;
                })
                .toList();
    }

    private static double centred(double centre, double min, double max, double scale, double margin) {
        double offset = SIDE / 2.0 - centre * scale;
        double lowest = margin - min * scale;
        double highest = SIDE - margin - max * scale;
        return Math.min(Math.max(offset, lowest), highest);
    }

    private static LabelledImage render(List<double[][]> lines, int digit, StableRandom random) {
        double softness = random.between(0.5, 0.9);
        double grain = random.between(0, 0.1);
        double strongest = random.between(0.9, 1);
        byte[] pixels = new byte[SIDE * SIDE];
        BitSet object = new BitSet(SIDE * SIDE);
        for (int i = 0; i < pixels.length; i++) {
            int column = i % SIDE;
            int row = i / SIDE;
            double depth = depth(lines, column + 0.5, row + 0.5);
            double ink = Math.min(Math.max(0.5 + 0.5 * depth / softness, 0), 1);
            double value = ink * strongest * (1 - grain * random.uniform());
            pixels[i] = (byte) Math.round(255 * value);
            object.set(i, ink >= 0.5);
        }
        return new LabelledImage(new PixelImage(SIDE, SIDE, 1, pixels), digit, new Mask(SIDE, SIDE, object));
    }

    /** How deep a point lies in the ink: the pen's radius less the distance to the nearest line, in pixels. */
    private static double depth(List<double[][]> lines, double x, double y) {
        double deepest = Double.NEGATIVE_INFINITY;
        for (double[][] line : lines) {
            for (int i = 1; i < line.length; i++) {
                deepest = Math.max(deepest, depth(line[i - 1], line[i], x, y));
            }
        }
        return deepest;
    }

    private static double depth(double[] from, double[] to, double x, double y) {
        double dx = to[0] - from[0];
        double dy = to[1] - from[1];
        double length2 = dx * dx + dy * dy;
        double along = length2 == 0 ? 0 : ((x - from[0]) * dx + (y - from[1]) * dy) / length2;
        double t = Math.min(Math.max(along, 0), 1);
        double ex = from[0] + t * dx - x;
        double ey = from[1] + t * dy - y;
        return from[2] + t * (to[2] - from[2]) - Math.sqrt(ex * ex + ey * ey);
    }
}
