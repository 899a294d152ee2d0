package org.lrpexplorer.compare.second;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.lrpexplorer.compare.Column;
import org.lrpexplorer.compare.ComparisonRun;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.heatmap.agreement.Agreement;
import org.lrpexplorer.lrp.RunControl;
import org.lrpexplorer.open.Fitting;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.text.Text;

/**
 * One sample explained by two networks.
 *
 * @param first what the open network says
 * @param second what the other one says of the same class
 * @param raw how far their raw relevances at the input agree; without correlations where the inputs have other sizes
 * @param fused the same of the fused ones
 * @param sameClasses whether the two have the same list of classes
 * @param notes what a person should know of how they were made comparable; one sentence each
 */
public record SecondView(
        ComparisonView first,
        ComparisonView second,
        Agreement raw,
        Agreement fused,
        boolean sameClasses,
        List<String> notes) {

    /** Copies the list. */
    public SecondView {
        notes = List.copyOf(notes);
    }

    /**
     * Explains the sample of a comparison by another network, too.
     *
     * @param first the comparison
     * @param one its network
     * @param other the other network, to which the dataset is fitted by that network's own card
     * @throws SecondException if the two cannot be compared on it
     * @throws org.lrpexplorer.problem.Problem if the sample does not fit the network, or the composite does not
     * @throws org.lrpexplorer.problem.Cancelled once the computation is cancelled
     */
    public static SecondView of(
            ComparisonView first, OpenNetwork one, OpenNetwork other, OpenDataset dataset, RunControl control) {
        SameRequest same = SameRequest.of(first, one, other);
        OpenDataset fitted = Fitting.of(other, dataset);
        ComparisonView second = new ComparisonRun(other, fitted).run(first.index(), same.request(), control);
        Column here = first.columns().get(0);
        Column there = second.columns().get(0);
        return new SecondView(
                first,
                second,
                Agreement.of(here.raw().heatmap(), there.raw().heatmap()),
                Agreement.of(here.fused().heatmap(), there.fused().heatmap()),
                same.sameClasses(),
                Stream.concat(same.notes().stream(), fed(other, fitted, dataset).stream())
                        .toList());
    }

    /** How images become the second network's inputs, as far as nobody has said so of the first. */
    private static List<String> fed(OpenNetwork other, OpenDataset fitted, OpenDataset dataset) {
        List<String> notes = new ArrayList<>();
        if (other.loaded().cardGuessed()) {
            notes.add(Text.of("How %s takes pixels is guessed, for it has no card.", other.name()));
        }
        String adaptation = fitted.adaptation();
        if (!adaptation.isEmpty() && !adaptation.equals(dataset.adaptation())) {
            notes.add(Text.of("For %s: %s", other.name(), adaptation));
        }
        return notes;
    }

    /** Whether the second network has no BatchNorm that could be fused, so that it has one map only. */
    public boolean isOneRow() {
        return second.comparison().raw().equals(second.comparison().fused());
    }
}
