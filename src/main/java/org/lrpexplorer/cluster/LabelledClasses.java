package org.lrpexplorer.cluster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lrpexplorer.compare.LabelMatch;
import org.lrpexplorer.compare.Prediction;
import org.lrpexplorer.dataset.Dataset;
import org.lrpexplorer.dataset.Sample;
import org.lrpexplorer.modelio.LoadedModel;
import org.lrpexplorer.open.OpenNetwork;

/**
 * The classes of a network that a dataset's labels mean and that its outputs predict, told as everywhere in the program.
 * May be used by one thread at a time.
 */
public final class LabelledClasses {

    private final LoadedModel model;
    private final Dataset dataset;
    private final List<String> names;
    private final Map<Integer, Optional<Integer>> known = new HashMap<>();

    /** The classes of a network without positions. */
    public LabelledClasses(OpenNetwork network, Dataset dataset) {
        this.model = network.loaded();
        this.dataset = dataset;
        this.names = IntStream.range(0, network.raw().outputGrid().classes())
                .mapToObj(model::outputName)
                .toList();
    }

    /**
     * The class that the label of a sample means: an output, or {@link Prediction#NO_OUTPUT} for the class that a single
     * output speaks against; empty if the label is not known or is no class of the network.
     */
    public Optional<Integer> labelled(int index) {
        return known.computeIfAbsent(dataset.label(index), this::meant);
    }

    private Optional<Integer> meant(int label) {
        if (label == Sample.UNKNOWN) {
            return Optional.empty();
        }
        List<String> labels = dataset.classNames();
        String called = label < labels.size() ? labels.get(label) : String.valueOf(label);
        Optional<String> other = model.otherClass();
        return LabelMatch.of(
                        called, Stream.concat(names.stream(), other.stream()).toList(), names.size())
                .outputAmong(names, other);
    }

    /** The class with the largest output, or {@link Prediction#NO_OUTPUT} where a single output speaks against itself. */
    int predicted(List<Float> outputs) {
        return Prediction.first(outputs, model).index();
    }
}
