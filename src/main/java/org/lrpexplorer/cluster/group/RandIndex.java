package org.lrpexplorer.cluster.group;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How alike two groupings of the same points are: the adjusted Rand index, 1 for the same groups, about 0 for groups that
 * have nothing to do with each other. Source: L. Hubert and P. Arabie, "Comparing partitions", 1985.
 */
public final class RandIndex {

    private RandIndex() {}

    /**
     * The index.
     *
     * @param one the group of each point
     * @param other likewise
     * @throws IllegalArgumentException if they are not of as many points
     */
    public static double adjusted(List<?> one, List<?> other) {
        if (one.size() != other.size()) {
            throw new IllegalArgumentException("Groupings are compared of the same points");
        }
        double both = pairs(IntStream.range(0, one.size())
                .mapToObj(i -> List.of(one.get(i), other.get(i)))
                .toList());
        double inOne = pairs(one);
        double inOther = pairs(other);
        double expected = one.size() < 2 ? 0 : inOne * inOther / choose(one.size());
        double most = (inOne + inOther) / 2;
        return most == expected ? 1 : (both - expected) / (most - expected);
    }

    /** The number of pairs of points that are in one group. */
    private static double pairs(List<?> groups) {
        Map<Object, Integer> sizes = new HashMap<>();
        groups.forEach(group -> sizes.merge(group, 1, Integer::sum));
        return sizes.values().stream().mapToDouble(RandIndex::choose).sum();
    }

    private static double choose(int points) {
        return points * (points - 1.0) / 2;
    }
}
