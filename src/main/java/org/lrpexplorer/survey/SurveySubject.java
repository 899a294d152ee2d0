package org.lrpexplorer.survey;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lrpexplorer.compare.LabelMatch;
import org.lrpexplorer.compare.Prediction;
import org.lrpexplorer.dataset.Preprocessing;
import org.lrpexplorer.dataset.Sample;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.modelio.LoadedModel;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.open.UnfitException;

/** What is surveyed: a network, a dataset that is fitted to it, and how samples are explained. Any thread may use it. */
public final class SurveySubject {

    private final OpenNetwork network;
    private final OpenDataset dataset;
    private final Request request;
    private final Preprocessing preprocessing;
    private final List<String> names;
    private final Map<String, String> layers;
    private final Map<Integer, LabelMatch> matches = new HashMap<>();

    /**
     * What is to be surveyed.
     *
     * @param request composite, target and start, as a comparison is asked for
     * @throws UnfitException if the dataset is not fitted to the network
     */
    public SurveySubject(OpenNetwork network, OpenDataset dataset, Request request) {
        this.network = network;
        this.dataset = dataset;
        this.request = request;
        this.preprocessing = dataset.preprocessing().orElseThrow(() -> new UnfitException(dataset.adaptation()));
        LoadedModel model = network.loaded();
        int classes = network.raw().outputGrid().classes();
        this.names = Stream.concat(IntStream.range(0, classes).mapToObj(model::outputName), model.otherClass().stream())
                .toList();
        this.layers = network.labels();
        if (!network.raw().outputGrid().hasPositions()) {
            for (int label = 0; label < dataset.dataset().classNames().size(); label++) {
                matches.put(label, LabelMatch.of(labelName(label), names, classes));
            }
        }
    }

    /** The network. */
    public OpenNetwork network() {
        return network;
    }

    /** The dataset. */
    public OpenDataset dataset() {
        return dataset;
    }

    /** How samples are explained. */
    public Request request() {
        return request;
    }

    /** How a sample becomes an input. */
    public Preprocessing preprocessing() {
        return preprocessing;
    }

    /** Whether another survey is of the same opening of network and dataset, however samples are explained. */
    public boolean isOfTheSame(SurveySubject other) {
        return network.id().equals(other.network.id()) && dataset.id().equals(other.dataset.id());
    }

    /** How many samples there are. */
    public int size() {
        return dataset.size();
    }

    /** A class of the network for people. */
    public String outputName(int output) {
        return output == Prediction.NO_OUTPUT ? names.get(names.size() - 1) : names.get(output);
    }

    /** A class of the dataset for people; empty if the label is not known. */
    public String labelName(int label) {
        List<String> known = dataset.dataset().classNames();
        return label == Sample.UNKNOWN ? "" : label < known.size() ? known.get(label) : String.valueOf(label);
    }

    /** The class of the network that a label means, if any does. */
    public Optional<Integer> outputOf(int label) {
        LabelMatch match = matches.get(label);
        return match == null
                ? Optional.empty()
                : match.outputAmong(
                        names.subList(0, match.classes()), network.loaded().otherClass());
    }

    /** The short name of a node that tiles bear; of the network's input "input". */
    public String layerLabel(String node) {
        return node.isEmpty() ? "input" : layers.getOrDefault(node, node);
    }

    /** The file of a sample, where it has one of its own. */
    public String fileName(int index) {
        return dataset.fileName(index).orElse("");
    }

    /** Whether samples have files of their own. */
    public boolean hasFiles() {
        return dataset.fileName(0).isPresent();
    }

    /** A sample of which nothing is known yet. */
    public SurveyRow blank(int index) {
        return SurveyRow.blank(index, dataset.dataset().label(index));
    }

    Correctness verdict(int label, ClassGuess guess) {
        LabelMatch match = matches.get(label);
        if (match == null || !match.isKnown()) {
            return Correctness.UNKNOWN;
        }
        return match.isTrue(guess.output(), outputName(guess.output())) ? Correctness.RIGHT : Correctness.WRONG;
    }

    SurveyRow with(SurveyRow row, SampleFinding<ClassGuess> found) {
        return row.with(
                found, found.value().map(guess -> verdict(row.label(), guess)).orElse(Correctness.UNKNOWN));
    }
}
