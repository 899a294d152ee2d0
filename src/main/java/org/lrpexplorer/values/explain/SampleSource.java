package org.lrpexplorer.values.explain;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.lrpexplorer.dataset.DatasetException;
import org.lrpexplorer.dataset.PictureChange;
import org.lrpexplorer.lrp.Explanation;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.values.Explained;
import org.lrpexplorer.values.ExplainedNetworks;
import org.lrpexplorer.values.Export;
import org.lrpexplorer.values.RunTally;
import org.lrpexplorer.values.SampleValues;

/**
 * Reads and explains samples, and leaves out those that cannot be read, so that one does not cost all others.
 *
 * @param inputs where samples are read
 * @param explaining what explains them
 * @param request what is explained and how
 * @param checks what looks at relevances
 * @param each hears of the input of each sample that was explained, in turn
 */
public record SampleSource(
        SampleInputs inputs, SampleExplainer explaining, Request request, SampleChecks checks, Consumer<float[]> each)
        implements Export.Source {

    @Override
    public List<Explained> explain(List<Integer> indices) {
        List<Optional<SampleInput>> read = new ArrayList<>();
        List<RunTally> tallies = new ArrayList<>();
        for (int index : indices) {
            try {
                SampleInput input = inputs.read(index);
                read.add(Optional.of(input));
                tallies.add(RunTally.none());
            } catch (DatasetException e) {
                read.add(Optional.empty());
                tallies.add(new RunTally(0, Map.of(index, e.getMessage()), List.of(), Map.of(), Map.of()));
            }
        }
        List<float[]> values =
                read.stream().flatMap(Optional::stream).map(SampleInput::values).toList();
        List<Map<ExplainedNetworks, Explanation>> explanations =
                values.isEmpty() ? List.of() : explaining.explain(values, request);
        List<Explained> explained = new ArrayList<>();
        int row = 0;
        for (int i = 0; i < read.size(); i++) {
            explained.add(
                    read.get(i).isPresent()
                            ? explained(read.get(i).get(), explanations.get(row++))
                            : new Explained(Optional.empty(), tallies.get(i)));
        }
        return explained;
    }

    private Explained explained(SampleInput input, Map<ExplainedNetworks, Explanation> explanations) {
        each.accept(input.values());
        int index = input.sample().index();
        Map<PictureChange, List<Integer>> changes = new EnumMap<>(PictureChange.class);
        input.changes().forEach(change -> changes.put(change, List.of(index)));
        RunTally tally = new RunTally(
                1, Map.of(), input.sample().file().stream().toList(), changes, checks.of(index, explanations));
        Optional<String> labelName = input.label()
                .filter(label -> label >= 0 && label < inputs.classNames().size())
                .map(label -> inputs.classNames().get(label));
        return new Explained(
                Optional.of(new SampleValues(input.sample(), input.label(), labelName, explanations)), tally);
    }

    @Override
    public String diagnose(String fault, int index) {
        float[] input = inputs.read(index).values();
        return checks.diagnosis(
                fault, input, explaining.explain(List.of(input), request).get(0));
    }
}
