package org.lrpexplorer.cluster.group;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Points in groups.
 *
 * @param of the group of each point, counted from 0 without gaps
 * @param eigenvalues of the Laplacian, the smallest first, from which the number of groups was suggested; none where it was
 *     not
 */
public record Grouping(List<Integer> of, List<Double> eigenvalues) {

    /** Copies the lists. */
    public Grouping {
        of = List.copyOf(of);
        eigenvalues = List.copyOf(eigenvalues);
    }

    /** Groups that no Laplacian has suggested. */
    static Grouping of(List<Integer> groups) {
        return new Grouping(groups, List.of());
    }

    /** How many groups there are. */
    public int count() {
        return of.isEmpty() ? 0 : Collections.max(of) + 1;
    }

    /** The points of a group, in their order. */
    public List<Integer> members(int group) {
        return IntStream.range(0, of.size())
                .filter(point -> of.get(point) == group)
                .boxed()
                .toList();
    }

    /** The same groups with the numbers 0, 1, 2 … from the largest on, those as large in the order of their first points. */
    Grouping largestFirst() {
        List<List<Integer>> groups = IntStream.range(0, count())
                .mapToObj(this::members)
                .filter(members -> !members.isEmpty())
                .sorted(Comparator.comparing((List<Integer> members) -> -members.size())
                        .thenComparing(members -> members.get(0)))
                .toList();
        List<Integer> numbers = new ArrayList<>(Collections.nCopies(of.size(), 0));
        for (int group = 0; group < groups.size(); group++) {
            for (int point : groups.get(group)) {
                numbers.set(point, group);
            }
        }
        return new Grouping(numbers, eigenvalues);
    }

    /** These groups of points that were taken from others: the group of each of the others, at its place. */
    Grouping at(List<Integer> places) {
        List<Integer> put = new ArrayList<>(Collections.nCopies(of.size(), 0));
        for (int i = 0; i < places.size(); i++) {
            put.set(places.get(i), of.get(i));
        }
        return new Grouping(put, eigenvalues);
    }
}
