package org.lrpexplorer.cluster.group;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.exception.MathIllegalStateException;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.EigenDecomposition;

/**
 * Points as rows of eigenvectors, in which what hangs together by neighbours lies close together.
 *
 * <p>W joins each point with its k nearest neighbours, in either direction, with weight 1; D has the sums of its rows; L =
 * I − D^−½ W D^−½ is the symmetric normalised Laplacian (U. von Luxburg, "A tutorial on spectral clustering", 2007). The
 * rows of the eigenvectors of its smallest eigenvalues are brought to length 1 (Ng, Jordan and Weiss 2001). As many groups
 * are suggested as the graph has parts without a link between them, each of which has an eigenvalue 0; where it hangs
 * together, as many as there are eigenvalues before the largest gap. So the maps of SpRAy are grouped (Lapuschkin et al.
 * 2019).
 *
 * <p>The eigenproblem is dense: 1,000 points take some seconds.
 */
final class SpectralEmbedding {

    /** Keeps a group of a handful of points in one piece. */
    private static final int LEAST_NEIGHBOURS = 5;

    /** Rounding leaves an eigenvalue 0 far below, and a graph of 1,000 points that hangs together has none so small. */
    private static final double ZERO = 1e-9;

    private final double[] eigenvalues;
    private final EigenDecomposition decomposition;
    private final List<Integer> ascending;

    private SpectralEmbedding(EigenDecomposition decomposition) {
        this.decomposition = decomposition;
        this.eigenvalues = decomposition.getRealEigenvalues();
        this.ascending = IntStream.range(0, eigenvalues.length)
                .boxed()
                .sorted(Comparator.comparing(i -> eigenvalues[i]))
                .toList();
    }

    /**
     * The embedding of two points or more.
     *
     * @throws GroupingException if the eigenvalues are not found
     */
    static SpectralEmbedding of(Points points) {
        try {
            return new SpectralEmbedding(
                    new EigenDecomposition(new Array2DRowRealMatrix(laplacian(affinity(points)), false)));
        } catch (MathIllegalStateException e) {
            throw new GroupingException(
                    "The eigenvalues of the neighbourhood graph were not found; group by k-means instead.", e);
        }
    }

    /** About 2·ln n: enough that a group hangs together, few enough that groups fall apart. */
    static int neighbours(int points) {
        return Math.min(points - 1, Math.max(LEAST_NEIGHBOURS, (int) Math.ceil(2 * Math.log(points))));
    }

    /** Which points are neighbours, 1 or 0. */
    static double[][] affinity(Points points) {
        int n = points.count();
        int k = neighbours(n);
        double[][] joined = new double[n][n];
        for (int i = 0; i < n; i++) {
            int from = i;
            List<Integer> nearest = IntStream.range(0, n)
                    .filter(other -> other != from)
                    .boxed()
                    .sorted(Comparator.comparing(other -> points.distance(from, other)))
                    .limit(k)
                    .toList();
            for (int other : nearest) {
                joined[i][other] = 1;
                joined[other][i] = 1;
            }
        }
        return joined;
    }

    /** The symmetric normalised Laplacian of a graph in which every point has a neighbour. */
    static double[][] laplacian(double[][] affinity) {
        int n = affinity.length;
        double[] degree = new double[n];
        for (int i = 0; i < n; i++) {
            for (double weight : affinity[i]) {
                degree[i] += weight;
            }
        }
        double[][] laplacian = new double[n][n];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                laplacian[i][j] = (i == j ? 1 : 0) - affinity[i][j] / Math.sqrt(degree[i] * degree[j]);
            }
        }
        return laplacian;
    }

    /** The smallest eigenvalues, ascending, one more than groups are ever suggested. */
    List<Double> smallest() {
        return ascending.stream()
                .limit(GroupingMethod.MOST_SUGGESTED + 1)
                .map(i -> eigenvalues[i])
                .toList();
    }

    /** As many groups as parts, or else as the largest gap between small eigenvalues suggests; the fewest among equals. */
    int suggested() {
        List<Double> small = smallest();
        int parts = (int) small.stream().filter(value -> value < ZERO).count();
        if (parts > 1) {
            return Math.min(parts, GroupingMethod.MOST_SUGGESTED);
        }
        int best = 1;
        for (int groups = 2; groups < small.size(); groups++) {
            if (gap(small, groups) > gap(small, best)) {
                best = groups;
            }
        }
        return best;
    }

    private static double gap(List<Double> small, int groups) {
        return small.get(groups) - small.get(groups - 1);
    }

    /** The points in the space of the first eigenvectors, at distance 1 from its origin. */
    Points rows(int dimensions) {
        int used = Math.min(dimensions, eigenvalues.length);
        return Points.of(IntStream.range(0, eigenvalues.length)
                .mapToObj(point -> row(point, used))
                .toList());
    }

    private double[] row(int point, int dimensions) {
        double[] row = new double[dimensions];
        double length = 0;
        for (int i = 0; i < dimensions; i++) {
            row[i] = decomposition.getV().getEntry(point, ascending.get(i));
            length += row[i] * row[i];
        }
        for (int i = 0; i < dimensions && length > 0; i++) {
            row[i] /= Math.sqrt(length);
        }
        return row;
    }
}
