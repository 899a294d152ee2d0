package org.lrpexplorer.ui.comparison;

import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.lrpexplorer.dataset.NumberArray;
import org.lrpexplorer.heatmap.Heatmap;
import org.lrpexplorer.heatmap.HeatmapForm;
import org.lrpexplorer.text.NumberText;

/** What stands beside the bars of a table's features. */
public final class FeatureNames {
    private FeatureNames() {}

    /** The names at the bars of a heatmap; none where it is not of the features of a table. */
    public static List<String> of(Frame frame, Heatmap map) {
        boolean features = map.form() == HeatmapForm.FEATURES
                && frame.comparison().input() instanceof NumberArray numbers
                && numbers.places() == map.height();
        return features ? names((NumberArray) frame.comparison().input()) : List.of();
    }

    private static List<String> names(NumberArray numbers) {
        return IntStream.range(0, numbers.places()).mapToObj(numbers::name).toList();
    }

    /** What an input's bars show, where it is a row of a table. */
    public static IntToDoubleFunction values(Frame frame) {
        return i -> frame.comparison().input() instanceof NumberArray numbers ? numbers.values()[i] : 0;
    }

    /** The names with the values of an input; none where it is no row of a table. */
    public static List<String> withValues(Frame frame) {
        if (!(frame.comparison().input() instanceof NumberArray numbers) || !numbers.isFeatures()) {
            return List.of();
        }
        return IntStream.range(0, numbers.places())
                .mapToObj(i -> numbers.name(i) + " " + NumberText.of(numbers.value(0, i)))
                .toList();
    }
}
