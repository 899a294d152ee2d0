package org.lrpexplorer.cluster.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The numbers about groups against their definitions. */
class GroupingNumbersTest {

    @Test
    void silhouettesAreThoseOfAWorkedExample() {
        Points line = Points.of(List.of(new double[] {0}, new double[] {2}, new double[] {9}, new double[] {30}));
        Silhouettes found = Silhouettes.of(line, Grouping.of(List.of(0, 0, 1, 2)));

        // a = 2 for both; b to the point at 9 is 9 and 7; single points have 0.
        assertThat(found.of().get(0)).isCloseTo((9.0 - 2) / 9, within(1e-15));
        assertThat(found.of().get(1)).isCloseTo((7.0 - 2) / 7, within(1e-15));
        assertThat(found.of().subList(2, 4)).containsExactly(0.0, 0.0);
        assertThat(found.mean(List.of(2, 3))).isZero();
    }

    @Test
    void oneGroupHasNoSilhouette() {
        Points line = Points.of(List.of(new double[] {0}, new double[] {2}));

        assertThat(Silhouettes.of(line, Grouping.of(List.of(0, 0))).mean()).isNaN();
    }

    @Test
    void theRandIndexOfTheSameGroupsUnderOtherNamesIsOne() {
        assertThat(RandIndex.adjusted(List.of(0, 0, 1, 2), List.of(5, 5, 3, 9))).isEqualTo(1);
    }

    @Test
    void theRandIndexIsThatOfAWorkedExample() {
        // Contingency table [[2, 1], [0, 3]]: 4 pairs together in both, 6 and 1 + 6 = 7 in each, of 15.
        double expected = 6.0 * 7 / 15;

        assertThat(RandIndex.adjusted(List.of(0, 0, 0, 1, 1, 1), List.of(0, 0, 1, 1, 1, 1)))
                .isCloseTo((4 - expected) / (6.5 - expected), within(1e-15));
    }

    @Test
    void theRandIndexOfGroupsByChanceIsAboutZero() {
        Random random = new Random(3);
        List<Integer> one =
                IntStream.range(0, 2000).map(i -> random.nextInt(3)).boxed().toList();
        List<Integer> other =
                IntStream.range(0, 2000).map(i -> random.nextInt(4)).boxed().toList();

        assertThat(RandIndex.adjusted(one, other)).isCloseTo(0, within(0.01));
        assertThatThrownBy(() -> RandIndex.adjusted(one, List.of(1))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void groupsAreNumberedFromTheLargest() {
        assertThat(Grouping.of(List.of(2, 0, 2, 1, 1, 2)).largestFirst().of()).containsExactly(0, 2, 0, 1, 1, 0);
    }
}
