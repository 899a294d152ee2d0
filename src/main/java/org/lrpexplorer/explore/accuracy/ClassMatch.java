package org.lrpexplorer.explore.accuracy;

import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.lrpexplorer.dataset.Sample;
import org.lrpexplorer.network.OutputMeaning;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.open.OtherClasses;
import org.lrpexplorer.text.Text;

/** Which class of a network a dataset's labels mean. */
final class ClassMatch {

    /** Fewer labelled samples tell nothing. */
    private static final int FEWEST = 10;

    private ClassMatch() {}

    /** The classes that a network tells apart. */
    static int classes(OpenNetwork network) {
        return network.loaded().otherClass().isPresent()
                ? 2
                : network.raw().outputGrid().classes();
    }

    /** Whether a network predicts classes and enough of the first samples have labels. */
    static boolean isPossible(OpenNetwork network, OpenDataset dataset, int first) {
        boolean predicts = !network.raw().outputGrid().hasPositions()
                && classes(network) > 1
                && !(network.raw().outputSize() == 1 && network.loaded().meaning() == OutputMeaning.NONE);
        long labelled = IntStream.range(0, Math.min(first, dataset.size()))
                .filter(i -> dataset.dataset().label(i) != Sample.UNKNOWN)
                .count();
        return predicts && labelled >= FEWEST;
    }

    /** Why the labels cannot be compared with predictions, in one sentence. */
    static Optional<String> obstacle(OpenNetwork network, OpenDataset dataset) {
        List<String> labels = dataset.dataset().classNames();
        if (byName(network, labels)) {
            return Optional.empty();
        }
        if (labels.size() != classes(network)) {
            return Optional.of(Text.of(
                    "%s has %d classes and the network %d, so its accuracy cannot be measured here.",
                    dataset.name(), labels.size(), classes(network)));
        }
        return OtherClasses.isSo(network, dataset)
                ? Optional.of(Text.of(
                        "%s has other classes than the network, so its accuracy cannot be measured here.",
                        dataset.name()))
                : Optional.empty();
    }

    /** From a label to the network's class: by name where all names are known, else by number. */
    static IntUnaryOperator of(OpenNetwork network, OpenDataset dataset) {
        List<String> labels = dataset.dataset().classNames();
        List<String> classes = network.card().classNames();
        // A name may stand for two classes, as "crane" does in ImageNet: then only its place tells them apart.
        return byName(network, labels) && !labels.equals(classes)
                ? label -> classes.indexOf(labels.get(label))
                : IntUnaryOperator.identity();
    }

    /** Whether the network knows all the names. */
    static boolean byName(OpenNetwork network, List<String> labels) {
        return network.card().classNames().containsAll(labels);
    }
}
