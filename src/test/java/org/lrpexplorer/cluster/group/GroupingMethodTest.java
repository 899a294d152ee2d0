package org.lrpexplorer.cluster.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class GroupingMethodTest {

    private static final OptionalInt AS_SUGGESTED = OptionalInt.empty();

    /** Points around three corners of a triangle, the first 20, the next 15, the last 10. */
    private static List<double[]> threeGroups(long seed) {
        Random random = new Random(seed);
        double[][] corners = {{0, 0}, {10, 0}, {0, 10}};
        int[] sizes = {20, 15, 10};
        List<double[]> points = new ArrayList<>();
        for (int group = 0; group < corners.length; group++) {
            for (int i = 0; i < sizes[group]; i++) {
                points.add(new double[] {
                    corners[group][0] + random.nextGaussian(), corners[group][1] + random.nextGaussian()
                });
            }
        }
        return points;
    }

    private static List<Integer> planted() {
        return IntStream.range(0, 45)
                .map(i -> i < 20 ? 0 : i < 35 ? 1 : 2)
                .boxed()
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void groupsThatStandApartAreFoundAndTheirNumberToo(GroupingMethod method) {
        for (long seed = 1; seed <= 5; seed++) {
            Grouping found = method.group(Points.of(threeGroups(seed)), AS_SUGGESTED, seed);

            assertThat(found.of()).isEqualTo(planted());
        }
    }

    @ParameterizedTest
    @EnumSource
    void theOrderOfThePointsDoesNotMatter(GroupingMethod method) {
        List<double[]> points = threeGroups(7);
        points.add(new double[] {5, 5}); // between the groups, and so easily in one or another
        Grouping before = method.group(Points.of(points), OptionalInt.of(4), 3);
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, points.size()).boxed().toList());
        Collections.shuffle(order, new Random(1));

        Grouping after = method.group(Points.of(order.stream().map(points::get).toList()), OptionalInt.of(4), 3);

        assertThat(RandIndex.adjusted(
                        after.of(), order.stream().map(before.of()::get).toList()))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource
    void theSameSeedGivesTheSameGroups(GroupingMethod method) {
        Points points = Points.of(noise(60));

        Grouping first = method.group(points, OptionalInt.of(4), 5);
        Grouping second = method.group(points, OptionalInt.of(4), 5);

        assertThat(second).isEqualTo(first);
    }

    @Test
    void ofSeveralStartsTheOneWithTheLeastSumOfSquaredDistancesIsKept() {
        // Top and bottom are also where Lloyd's algorithm stands still, with distances that do not vary at all.
        Points corners =
                Points.of(List.of(new double[] {0, 0}, new double[] {0, 1}, new double[] {3, 0}, new double[] {3, 1}));

        for (long seed = 0; seed < 200; seed++) {
            assertThat(GroupingMethod.K_MEANS
                            .group(corners, OptionalInt.of(2), seed)
                            .of())
                    .containsExactly(0, 0, 1, 1);
        }
    }

    private static List<double[]> noise(int count) {
        Random random = new Random(11);
        return IntStream.range(0, count)
                .mapToObj(i -> random.doubles(6).toArray())
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void pointsThatAreAllTheSameAreOneGroup(GroupingMethod method) {
        Points zeros = Points.of(Collections.nCopies(12, new double[5]));

        for (OptionalInt count : List.of(AS_SUGGESTED, OptionalInt.of(3))) {
            assertThat(method.group(zeros, count, 1).count()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void thereAreNoMoreGroupsThanPoints(GroupingMethod method) {
        Points two = Points.of(List.of(new double[] {0, 1}, new double[] {1, 0}));

        assertThat(method.group(two, OptionalInt.of(5), 1).count()).isEqualTo(2);
        assertThat(method.group(two, AS_SUGGESTED, 1).count()).isBetween(1, 2);
    }

    @ParameterizedTest
    @EnumSource
    void aSinglePointIsOneGroup(GroupingMethod method) {
        assertThat(method.group(Points.of(List.of(new double[] {3})), AS_SUGGESTED, 1)
                        .of())
                .containsExactly(0);
    }

    @ParameterizedTest
    @EnumSource
    void pointsOfWhichManyAreTheSameAreGrouped(GroupingMethod method) {
        List<double[]> points = new ArrayList<>(Collections.nCopies(20, new double[2]));
        points.addAll(Collections.nCopies(10, new double[] {1, 1}));

        assertThat(method.group(Points.of(points), OptionalInt.of(2), 1).of())
                .isEqualTo(
                        IntStream.range(0, 30).map(i -> i < 20 ? 0 : 1).boxed().toList());
    }

    @Test
    void theLaplacianOfPartsThatHangTogetherHasAnEigenvalueZeroForEach() {
        List<Double> eigenvalues = GroupingMethod.SPECTRAL
                .group(Points.of(threeGroups(2)), AS_SUGGESTED, 1)
                .eigenvalues();

        assertThat(eigenvalues).isSorted().hasSize(GroupingMethod.MOST_SUGGESTED + 1);
        assertThat(eigenvalues.subList(0, 3))
                .allSatisfy(value -> assertThat(value).isCloseTo(0, within(1e-12)));
        assertThat(eigenvalues.get(3)).isGreaterThan(0.01);
    }

    @Test
    void theLaplacianIsSymmetricAndItsRowsBalance() {
        double[][] affinity = SpectralEmbedding.affinity(Points.of(noise(30)));
        double[][] laplacian = SpectralEmbedding.laplacian(affinity);

        for (int i = 0; i < 30; i++) {
            double balance = 0;
            for (int j = 0; j < 30; j++) {
                assertThat(affinity[i][j]).isEqualTo(affinity[j][i]).isIn(0.0, 1.0);
                assertThat(laplacian[i][j]).isEqualTo(laplacian[j][i]);
                balance += laplacian[i][j] * Math.sqrt(degree(affinity[j]));
            }
            assertThat(affinity[i][i]).isZero();
            assertThat(balance).isCloseTo(0, within(1e-12)); // √degree is the eigenvector of 0
        }
    }

    private static double degree(double[] row) {
        double sum = 0;
        for (double weight : row) {
            sum += weight;
        }
        return sum;
    }

    @Test
    void commandsNameTheMethods() {
        assertThat(GroupingMethod.named("kmeans")).hasValue(GroupingMethod.K_MEANS);
        assertThat(GroupingMethod.named("spectral")).hasValue(GroupingMethod.SPECTRAL);
        assertThat(GroupingMethod.named("other")).isEmpty();
    }
}
