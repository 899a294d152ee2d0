package org.lrpexplorer.compose;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lrpexplorer.text.Text;

/** The words that a figure can have around its pictures; each can be left out. */
public enum FigureLabels {
    /** The headline. */
    TITLE("title", "Title"),
    /** True and predicted class of each image. */
    CLASSES("classes", "Classes"),
    /** Σ and Σ|R| under each picture of relevance. */
    SUMS("sums", "Sums"),
    /** The colour bars, or the limits under pictures that share no scale. */
    BAR("bar", "Colour bar"),
    /** What must be known to repeat the figure. */
    CAPTION("caption", "Caption");

    private final String id;
    private final String title;

    FigureLabels(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** What commands call it. */
    public String id() {
        return id;
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    /** All but some. */
    public static Set<FigureLabels> without(Set<FigureLabels> left) {
        Set<FigureLabels> rest = EnumSet.allOf(FigureLabels.class);
        rest.removeAll(left);
        return Set.copyOf(rest);
    }

    /**
     * The words of a name.
     *
     * @throws ComposeException if there are none
     */
    public static FigureLabels named(String id) {
        return Arrays.stream(values())
                .filter(label -> label.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new ComposeException(Text.of(
                        "'%s' cannot be left out of a figure; what can is %s.",
                        id, List.of(values()).stream().map(FigureLabels::id).collect(Collectors.joining(", ")))));
    }
}
