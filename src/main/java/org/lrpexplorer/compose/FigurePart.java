package org.lrpexplorer.compose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.lrpexplorer.compare.display.Rows;
import org.lrpexplorer.text.Text;

/** What can be shown of an image and a layer. */
public enum FigurePart {
    /** What the network saw. */
    INPUT("input", "Input"),
    /** Of an output that is a map, which class is predicted where, with the explained positions outlined. */
    OUTPUT("output", "Output"),
    /** The same with the values of the explained class. */
    SCORES("scores", "Scores"),
    /** Relevance with BatchNorm in place. */
    RAW("raw", "Raw"),
    /** Relevance of the equivalent network without it. */
    FUSED("fused", "Fused"),
    /** Fused minus raw. */
    DIFFERENCE("difference", "Difference");

    private final String id;
    private final String title;

    FigurePart(String id, String title) {
        this.id = id;
        this.title = title;
    }

    /** What commands call it. */
    public String id() {
        return id;
    }

    /** What stands at its row. */
    public String title() {
        return title;
    }

    /** The image and the rows that are shown. */
    public static List<FigurePart> of(Rows rows) {
        List<FigurePart> parts = new ArrayList<>(List.of(INPUT));
        if (rows.raw()) {
            parts.add(RAW);
        }
        if (rows.fused()) {
            parts.add(FUSED);
        }
        if (rows.difference()) {
            parts.add(DIFFERENCE);
        }
        return parts;
    }

    /** Whether it is of the sample as a whole and stands beside the rows of layers, not among them. */
    public boolean isBeside() {
        return this == INPUT || isOutput();
    }

    /** Whether it shows an output that is a map. */
    public boolean isOutput() {
        return this == OUTPUT || this == SCORES;
    }

    /** Whether it is relevance of one network. */
    boolean isRow() {
        return this == RAW || this == FUSED;
    }

    /**
     * The part of a name.
     *
     * @throws ComposeException if there is none
     */
    public static FigurePart named(String id) {
        return Arrays.stream(values())
                .filter(part -> part.id.equals(id))
                .findFirst()
                .orElseThrow(() -> new ComposeException(Text.of(
                        "'%s' is not a part of a figure; the parts are %s.",
                        id,
                        String.join(
                                ", ",
                                List.of(values()).stream().map(FigurePart::id).toList()))));
    }
}
