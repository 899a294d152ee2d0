package org.lrpexplorer.compose;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.lrpexplorer.compare.Column;

/** Which layers a figure shows where none are chosen. */
public final class FigureLayers {

    /** How many beside the input. */
    private static final int SPREAD = 4;

    private FigureLayers() {}

    /** The input and four layers spread over the depth, by their labels; all where there are no more. */
    public static List<String> spread(List<Column> columns) {
        List<Integer> places = IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).isOfLayer())
                .boxed()
                .toList();
        TreeSet<Integer> chosen = new TreeSet<>();
        for (int i = 0; i <= SPREAD; i++) {
            chosen.add(places.get((int) Math.round((double) i * (places.size() - 1) / SPREAD)));
        }
        return chosen.stream().map(place -> name(columns.get(place))).toList();
    }

    /** What a layer is called in a request. */
    public static String name(Column column) {
        return column.node().isEmpty() ? FigureContent.INPUT : column.label();
    }
}
