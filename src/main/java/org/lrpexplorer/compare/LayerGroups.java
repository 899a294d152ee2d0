package org.lrpexplorer.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lrpexplorer.tensor.Shape;

/**
 * The stages or blocks of a long network: runs of columns whose names begin alike ({@code layer1.0.conv1}, {@code
 * layer1.0.conv2}), or, where names tell nothing, whose maps have the same extent.
 */
public final class LayerGroups {

    /** Fewer columns need no groups. */
    static final int LONG = 12;

    private static final int MOST_PARTS = 3;

    /** Groups that are larger on average hide too much at once; the next part of the names parts them. */
    private static final int MOST_COLUMNS = 16;

    private LayerGroups() {}

    /** The groups in the order of the columns; none for a short network. Some columns may belong to none. */
    public static List<LayerGroup> of(List<Column> columns) {
        if (columns.size() < LONG) {
            return List.of();
        }
        List<List<LayerGroup>> candidates = IntStream.rangeClosed(1, MOST_PARTS)
                .mapToObj(parts -> runs(columns, column -> prefix(column, parts)))
                .filter(groups -> groups.size() > 1)
                .toList();
        return candidates.stream()
                .filter(groups ->
                        groups.stream().mapToInt(LayerGroup::size).average().orElse(0) <= MOST_COLUMNS)
                .findFirst()
                .or(() -> candidates.stream().reduce((coarser, finer) -> finer))
                .orElseGet(() -> byExtent(columns));
    }

    private static List<LayerGroup> byExtent(List<Column> columns) {
        List<LayerGroup> groups = runs(columns, column -> Optional.of(extent(column.shape())));
        return groups.size() > 1 ? groups : List.of();
    }

    private static String extent(Shape shape) {
        return shape.rank() == 3 ? shape.dim(1) + "×" + shape.dim(2) : "vectors";
    }

    /** The first parts of a layer's name, if it has more. */
    private static Optional<String> prefix(Column column, int parts) {
        return Stream.of(column.label(), column.node())
                .map(name -> name.replaceFirst("^/", "").split("[./]", -1))
                .filter(names -> names.length > parts)
                .map(names -> String.join(".", List.of(names).subList(0, parts)))
                .findFirst();
    }

    /** Neighbours with the same key, at least two; a column without one belongs to its neighbours where they agree. */
    private static List<LayerGroup> runs(List<Column> columns, Function<Column, Optional<String>> keyOf) {
        List<Optional<String>> keys = columns.stream()
                .map(column -> column.place() == Place.INPUT ? Optional.<String>empty() : keyOf.apply(column))
                .toList();
        List<LayerGroup> groups = new ArrayList<>();
        int first = 0;
        while (first < keys.size()) {
            int end = endOfRun(keys, first);
            if (keys.get(first).isPresent() && end - first > 1) {
                groups.add(new LayerGroup(keys.get(first).get(), first, end));
            }
            first = end;
        }
        return groups;
    }

    private static int endOfRun(List<Optional<String>> keys, int first) {
        int end = first + 1;
        for (int next = end; next < keys.size(); next++) {
            if (keys.get(next).isPresent()) {
                if (!keys.get(next).equals(keys.get(first))) {
                    break;
                }
                end = next + 1;
            }
        }
        return end;
    }
}
