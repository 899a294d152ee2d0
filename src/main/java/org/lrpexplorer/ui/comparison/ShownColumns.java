package org.lrpexplorer.ui.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lrpexplorer.compare.Column;
import org.lrpexplorer.compare.LayerGroup;
import org.lrpexplorer.compare.LayerGroups;

/**
 * Which columns of a comparison stand in the table, and the bands of the groups above them.
 *
 * @param places of the columns among all, in order
 * @param bands in order
 */
record ShownColumns(List<Integer> places, List<Band> bands) {

    private static final Pattern SPACES = Pattern.compile("\\s+");

    /**
     * A group above its columns.
     *
     * @param group the layers
     * @param id of the group, the same in every comparison of a network
     * @param from where its first column stands in the table, counted from 0
     * @param count how many of its columns stand there
     * @param folded whether only its first column does
     */
    record Band(LayerGroup group, String id, int from, int count, boolean folded) {}

    /**
     * What is in sight.
     *
     * @param columns all of them
     * @param filter words that name, node name or kind must contain; while there are any, folded groups show what matches
     * @param folded the ids of the groups that show their first column alone
     * @param kindOf what sort of layer a node is
     */
    static ShownColumns of(List<Column> columns, String filter, Set<String> folded, Function<String, String> kindOf) {
        List<LayerGroup> groups = LayerGroups.of(columns);
        List<String> words = Stream.of(SPACES.split(filter.toLowerCase(Locale.ROOT), -1))
                .filter(word -> !word.isEmpty())
                .toList();
        Set<String> closed = words.isEmpty() ? folded : Set.of();
        List<Integer> places = IntStream.range(0, columns.size())
                .filter(place -> matches(columns.get(place), words, kindOf))
                .filter(place -> groups.stream()
                        .noneMatch(group ->
                                group.contains(place) && place != group.first() && closed.contains(id(group, columns))))
                .boxed()
                .toList();
        List<Band> bands = new ArrayList<>();
        for (LayerGroup group : groups) {
            List<Integer> within = places.stream().filter(group::contains).toList();
            if (!within.isEmpty()) {
                String id = id(group, columns);
                bands.add(new Band(group, id, places.indexOf(within.get(0)), within.size(), closed.contains(id)));
            }
        }
        return new ShownColumns(places, bands);
    }

    /** A group is named by its first node, which no other group has. */
    private static String id(LayerGroup group, List<Column> columns) {
        return columns.get(group.first()).node();
    }

    private static boolean matches(Column column, List<String> words, Function<String, String> kindOf) {
        if (words.isEmpty()) {
            return true;
        }
        String all = String.join(" ", column.label(), column.node(), kindOf.apply(column.node()))
                .toLowerCase(Locale.ROOT);
        return words.stream().allMatch(all::contains);
    }

    /** Where a column stands in the table, counted from 0; −1 if it does not. */
    int indexOf(int place) {
        return places.indexOf(place);
    }
}
