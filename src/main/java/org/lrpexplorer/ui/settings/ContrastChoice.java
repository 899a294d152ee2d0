package org.lrpexplorer.ui.settings;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lrpexplorer.lrp.Contrast;
import org.lrpexplorer.open.OpenNetwork;

/**
 * Something to contrast the explained class with.
 *
 * @param contrast what it is
 * @param title its words
 */
public record ContrastChoice(Contrast contrast, String title) {

    /** Everything that a network's class can be contrasted with, nothing first; for a single output nothing else. */
    public static List<ContrastChoice> of(OpenNetwork network) {
        List<ContrastChoice> choices = new ArrayList<>(List.of(new ContrastChoice(Contrast.none(), "None")));
        int outputs = network.raw().outputGrid().classes();
        if (outputs > 1) {
            choices.add(new ContrastChoice(Contrast.withLikeliest(), "Likeliest other class"));
            choices.add(new ContrastChoice(Contrast.withOthers(), "All other classes"));
            IntStream.range(0, outputs)
                    .mapToObj(index -> new ContrastChoice(Contrast.with(index), ClassChoice.title(network, index)))
                    .forEach(choices::add);
        }
        return choices;
    }

    @Override
    public String toString() {
        return title;
    }
}
