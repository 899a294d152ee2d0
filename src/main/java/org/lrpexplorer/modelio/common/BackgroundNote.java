package org.lrpexplorer.modelio.common;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.lrpexplorer.network.OutputGrid;
import org.lrpexplorer.text.Text;

/**
 * What is to be known of the background of maps of classes, by the names of these: class 0 counts as the background, so that
 * the class that is predicted for a whole map is another one wherever there is one.
 */
public final class BackgroundNote {
    private static final Set<String> NAMES = Set.of(
            "background", "__background__", "_background_", "bg", "void", "unlabeled", "unlabelled", "none", "other");

    private BackgroundNote() {}

    /**
     * A sentence on the background; empty where the output is no map of several classes.
     *
     * @param names of the classes, as somebody stated them
     */
    public static Optional<String> of(OutputGrid grid, List<String> names) {
        if (!grid.hasPositions() || grid.isRows() || grid.classes() < 2 || names.size() != grid.classes()) {
            return Optional.empty();
        }
        if (isBackground(names.get(0))) {
            return Optional.of(Text.of(
                    "Class 0, '%s', is the background: where another class is predicted anywhere, that one is explained.",
                    names.get(0)));
        }
        String another = IntStream.range(1, names.size())
                .filter(i -> isBackground(names.get(i)))
                .mapToObj(i -> Text.of("class %d is named '%s'", i, names.get(i)))
                .findFirst()
                .orElse("its name does not say so");
        return Optional.of(Text.of(
                "Class 0, '%s', counts as the background, as in most networks with such outputs, but %s: choose the class"
                        + " that is to be explained.",
                names.get(0), another));
    }

    private static boolean isBackground(String name) {
        return NAMES.contains(name.strip().toLowerCase(Locale.ROOT));
    }
}
