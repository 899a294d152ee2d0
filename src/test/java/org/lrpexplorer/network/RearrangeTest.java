package org.lrpexplorer.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Origins;
import org.lrpexplorer.tensor.Shape;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

class RearrangeTest {
    private static final Shape MAPS = Shape.of(12, 4, 6);

    @Test
    void theFieldsNamesAreTold() {
        assertThat(SlowRearrangements.channelShuffle(MAPS, 2).operator()).isEqualTo("channel shuffle, 2 groups");
        assertThat(SlowRearrangements.channelShuffle(MAPS, 4).operator()).isEqualTo("channel shuffle, 4 groups");
        assertThat(SlowRearrangements.pixelShuffle(MAPS, 2).operator()).isEqualTo("pixel shuffle ×2");
        assertThat(SlowRearrangements.depthToSpace(MAPS, 2).operator()).isEqualTo("depth to space ×2");
        assertThat(SlowRearrangements.spaceToDepth(MAPS, 2).operator()).isEqualTo("space to depth ×2");
        assertThat(SlowRearrangements.transposed(MAPS).operator()).isEqualTo("rearrangement, 12×4×6 to 12×6×4");
    }

    @Test
    void undoingAPixelShuffleIsAPixelUnshuffle() {
        Rearrange shuffle = SlowRearrangements.pixelShuffle(MAPS, 2);
        int[] back = new int[MAPS.size()];
        for (int i = 0; i < back.length; i++) {
            back[shuffle.origins().of(i)] = i;
        }

        Rearrange undo = new Rearrange(shuffle.output(), MAPS, Origins.of(MAPS.size(), back));

        assertThat(undo.operator()).isEqualTo("pixel unshuffle ×2");
        assertThat(shuffle.origins().then(undo.origins()).isIdentity()).isTrue();
    }

    @Test
    void whatOnlyHasAnotherShapeAndWhatIsInNoOrderAreNamedByTheirShapes() {
        Random random = new Random(1);

        assertThat(new Rearrange(Shape.of(24), Shape.of(2, 3, 4), Origins.identity(24)).operator())
                .isEqualTo("24 as 2×3×4");
        assertThat(SlowRearrangements.shuffled(MAPS, MAPS, random).operator())
                .isEqualTo("rearrangement, 12×4×6 to 12×4×6");
        assertThat(new Rearrange(Shape.of(3, 1, 2), Shape.of(3, 1, 2), Origins.of(6, 4, 5, 2, 3, 0, 1)).operator())
                .isEqualTo("channels in another order");
    }

    @Property(tries = 100)
    void relevanceGoesBackByTheInverse(@ForAll long seed) {
        Random random = new Random(seed);
        Rearrange layer = SlowRearrangements.shuffled(MAPS, Shape.of(MAPS.size()), random);
        for (DataType type : List.of(DataType.DOUBLE, DataType.FLOAT)) {
            INDArray x = gaussian(random, 2 * MAPS.size(), MAPS.batched(2)).castTo(type);

            INDArray there = layer.forward(List.of(x));
            INDArray back = layer.backward(List.of(x), there).get(0);

            assertThat(back.dataType()).isEqualTo(type);
            assertThat(back).isEqualTo(x);
            assertThat(sorted(there)).isEqualTo(sorted(x));
        }
    }

    @Test
    void valuesThatWentToSeveralPlacesGetTheirSumAndOthersNothing() {
        Rearrange layer = new Rearrange(Shape.of(3), Shape.of(4), Origins.of(3, 2, 0, 2, 2));
        INDArray upper = Buffers.array(new double[] {1, 2, 4, 8}, 1, 4);

        INDArray lower = layer.backward(List.of(Buffers.array(new double[3], 1, 3)), upper)
                .get(0);

        assertThat(Buffers.doubles(lower)).containsExactly(2, 0, 13);
        assertThat(layer.origins().isPermutation()).isFalse();
    }

    @Test
    void shapesThatDoNotBelongTogetherAreRefused() {
        assertThatThrownBy(() -> new Rearrange(Shape.of(4), Shape.of(2, 2), Origins.identity(4)))
                .hasMessageContaining("2×2, which is neither maps nor a vector");
        assertThatThrownBy(() -> new Rearrange(Shape.of(4), Shape.of(5), Origins.identity(4)))
                .hasMessageContaining("between 4 and 5");
        assertThatThrownBy(() -> Origins.of(4, 0, 4)).hasMessageContaining("takes value 4 of 4");
        assertThatThrownBy(() -> SlowRearrangements.transposed(MAPS).outputShape(List.of(Shape.of(12, 6, 4))))
                .hasMessageContaining("expects 12×4×6 but its input is 12×6×4");
    }

    private static double[] sorted(INDArray values) {
        return Arrays.stream(Buffers.doubles(values)).sorted().toArray();
    }

    private static INDArray gaussian(Random random, int count, long... shape) {
        return Buffers.array(random.doubles(count, -2, 2).toArray(), shape);
    }
}
