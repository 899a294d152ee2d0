package org.lrpexplorer.evaluate.measure;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.lrpexplorer.dataset.Mask;

/** Each measure's definition as plain loops, one image at a time; by the name of its notation. */
final class SlowMeasures {

    /** What a measure yields for a map. */
    interface Definition {
        double[] of(Measure measure, MeasuredImage image, MeasuredMap map);
    }

    /** What is not finite stands for what is not defined. */
    static final Map<String, Definition> DEFINITIONS = Map.ofEntries(
            entry(PixelFlipping.NAME, (measure, image, map) -> {
                PixelFlipping flipping = (PixelFlipping) measure;
                return flipping(image, map, singles(image), flipping.fill(), flipping.output(), flipping.steps());
            }),
            entry(RegionPerturbation.NAME, (measure, image, map) -> {
                RegionPerturbation flipping = (RegionPerturbation) measure;
                return flipping(image, map, squares(image), flipping.fill(), flipping.output(), flipping.steps());
            }),
            entry(InsertionDeletion.NAME, SlowMeasures::insertionDeletion),
            entry(MassAccuracy.NAME, SlowMeasures::massAccuracy),
            entry(RankAccuracy.NAME, SlowMeasures::rankAccuracy),
            entry(PointingGame.NAME, SlowMeasures::pointingGame),
            entry(AttributionLocalisation.NAME, (measure, image, map) -> new double[] {
                mass(map, object(image), RelevancePooling.POSITIVE)
                        * map.size()
                        / object(image).cardinality()
            }),
            entry(Sparseness.NAME, SlowMeasures::gini),
            entry(RelevanceEntropy.NAME, SlowMeasures::entropy),
            entry(RelevanceBalance.NAME, SlowMeasures::balance),
            entry(Sensitivity.NAME, SlowMeasures::sensitivity),
            entry(RandomLogit.NAME, SlowMeasures::randomLogit));

    private SlowMeasures() {}

    static List<OptionalDouble> of(Measure measure, MeasuredImage image, MeasuredMap map) {
        double[] values =
                DEFINITIONS.get(measure.notation().replaceAll(":.*", "")).of(measure, image, map);
        return Arrays.stream(values)
                .mapToObj(value -> Double.isFinite(value) ? OptionalDouble.of(value) : OptionalDouble.empty())
                .toList();
    }

    private static double[] flipping(
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

    private static double[] insertionDeletion(Measure measure, MeasuredImage image, MeasuredMap map) {
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
            float[] logits =
                    image.network().outputs(List.of(changed).iterator()).get(0);
            double value = logits[image.target()];
            if (output == ClassOutput.PROBABILITY) {
                double sum = 0;
                for (float logit : logits) {
                    sum += Math.exp(logit);
                }
                value = Math.exp(value) / sum;
            }
            points.add(new double[] {(double) count / image.pixelCount(), value});
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

    private static List<int[]> singles(MeasuredImage image) {
        return IntStream.range(0, image.pixelCount())
                .mapToObj(i -> new int[] {i})
                .toList();
    }

    private static List<int[]> squares(MeasuredImage image) {
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

    private static List<Integer> random(MeasuredImage image, int count) {
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

    private static BitSet object(MeasuredImage image) {
        return image.object().map(Mask::object).orElseGet(BitSet::new);
    }

    private static double mass(MeasuredMap map, BitSet object, RelevancePooling pooling) {
        double inside = 0;
        double all = 0;
        for (int i = 0; i < map.size(); i++) {
            double mass = pooling == RelevancePooling.POSITIVE ? Math.max(map.at(i), 0) : Math.abs(map.at(i));
            inside += object.get(i) ? mass : 0;
            all += mass;
        }
        return object.isEmpty() ? Double.NaN : inside / all;
    }

    private static double[] massAccuracy(Measure measure, MeasuredImage image, MeasuredMap map) {
        BitSet object = object(image);
        return new double[] {
            mass(map, object, ((MassAccuracy) measure).pooling()),
            object.isEmpty() ? Double.NaN : (double) object.cardinality() / map.size()
        };
    }

    private static double[] rankAccuracy(Measure measure, MeasuredImage image, MeasuredMap map) {
        BitSet object = object(image);
        List<Integer> most = random(image, map.size());
        most.sort(Comparator.comparingDouble((Integer p) -> map.at(p)).reversed());
        double hits = most.subList(0, object.cardinality()).stream()
                .filter(object::get)
                .count();
        return new double[] {
            hits / object.cardinality(), object.isEmpty() ? Double.NaN : (double) object.cardinality() / map.size()
        };
    }

    private static double[] pointingGame(Measure measure, MeasuredImage image, MeasuredMap map) {
        List<Float> values = new ArrayList<>();
        for (float value : map.values()) {
            values.add(value);
        }
        float largest = Collections.max(values);
        if (object(image).isEmpty() || largest == Collections.min(values)) {
            return new double[] {Double.NaN};
        }
        return new double[] {object(image).stream().anyMatch(i -> map.at(i) == largest) ? 1 : 0};
    }

    /** Half the mean difference of all pairs, over the mean. */
    private static double[] gini(Measure measure, MeasuredImage image, MeasuredMap map) {
        double differences = 0;
        double sum = 0;
        for (float a : map.values()) {
            sum += Math.abs(a);
            for (float b : map.values()) {
                differences += Math.abs(Math.abs(a) - Math.abs(b));
            }
        }
        return new double[] {differences / (2.0 * map.size() * sum)};
    }

    private static double[] entropy(Measure measure, MeasuredImage image, MeasuredMap map) {
        double sum = 0;
        for (float value : map.values()) {
            sum += Math.abs(value);
        }
        double entropy = 0;
        for (float value : map.values()) {
            double share = Math.abs(value) / sum;
            entropy -= share == 0 ? 0 : share * Math.log(share);
        }
        return new double[] {entropy};
    }

    private static double[] balance(Measure measure, MeasuredImage image, MeasuredMap map) {
        double sum = 0;
        double magnitude = 0;
        for (float value : map.values()) {
            sum += value;
            magnitude += Math.abs(value);
        }
        double logit = image.logits().get(image.target());
        return new double[] {Math.abs(sum - logit) / Math.abs(logit), magnitude / Math.abs(sum)};
    }

    private static double[] sensitivity(Measure measure, MeasuredImage image, MeasuredMap map) {
        double[] undefined = {Double.NaN, Double.NaN};
        double mean = 0;
        for (float value : image.input()) {
            mean += value / image.valueCount();
        }
        double variance = 0;
        for (float value : image.input()) {
            variance += Math.pow(value - mean, 2) / image.valueCount();
        }
        if (map.source().isEmpty() || variance == 0) {
            return undefined;
        }
        Random random = image.random("sensitivity");
        double[] distances = new double[10];
        for (int k = 0; k < 10; k++) {
            float[] input = image.input().clone();
            for (int i = 0; i < input.length; i++) {
                input[i] += (float) (0.2 * Math.sqrt(variance) * (2 * random.nextDouble() - 1));
            }
            float[] other =
                    map.source().get().relevance(List.of(input), image.target()).get(0);
            double sum = 0;
            for (int i = 0; i < other.length; i++) {
                sum += Math.pow(map.at(i) / root(map.values()) - other[i] / root(other), 2);
            }
            distances[k] = Math.sqrt(sum / other.length);
        }
        double average = Arrays.stream(distances).average().orElseThrow();
        return Double.isNaN(average)
                ? undefined
                : new double[] {average, Arrays.stream(distances).max().orElseThrow()};
    }

    private static double root(float[] values) {
        double squares = 0;
        for (float value : values) {
            squares += (double) value * value;
        }
        return Math.sqrt(squares / values.length);
    }

    private static double[] randomLogit(Measure measure, MeasuredImage image, MeasuredMap map) {
        List<Integer> others = new ArrayList<>();
        for (int i = 1; i < image.logits().size(); i++) {
            others.add((image.target() + i) % image.logits().size());
        }
        int other = others.get(image.random("random-logit").nextInt(others.size()));
        if (map.source().isEmpty() || root(map.values()) == 0) {
            return new double[] {Double.NaN};
        }
        float[] b = map.source().get().relevance(List.of(image.input()), other).get(0);
        int height = image.height();
        int width = image.width();
        double[][] x = rows(map.values(), height, width);
        double[][] y = rows(b, height, width);
        double least = Math.min(minimum(x), minimum(y));
        double range = Math.max(-minimum(negative(x)), -minimum(negative(y))) - least;
        int rows = Math.min(7, height);
        int columns = Math.min(7, width);
        double sum = 0;
        int windows = 0;
        for (int top = 0; top <= height - rows; top++) {
            for (int left = 0; left <= width - columns; left++) {
                double[] p = window(x, top, left, rows, columns);
                double[] q = window(y, top, left, rows, columns);
                double c1 = Math.pow(0.01 * range, 2);
                double c2 = Math.pow(0.03 * range, 2);
                sum += (2 * mean(p) * mean(q) + c1)
                        * (2 * covariance(p, q) + c2)
                        / ((Math.pow(mean(p), 2) + Math.pow(mean(q), 2) + c1)
                                * (covariance(p, p) + covariance(q, q) + c2));
                windows++;
            }
        }
        return new double[] {sum / windows};
    }

    private static double[][] rows(float[] map, int height, int width) {
        double root = root(map);
        double[][] rows = new double[height][width];
        for (int i = 0; i < map.length; i++) {
            rows[i / width][i % width] = map[i] / root;
        }
        return rows;
    }

    private static double[][] negative(double[][] rows) {
        return Arrays.stream(rows)
                .map(row -> Arrays.stream(row).map(v -> -v).toArray())
                .toArray(double[][]::new);
    }

    private static double minimum(double[][] rows) {
        return Arrays.stream(rows).flatMapToDouble(Arrays::stream).min().orElseThrow();
    }

    private static double[] window(double[][] rows, int top, int left, int height, int width) {
        return Arrays.stream(rows, top, top + height)
                .flatMapToDouble(row -> Arrays.stream(row, left, left + width))
                .toArray();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double covariance(double[] p, double[] q) {
        double sum = 0;
        for (int i = 0; i < p.length; i++) {
            sum += (p[i] - mean(p)) * (q[i] - mean(q));
        }
        return sum / p.length;
    }
}
