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
                return SlowFlipping.flipping(
                        image, map, SlowFlipping.singles(image), flipping.fill(), flipping.output(), flipping.steps());
            }),
            entry(RegionPerturbation.NAME, (measure, image, map) -> {
                RegionPerturbation flipping = (RegionPerturbation) measure;
                return SlowFlipping.flipping(
                        image, map, SlowFlipping.squares(image), flipping.fill(), flipping.output(), flipping.steps());
            }),
            entry(InsertionDeletion.NAME, SlowFlipping::insertionDeletion),
            entry(FaithfulnessCorrelation.NAME, SlowFlipping::faithfulness),
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
        List<Integer> most = SlowFlipping.random(image, map.size());
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
        if (map.source().isEmpty()) {
            return new double[] {Double.NaN, Double.NaN};
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
