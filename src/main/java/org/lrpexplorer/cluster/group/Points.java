package org.lrpexplorer.cluster.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Some points of a Euclidean space, all of as many coordinates, and how far they are apart. Immutable. */
public final class Points {

    private final List<double[]> coordinates;
    private final double[][] distances;

    private Points(List<double[]> coordinates) {
        this.coordinates = List.copyOf(coordinates);
        this.distances = new double[coordinates.size()][coordinates.size()];
        for (int i = 0; i < distances.length; i++) {
            for (int j = 0; j < i; j++) {
                distances[i][j] = distance(coordinates.get(i), coordinates.get(j));
                distances[j][i] = distances[i][j];
            }
        }
    }

    /**
     * These points; the arrays are taken over and not changed afterwards.
     *
     * @throws IllegalArgumentException if there is none, or they have not as many coordinates
     */
    public static Points of(List<double[]> coordinates) {
        if (coordinates.isEmpty() || coordinates.stream().anyMatch(each -> each.length != coordinates.get(0).length)) {
            throw new IllegalArgumentException("Points need as many coordinates each, and there must be one at least");
        }
        return new Points(coordinates);
    }

    /** How many there are. */
    public int count() {
        return coordinates.size();
    }

    /** The coordinates of a point, not to be changed. */
    double[] at(int point) {
        return coordinates.get(point);
    }

    /** How far two points are apart. */
    public double distance(int one, int other) {
        return distances[one][other];
    }

    /** How far a point is from the mean of some. */
    public double distanceToMean(int point, List<Integer> some) {
        return distance(at(point), mean(some));
    }

    private double[] mean(List<Integer> some) {
        double[] mean = new double[at(0).length];
        for (int point : some) {
            for (int i = 0; i < mean.length; i++) {
                mean[i] += at(point)[i] / some.size();
            }
        }
        return mean;
    }

    private static double distance(double[] one, double[] other) {
        double sum = 0;
        for (int i = 0; i < one.length; i++) {
            sum += (one[i] - other[i]) * (one[i] - other[i]);
        }
        return Math.sqrt(sum);
    }

    /** How many differ from each other. */
    int distinct() {
        return distinctGroups().count();
    }

    /** Points that are the same in one group each, in the order in which they first come. */
    Grouping distinctGroups() {
        List<double[]> seen = new ArrayList<>();
        return Grouping.of(coordinates.stream()
                .map(each -> {
                    for (int i = 0; i < seen.size(); i++) {
                        if (Arrays.equals(seen.get(i), each)) {
                            return i;
                        }
                    }
                    seen.add(each);
                    return seen.size() - 1;
                })
                .toList());
    }

    /** The places of the points in an order that depends on nothing but their coordinates. */
    List<Integer> inOrder() {
        return IntStream.range(0, count())
                .boxed()
                .sorted(Comparator.comparing(this::at, Arrays::compare))
                .toList();
    }

    /** The points at these places. */
    Points at(List<Integer> places) {
        return new Points(places.stream().map(this::at).toList());
    }
}
