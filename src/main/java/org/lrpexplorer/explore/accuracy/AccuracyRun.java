package org.lrpexplorer.explore.accuracy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import org.lrpexplorer.dataset.Dataset;
import org.lrpexplorer.dataset.DatasetException;
import org.lrpexplorer.dataset.Fit;
import org.lrpexplorer.dataset.Preprocessing;
import org.lrpexplorer.dataset.Sample;
import org.lrpexplorer.dataset.SampleContent;
import org.lrpexplorer.lrp.Attributor;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.modelio.card.InputSpec;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.OutputMeaning;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.problem.CancellationToken;

/**
 * Lets a network classify a dataset's first samples, a few at a time. One thread at a time may use it; the samples are read
 * once and kept.
 */
public final class AccuracyRun {

    /** So many samples give the accuracy to a few percent. */
    private static final int SAMPLES = 200;

    /** In a network for which one sample takes long, other ways to feed pixels are compared on fewer. */
    private static final int SAMPLES_OF_COSTLY = 20;

    /** Multiplications in one batch, so that whoever waits for the processor waits tens of milliseconds. */
    private static final long PER_BATCH = 40_000_000;

    private static final int LARGEST_BATCH = 20;

    private final Network raw;
    private final OutputMeaning meaning;
    private final boolean sharedOutput;
    private final Dataset dataset;
    private final Preprocessing preprocessing;
    private final IntUnaryOperator classOf;
    private final boolean byNumber;
    private final int classes;
    private final int samples;
    private final int batch;
    private final List<Optional<Seen>> seen = new ArrayList<>();
    private Optional<Attributor> inSingle = Optional.empty();

    /** A sample as the network sees it, before its pixels become inputs. */
    private record Seen(SampleContent image, int wanted) {}

    /**
     * A run on the first samples of a dataset that is fitted to the network.
     *
     * @throws java.util.NoSuchElementException if it is not fitted
     */
    public AccuracyRun(OpenNetwork open, OpenDataset fitted) {
        this.raw = open.raw();
        this.meaning = open.loaded().meaning();
        this.sharedOutput = open.loaded().otherClass().isPresent();
        this.dataset = fitted.dataset();
        this.preprocessing = fitted.preprocessing().orElseThrow();
        this.classOf = ClassMatch.of(open, fitted);
        this.byNumber = !ClassMatch.byName(open, dataset.classNames());
        this.classes = ClassMatch.classes(open);
        this.samples = Math.min(SAMPLES, dataset.size());
        long each = Math.max(1, open.raw().multiplyAdds());
        this.batch = (int) Math.max(1, Math.min(LARGEST_BATCH, PER_BATCH / each));
    }

    /** Whether there is anything to measure: enough labels of classes that the network predicts. */
    public static boolean isPossible(OpenNetwork network, OpenDataset dataset) {
        return ClassMatch.isPossible(network, dataset, SAMPLES);
    }

    /** Why labels and predictions cannot be compared, in one sentence. */
    public static Optional<String> obstacle(OpenNetwork network, OpenDataset dataset) {
        return ClassMatch.obstacle(network, dataset);
    }

    /** Whether labels and classes are compared by number, because their names differ. */
    public boolean byNumber() {
        return byNumber;
    }

    /** How many samples are looked at. */
    public int samples() {
        return samples;
    }

    /** How many samples other ways to feed pixels are compared on. */
    public int samplesToCompare() {
        return batch == 1 ? Math.min(SAMPLES_OF_COSTLY, samples) : samples;
    }

    /** How many samples are classified at once. */
    public int batch() {
        return batch;
    }

    /**
     * Classifies samples as they are fed now.
     *
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled
     */
    public Tally classify(int from, int to, CancellationToken token) {
        return classify(preprocessing, from, to, token);
    }

    /**
     * Classifies samples fed in another way.
     *
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled
     */
    public Tally classify(InputSpec pixels, int from, int to, CancellationToken token) {
        return classify(
                preprocessing.withPixels(pixels.low(), pixels.high(), pixels.mean(), pixels.std(), pixels.bgr()),
                from,
                to,
                token);
    }

    private Tally classify(Preprocessing steps, int from, int to, CancellationToken token) {
        Preprocessing exact = steps.with(Fit.EXACT);
        List<Seen> some = new ArrayList<>();
        for (int i = from; i < to; i++) {
            token.throwIfCancelled();
            sample(i).ifPresent(some::add);
        }
        if (some.isEmpty()) {
            return Tally.NONE;
        }
        Tally tally = Tally.NONE;
        List<List<Float>> outputs = single().predict(
                        some.stream().map(each -> exact.apply(each.image)).toList());
        token.throwIfCancelled();
        for (int i = 0; i < some.size(); i++) {
            double[] own =
                    outputs.get(i).stream().mapToDouble(Float::doubleValue).toArray();
            tally = tally.plus(judged(own, some.get(i).wanted));
        }
        return tally;
    }

    /** In single precision, which is enough to count; converted by whoever classifies first. */
    private Attributor single() {
        inSingle = inSingle.or(() -> Optional.of(new Attributor(raw, Precision.SINGLE)));
        return inSingle.get();
    }

    /** A sample with its class; empty if it cannot be read or nobody has recorded its class. */
    private Optional<Seen> sample(int index) {
        while (seen.size() <= index) {
            seen.add(read(seen.size()));
        }
        return seen.get(index);
    }

    private Optional<Seen> read(int index) {
        int label = dataset.label(index);
        if (label == Sample.UNKNOWN) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new Seen(preprocessing.fitted(dataset.sample(index).content()), classOf.applyAsInt(label)));
        } catch (DatasetException e) {
            return Optional.empty(); // the pictures tell of it when it is their turn
        }
    }

    private Tally judged(double[] outputs, int wanted) {
        double[] probabilities = sharedOutput ? shared(outputs[0]) : exclusive(outputs);
        int predicted = 0;
        for (int k = 1; k < probabilities.length; k++) {
            predicted = probabilities[k] > probabilities[predicted] ? k : predicted;
        }
        double likely = wanted < classes ? probabilities[wanted] : 0;
        return new Tally(
                1,
                predicted == wanted ? 1 : 0,
                probabilities[predicted],
                Math.log(Math.max(likely, Double.MIN_NORMAL)));
    }

    private double[] shared(double output) {
        double second = meaning == OutputMeaning.PROBABILITY ? output : 1 / (1 + Math.exp(-output));
        return new double[] {1 - second, second};
    }

    private double[] exclusive(double[] outputs) {
        if (meaning == OutputMeaning.PROBABILITY) {
            return outputs;
        }
        double largest = Arrays.stream(outputs).max().orElse(0);
        double total = Arrays.stream(outputs).map(z -> Math.exp(z - largest)).sum();
        return Arrays.stream(outputs).map(z -> Math.exp(z - largest) / total).toArray();
    }
}
