package org.lrpexplorer.modelio.common;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lrpexplorer.text.Text;

/** Which layers of a file are read as scalings by constants, in one sentence: a frozen network has two of them a layer. */
public final class ScalingNote {
    private static final int MOST_NAMES = 4;
    private static final String TREATMENT = "which rules and fusion treat as a BatchNorm";

    private final List<String> layers = new ArrayList<>();

    /**
     * One more.
     *
     * @param kind what the file format calls such a layer
     * @param name its name in the file
     */
    public void add(String kind, String name) {
        layers.add(Text.of("%s %s", kind, QuotedName.of(name)));
    }

    /** The sentence; empty if there are no such layers. */
    public Optional<String> sentence() {
        if (layers.isEmpty()) {
            return Optional.empty();
        }
        String named = String.join(", ", layers.subList(0, Math.min(layers.size(), MOST_NAMES)));
        String all = layers.size() > MOST_NAMES ? Text.of("%s and %d more", named, layers.size() - MOST_NAMES) : named;
        return Optional.of(
                layers.size() == 1
                        ? Text.of("The %s by a constant is read as a scaling of each channel, %s.", all, TREATMENT)
                        : Text.of("%s by constants are read as scalings of each channel, %s.", all, TREATMENT));
    }
}
