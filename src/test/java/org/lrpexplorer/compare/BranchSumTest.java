package org.lrpexplorer.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.lrp.Relevance;
import org.lrpexplorer.tensor.Shape;

class BranchSumTest {

    private static final Relevance FULL = new Relevance("add", "main", Shape.of(2, 1, 2), new float[] {1, 2, 30, 40});
    private static final Relevance MAP = new Relevance("add", "skip", Shape.of(1, 1, 2), new float[] {500, 600});

    @Test
    void branchesOfOneShapeAreAddedValueByValue() {
        assertThat(BranchSum.of(List.of(FULL, FULL)).values()).containsExactly(2, 4, 60, 80);
    }

    @Test
    void aBranchThatIsKeptInFullIsAddedUpOverChannelsBesideOneThatIsNot() {
        assertThat(BranchSum.of(List.of(FULL, MAP)).values()).containsExactly(531, 642);
        assertThat(BranchSum.of(List.of(MAP, FULL)).values()).containsExactly(531, 642);
        assertThat(BranchSum.of(List.of(MAP, FULL)).shape()).isEqualTo(Shape.of(1, 1, 2));
    }
}
