package org.lrpexplorer.survey;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lrpexplorer.compare.Prediction;
import org.lrpexplorer.dataset.DatasetException;
import org.lrpexplorer.lrp.AttributionException;
import org.lrpexplorer.lrp.Attributor;
import org.lrpexplorer.lrp.OutputMap;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.modelio.LoadedModel;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.OutputGrid;
import org.lrpexplorer.problem.CancellationToken;

/**
 * Lets a network predict classes, in single precision, which is many times faster; where the two largest outputs nearly tie,
 * again in the precision that samples are explained in, so that both predict the same. One thread at a time.
 */
final class Guesser {

    /** Outputs this near, as a share of the larger, may change places by rounding; so may a single one and its complement. */
    private static final double NEAR = 1e-3;

    private static final int MOST_TOGETHER = 64;

    /** Multiplications in one batch, so that whoever wants the processor waits tens of milliseconds. */
    private static final long PER_BATCH = 400_000_000;

    private final SurveySubject subject;
    private final LoadedModel model;
    private final OutputGrid grid;
    private final Attributor single;
    private Optional<Attributor> exact = Optional.empty();

    Guesser(SurveySubject subject) {
        this.subject = subject;
        this.model = subject.network().loaded();
        this.grid = subject.network().raw().outputGrid();
        this.single = new Attributor(subject.network().raw(), Precision.SINGLE);
    }

    /** How many samples should be predicted at once. */
    int together() {
        long each = Math.max(1, subject.network().raw().multiplyAdds());
        return (int) Math.max(1, Math.min(Math.min(MOST_TOGETHER, single.samplesAtOnce()), PER_BATCH / each));
    }

    /** What is predicted for each of some samples, in their order. */
    List<SampleFinding<ClassGuess>> of(List<Integer> indices, CancellationToken token) {
        List<SampleFinding<float[]>> inputs = new ArrayList<>();
        for (int index : indices) {
            token.throwIfCancelled();
            inputs.add(input(subject, index));
        }
        List<float[]> readable =
                inputs.stream().flatMap(input -> input.value().stream()).toList();
        if (readable.isEmpty()) {
            return inputs.stream()
                    .map(input -> SampleFinding.<ClassGuess>impossible(input.index(), input.problem()))
                    .toList();
        }
        try {
            List<float[]> outputs = single.outputs(readable);
            List<SampleFinding<ClassGuess>> all = new ArrayList<>();
            int next = 0;
            for (SampleFinding<float[]> input : inputs) {
                all.add(
                        input.value().isEmpty()
                                ? SampleFinding.impossible(input.index(), input.problem())
                                : SampleFinding.of(
                                        input.index(),
                                        guess(outputs.get(next++), input.value().get())));
            }
            return all;
        } catch (AttributionException e) {
            // Outputs of one of them are not finite: by themselves it is found out of which, and why.
            return inputs.stream().map(this::alone).toList();
        }
    }

    private SampleFinding<ClassGuess> alone(SampleFinding<float[]> input) {
        if (input.value().isEmpty()) {
            return SampleFinding.impossible(input.index(), input.problem());
        }
        try {
            return SampleFinding.of(
                    input.index(),
                    guess(
                            single.outputs(List.of(input.value().get())).get(0),
                            input.value().get()));
        } catch (AttributionException e) {
            return SampleFinding.impossible(input.index(), e.getMessage());
        }
    }

    /** A sample as the network takes it. */
    static SampleFinding<float[]> input(SurveySubject subject, int index) {
        try {
            return SampleFinding.of(
                    index,
                    subject.preprocessing()
                            .apply(subject.dataset().dataset().sample(index).content()));
        } catch (DatasetException e) {
            return SampleFinding.impossible(index, e.getMessage());
        }
    }

    private ClassGuess guess(float[] outputs, float[] input) {
        if (grid.hasPositions()) {
            return ofMap(outputs);
        }
        return isNear(outputs) ? ofClasses(exactly(input)) : ofClasses(outputs);
    }

    private float[] exactly(float[] input) {
        Network raw = subject.network().raw();
        exact = exact.or(() -> Optional.of(new Attributor(raw, Precision.suitedTo(raw))));
        return exact.get().outputs(List.of(input)).get(0);
    }

    private boolean isNear(float[] outputs) {
        float first = outputs[0];
        if (outputs.length == 1) {
            return Math.abs(first - model.meaning().complement(first)) <= NEAR;
        }
        float second = Float.NEGATIVE_INFINITY;
        for (int i = 1; i < outputs.length; i++) {
            second = Math.max(second, Math.min(first, outputs[i]));
            first = Math.max(first, outputs[i]);
        }
        return first - second <= NEAR * Math.abs(first);
    }

    private ClassGuess ofClasses(float[] outputs) {
        Prediction first = Prediction.first(values(outputs), model);
        return new ClassGuess(first.index(), first.probability());
    }

    /** The class that is predicted at most positions. */
    private ClassGuess ofMap(float[] outputs) {
        int[] counts = new OutputMap(grid, values(outputs)).counts();
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        double share = (double) counts[best] / grid.positions();
        return model.otherClass().isPresent() && share < 1 - share
                ? new ClassGuess(Prediction.NO_OUTPUT, OptionalDouble.of(1 - share))
                : new ClassGuess(best, OptionalDouble.of(share));
    }

    private static List<Float> values(float[] outputs) {
        return new AbstractList<>() {
            @Override
            public Float get(int index) {
                return outputs[index];
            }

            @Override
            public int size() {
                return outputs.length;
            }
        };
    }
}
