package org.lrpexplorer.open;

import java.util.Optional;
import org.lrpexplorer.dataset.Adaptation;
import org.lrpexplorer.dataset.DatasetException;
import org.lrpexplorer.dataset.Fit;
import org.lrpexplorer.dataset.Preprocessing;
import org.lrpexplorer.modelio.card.InputSpec;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;

/** Makes a dataset's images fit a network as its card describes it, or says why they cannot. */
public final class Fitting {

    private Fitting() {}

    /** The dataset with the preprocessing that suits it best. */
    public static OpenDataset of(OpenNetwork network, OpenDataset opened) {
        InputSpec input = network.card().input();
        Shape asked = Shape.of(input.channels(), input.height(), input.width());
        OpenDataset dataset = opened.suitedTo(asked);
        Shape taken = network.raw().inputShape();
        boolean agree = taken.isMap() ? taken.equals(asked) : taken.size() == asked.size();
        if (!agree) {
            return dataset.with(
                    Optional.empty(),
                    Text.of(
                            "The card of %s describes inputs of %s, but the network takes %s; correct the card.",
                            network.name(), asked, taken));
        }
        try {
            Adaptation found = Adaptation.of(
                            dataset.dataset(), asked, input.low(), input.high(), input.mean(), input.std())
                    .inOrder(input.bgr());
            return dataset.with(Optional.of(found.preprocessing()), found.note().orElse(""));
        } catch (DatasetException e) {
            return dataset.with(Optional.empty(), e.getMessage());
        }
    }

    /** The dataset with its images made to fit in a way that the person chose. */
    public static OpenDataset chosen(OpenDataset dataset, Fit fit) {
        Optional<Preprocessing> changed = dataset.preprocessing().map(steps -> steps.with(fit));
        return dataset.with(
                changed, changed.map(p -> "Images are " + p.describe() + ".").orElse(dataset.adaptation()));
    }
}
