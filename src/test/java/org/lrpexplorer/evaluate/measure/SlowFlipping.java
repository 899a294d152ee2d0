package org.lrpexplorer.evaluate.measure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** The definitions of measures that change images, as plain loops, one image at a time. */
final class SlowFlipping {

    private SlowFlipping() {}

    static double[] flipping(
            MeasuredImage image, MeasuredMap map, List<int[]> regions, Fill fill, ClassOutput output, int steps) {
        float[] filled = filled(image, fill);
        List<Integer> random = random(image, regions.size());
        List<Integer> most = new ArrayList<>(random);
        most.sort(Comparator.comparingDouble((Integer r) -> sum(map, regions.get(r)))
                .reversed());
        List<Integer> least = new ArrayList<>(random);
        least.sort(Comparator.comparingDouble(r -> sum(map, regions.get(r))));
        double[][] morf = curve(image, regions, most, image.input(), filled, output, steps);
        double[][] lerf = curve(image, regions, least, image.input(), filled, output, steps);
        double[][] any = curve(image, regions, random, image.input(), filled, output, steps);
        double abpc = 0;
        double aopc = 0;
        for (int k = 0; k < morf[1].length; k++) {
            abpc += (lerf[1][k] - morf[1][k]) / morf[1].length;
            aopc += (morf[1][0] - morf[1][k]) / morf[1].length;
        }
        return new double[] {
            area(lerf) - area(morf),
            area(any) - area(morf),
            area(lerf) - area(any),
            abpc,
            aopc,
            area(morf),
            area(lerf),
            area(any)
        };
    }

    static double[] insertionDeletion(Measure measure, MeasuredImage image, MeasuredMap map) {
        InsertionDeletion moving = (InsertionDeletion) measure;
        List<int[]> pixels = singles(image);
        List<Integer> most = random(image, pixels.size());
        most.sort(Comparator.comparingDouble((Integer p) -> map.at(p)).reversed());
        double deletion = area(
                curve(image, pixels, most, image.input(), filled(image, Fill.MEAN), moving.output(), moving.steps()));
        double insertion = area(
                curve(image, pixels, most, filled(image, Fill.BLUR), image.input(), moving.output(), moving.steps()));
        return new double[] {insertion - deletion, insertion, deletion};
    }

    /** Draws as the measure does; the correlation is that of all pairs of sets. */
    static double[] faithfulness(Measure measure, MeasuredImage image, MeasuredMap map) {
        FaithfulnessCorrelation drawing = (FaithfulnessCorrelation) measure;
        float[] filled = filled(image, drawing.fill());
        Random random = image.random("faithfulness-correlation");
        List<double[]> points = new ArrayList<>();
        for (int set = 0; set < drawing.sets(); set++) {
            List<Integer> left = new ArrayList<>();
            for (int i = 0; i < image.pixelCount(); i++) {
                left.add(i);
            }
            float[] changed = image.input().clone();
            double relevance = 0;
            for (int drawn = 0; drawn < Math.round(Math.sqrt(image.pixelCount())); drawn++) {
                Collections.swap(left, drawn, drawn + random.nextInt(left.size() - drawn));
                int pixel = left.get(drawn);
                relevance += map.at(pixel);
                for (int c = 0; c < image.channels(); c++) {
                    changed[c * image.pixelCount() + pixel] = filled[c * image.pixelCount() + pixel];
                }
            }
            points.add(new double[] {
                value(image, image.input(), drawing.output()) - value(image, changed, drawing.output()), relevance
            });
        }
        double xx = 0;
        double yy = 0;
        double xy = 0;
        for (double[] p : points) {
            for (double[] q : points) {
                xx += (p[0] - q[0]) * (p[0] - q[0]);
                yy += (p[1] - q[1]) * (p[1] - q[1]);
                xy += (p[0] - q[0]) * (p[1] - q[1]);
            }
        }
        return new double[] {xy / Math.sqrt(xx * yy)};
    }

    private static double value(MeasuredImage image, float[] input, ClassOutput output) {
        float[] logits = image.network().outputs(List.of(input).iterator()).get(0);
        double sum = 0;
        for (float logit : logits) {
            sum += Math.exp(logit);
        }
        double logit = logits[image.target()];
        return output == ClassOutput.LOGIT ? logit : Math.exp(logit) / sum;
    }

    /** Fractions and values; each image is made from the first one. */
    private static double[][] curve(
            MeasuredImage image,
            List<int[]> regions,
            List<Integer> order,
            float[] from,
            float[] to,
            ClassOutput output,
            int steps) {
        int atOnce = (int) Math.ceil((double) order.size() / steps);
        List<double[]> points = new ArrayList<>();
        for (int flipped = 0; flipped < order.size() + atOnce; flipped += atOnce) {
            float[] changed = from.clone();
            int count = 0;
            for (int i = 0; i < Math.min(flipped, order.size()); i++) {
                for (int pixel : regions.get(order.get(i))) {
                    for (int c = 0; c < image.channels(); c++) {
                        changed[c * image.pixelCount() + pixel] = to[c * image.pixelCount() + pixel];
                    }
                    count++;
                }
            }
            points.add(new double[] {(double) count / image.pixelCount(), value(image, changed, output)});
        }
        return new double[][] {
            points.stream().mapToDouble(p -> p[0]).toArray(),
            points.stream().mapToDouble(p -> p[1]).toArray()
        };
    }

    private static double area(double[][] curve) {
        double area = 0;
        for (int i = 0; i + 1 < curve[0].length; i++) {
            area += (curve[0][i + 1] - curve[0][i]) * (curve[1][i + 1] + curve[1][i]) / 2;
        }
        return area;
    }

    private static float[] filled(MeasuredImage image, Fill fill) {
        float[] filled = new float[image.valueCount()];
        float[] noise = Fill.NOISE.apply(image);
        for (int i = 0; i < filled.length; i++) {
            int channel = i / image.pixelCount();
            filled[i] = switch (fill) {
                case BLACK -> image.range().low().get(channel);
                case MEAN -> image.range().mean().get(channel);
                case NOISE -> noise[i];
                case BLUR -> blurred(image, i);
            };
        }
        return filled;
    }

    /** The sum over a square of neighbours, weighted by their distance. */
    private static float blurred(MeasuredImage image, int at) {
        double sigma = Math.min(image.height(), image.width()) / 16.0;
        int reach = (int) Math.ceil(4 * sigma);
        int start = at / image.pixelCount() * image.pixelCount();
        int y = at % image.pixelCount() / image.width();
        int x = at % image.width();
        double sum = 0;
        double weights = 0;
        for (int dy = -reach; dy <= reach; dy++) {
            for (int dx = -reach; dx <= reach; dx++) {
                double weight = Math.exp(-(dx * dx + dy * dy) / (2 * sigma * sigma));
                int row = Math.max(0, Math.min(image.height() - 1, y + dy));
                int column = Math.max(0, Math.min(image.width() - 1, x + dx));
                sum += weight * image.input()[start + row * image.width() + column];
                weights += weight;
            }
        }
        return (float) (sum / weights);
    }

    static List<int[]> singles(MeasuredImage image) {
        return IntStream.range(0, image.pixelCount())
                .mapToObj(i -> new int[] {i})
                .toList();
    }

    static List<int[]> squares(MeasuredImage image) {
        List<int[]> squares = new ArrayList<>();
        for (int top = 0; top < image.height(); top += 4) {
            for (int left = 0; left < image.width(); left += 4) {
                int above = top;
                int before = left;
                squares.add(IntStream.range(0, image.pixelCount())
                        .filter(i -> i / image.width() >= above && i / image.width() < above + 4)
                        .filter(i -> i % image.width() >= before && i % image.width() < before + 4)
                        .toArray());
            }
        }
        return squares;
    }

    static List<Integer> random(MeasuredImage image, int count) {
        List<Integer> order = new ArrayList<>();
        Arrays.stream(Ranking.random(image, count)).forEach(order::add);
        return order;
    }

    private static double sum(MeasuredMap map, int[] pixels) {
        double sum = 0;
        for (int pixel : pixels) {
            sum += map.at(pixel);
        }
        return sum;
    }
}
