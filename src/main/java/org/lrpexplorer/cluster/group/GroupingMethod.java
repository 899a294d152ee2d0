package org.lrpexplorer.cluster.group;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** How points are put in groups. */
public enum GroupingMethod {
    /** By a graph of nearest neighbours, see {@link SpectralEmbedding}. */
    SPECTRAL(
            "Spectral",
            "Spectral clustering: groups hang together by nearest neighbours; the eigengap suggests how many") {
        @Override
        Grouping grouped(Points points, OptionalInt count, long seed) {
            SpectralEmbedding embedding = SpectralEmbedding.of(points);
            int groups = count.orElse(embedding.suggested());
            Grouping found = KMeans.group(embedding.rows(groups), groups, seed);
            return new Grouping(found.of(), embedding.smallest());
        }
    },
    /** By the nearest of the groups' means; where no number is given, the one of 2 to 8 with the largest mean silhouette. */
    K_MEANS("k-means", "k-means: each belongs to the nearest mean; the mean silhouette suggests how many") {
        @Override
        Grouping grouped(Points points, OptionalInt count, long seed) {
            return count.isPresent()
                    ? KMeans.group(points, count.getAsInt(), seed)
                    : KMeans.mostSeparate(points, MOST_SUGGESTED, seed);
        }
    };

    /** More groups are never suggested. */
    public static final int MOST_SUGGESTED = 8;

    private final String title;
    private final String help;

    GroupingMethod(String title, String help) {
        this.title = title;
        this.help = help;
    }

    /** What people call it. */
    public String title() {
        return title;
    }

    /** The same in a sentence. */
    public String help() {
        return help;
    }

    /** What commands call it. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace("_", "");
    }

    /** The method that commands call so. */
    public static Optional<GroupingMethod> named(String id) {
        return Arrays.stream(values()).filter(each -> each.id().equals(id)).findFirst();
    }

    abstract Grouping grouped(Points points, OptionalInt count, long seed);

    /**
     * Puts points in groups; the largest group is the first. Points that are all the same are one group, and there are never
     * more groups than points that differ.
     *
     * @param count how many groups, 1 or more; empty for as many as the points suggest
     * @param seed the same one gives the same groups, in whatever order the points are
     * @throws GroupingException if the computation does not converge
     */
    public Grouping group(Points points, OptionalInt count, long seed) {
        List<Integer> order = points.inOrder();
        Points sorted = points.at(order);
        boolean alike = sorted.distinct() == 1;
        Grouping found = alike ? sorted.distinctGroups() : grouped(sorted, count, seed);
        return found.at(order).largestFirst();
    }
}
