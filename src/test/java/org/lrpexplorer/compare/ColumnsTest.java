package org.lrpexplorer.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.explore.Examples;
import org.lrpexplorer.lrp.ComparingAttributor;
import org.lrpexplorer.lrp.Comparison;
import org.lrpexplorer.lrp.Condition;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.RunControl;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.network.ChannelOrder;
import org.lrpexplorer.network.Dense;
import org.lrpexplorer.network.Flatten;
import org.lrpexplorer.network.Identity;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.network.Relu;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Shape;

class ColumnsTest {

    private static Comparison compare(OpenNetwork open) {
        return compare(open, Examples.REQUEST);
    }

    private static Comparison compare(OpenNetwork open, Request request) {
        return new ComparingAttributor(open.raw(), open.fused()).explain(input(open.raw()), request, RunControl.none());
    }

    private static float[] input(Network network) {
        float[] input = new float[network.inputShape().size()];
        for (int i = 0; i < input.length; i++) {
            input[i] = (i * 37 % 100) / 100f;
        }
        return input;
    }

    private static List<Column> columns(OpenNetwork open) {
        return Columns.of(open.raw().inputShape(), open.raw(), open.fused(), compare(open), false);
    }

    @Test
    void rawAndFusedMeetByNameWhenBatchNormComesBeforeTheActivation() {
        OpenNetwork open = Examples.open(Examples.normBefore(), 1);

        assertThat(open.fused().report().fusedCount()).isEqualTo(2);
        assertThat(columns(open)).extracting(Column::label).containsExactly("input", "conv2", "pool", "dense");
    }

    @Test
    void rawAndFusedMeetByNameWhenBatchNormComesAfterTheActivationAndOnTheInput() {
        OpenNetwork open = Examples.open(Examples.normAfter(), 1);
        Comparison comparison = compare(open);
        List<Column> columns = Columns.of(open.raw().inputShape(), open.raw(), open.fused(), comparison, false);

        assertThat(open.fused().report().keptCount()).isZero();
        assertThat(columns).extracting(Column::label).containsExactly("input", "conv2", "dense");
        assertThat(columns.get(1).raw().sum())
                .isCloseTo(comparison.raw().sentBy("conv2").orElseThrow().sum(), Offset.offset(1e-4));
        assertThat(columns.get(1).fused().sum())
                .isCloseTo(comparison.fused().sentBy("conv2").orElseThrow().sum(), Offset.offset(1e-4));
    }

    @Test
    void relevanceOfAFlattenedMapIsLaidOutAsTheMap() {
        OpenNetwork open = Examples.open(Examples.normBefore(), 1);
        Comparison comparison = compare(open);
        Column dense = Columns.of(open.raw().inputShape(), open.raw(), open.fused(), comparison, false)
                .get(3);

        assertThat(dense.shape()).isEqualTo(Shape.of(4, 4, 4));
        assertThat(dense.raw().heatmap().width()).isEqualTo(4);
        float[] vector = comparison.raw().sentBy("dense").orElseThrow().values();
        assertThat(dense.raw().heatmap().value(1, 2))
                .isCloseTo(vector[9] + vector[25] + vector[41] + vector[57], Offset.offset(1e-4f));
    }

    /** Keras, and ONNX files with the channels last, flatten so that the values of one position stand side by side. */
    @Test
    void relevanceOfAMapThatWasFlattenedWithItsChannelsLastIsLaidOutAsTheMap() {
        int row = 1;
        int column = 2;
        float[] weight = new float[3 * 4 * 5];
        for (int channel = 0; channel < 3; channel++) {
            weight[(row * 5 + column) * 3 + channel] = channel + 1;
        }
        Network network = new Network(
                "last",
                "x",
                Shape.of(3, 4, 5),
                List.of(
                        Node.of("relu", new Relu(), "x", "r"),
                        Node.of("flat", new Flatten(ChannelOrder.LAST), "r", "f"),
                        Node.of("dropout", new Identity(), "f", "i"),
                        Node.of("dense", Dense.of(Buffers.array(weight, 1, 60), null), "i", "y")),
                "y",
                List.of());
        OpenNetwork open = Examples.open(network, 1);
        Comparison comparison = compare(open, Request.of(Composites.named("LRP0")));
        Column dense = Columns.of(network.inputShape(), open.raw(), open.fused(), comparison, false)
                .get(1);

        assertThat(dense.shape()).isEqualTo(Shape.of(3, 4, 5));
        float[] input = input(network);
        float expected = 0;
        for (int channel = 0; channel < 3; channel++) {
            expected += (channel + 1) * input[channel * 20 + row * 5 + column];
        }
        for (int x = 0; x < 5; x++) {
            for (int y = 0; y < 4; y++) {
                assertThat(dense.raw().heatmap().value(x, y))
                        .isCloseTo(x == column && y == row ? expected : 0, Offset.offset(1e-4f));
            }
        }
    }

    @Test
    void aBranchHasNoDriftButWhatCarriesAllRelevanceHas() {
        List<Column> columns = columns(Examples.open(Examples.residual(), 1));

        assertThat(columns)
                .extracting(Column::label)
                .containsExactly("input", "branch1", "branch2", "sum", "gap", "dense");
        assertThat(columns)
                .extracting(column -> column.raw().conservation() instanceof Conservation.Compared)
                .containsExactly(true, false, false, true, true, true);
        assertThat(columns)
                .extracting(column -> column.fused().conservation() instanceof Conservation.Compared)
                .containsExactly(true, false, false, true, true, true);
        assertThat(columns.get(1).raw().conservation())
                .isEqualTo(new Conservation.NotCompared(Conservation.Reason.BRANCH));
    }

    @Test
    void aSumShowsItsBranchesTogether() {
        OpenNetwork open = Examples.open(Examples.residual(), 1);
        Comparison comparison = compare(open);
        Column sum = Columns.of(open.raw().inputShape(), open.raw(), open.fused(), comparison, false)
                .get(3);

        double branches = comparison.raw().sent().stream()
                .filter(sent -> sent.node().equals("sum"))
                .mapToDouble(sent -> sent.sum())
                .sum();
        assertThat(sum.raw().sum()).isCloseTo(branches, Offset.offset(1e-4));
        assertThat(sum.description()).startsWith("at the inputs of sum, summed");
    }

    private static List<Column> withNorms(OpenNetwork open) {
        return Columns.of(open.raw().inputShape(), open.raw(), open.fused(), compare(open), true);
    }

    @Test
    void aNormBehindAConvolutionHasATileOnBothSidesAndTheFusedRowHasOnlyItsOutput() {
        OpenNetwork open = Examples.open(Examples.normBefore(), 1);
        Comparison comparison = compare(open);
        Node norm = open.raw().nodes().stream()
                .filter(node -> node.layer().kind() == LayerKind.BATCH_NORM)
                .findFirst()
                .orElseThrow();
        List<Column> columns = withNorms(open);
        Column in = columns.get(1);
        Column out = columns.get(2);

        assertThat(in.label()).isEqualTo(norm.name() + " in");
        assertThat(in.place()).isEqualTo(Place.NORM_INPUT);
        assertThat(in.raw().sum())
                .isCloseTo(comparison.raw().sentBy(norm.name()).orElseThrow().sum(), Offset.offset(1e-4));
        assertThat(in.fused().absence()).hasValue("merged into conv1");
        assertThat(out.label()).isEqualTo(norm.name() + " out");
        assertThat(out.fused().absence()).isEmpty();
        assertThat(out.fused().heatmap().width()).isEqualTo(out.raw().heatmap().width());
        assertThat(out.fused().sum()).isNotZero();
        assertThat(columns).filteredOn(Column::isOfLayer).isEqualTo(columns(open));
    }

    @Test
    void aNormInFrontOfAConvolutionLeavesTheFusedRowOnlyItsInput() {
        List<Column> columns = withNorms(Examples.open(Examples.normAfter(), 1));

        List<Column> norms =
                columns.stream().filter(column -> !column.isOfLayer()).toList();
        assertThat(norms).isNotEmpty().allSatisfy(column -> assertThat(
                        column.fused().absence().isPresent())
                .isEqualTo(column.place() == Place.NORM_OUTPUT));
    }

    @Test
    void driftIsRelativeToTheStartEvenWhereThatIsNothing() {
        assertThat(drift(0.5, 2)).isEqualTo(0.75);
        assertThat(drift(-1, 2)).isEqualTo(1.5);
        assertThat(drift(0, 0)).isZero();
        assertThat(drift(-1, 0)).isInfinite();
        assertThat(RowTiles.compare(2, new Tile.Start(0, 20), 0).drift())
                .as("of a start that balances")
                .isEqualTo(0.1);
    }

    private static double drift(double sum, double start) {
        return RowTiles.compare(sum, new Tile.Start(start, Math.abs(start)), 0).drift();
    }

    @Test
    void aNormIsMarkedAsItsNeighbourWithTheSameSumIs() {
        List<Column> columns = withNorms(Examples.open(Examples.normBefore(), 1));

        for (int i = 1; i < columns.size(); i++) {
            Column column = columns.get(i);
            if (!column.isOfLayer()) {
                assertThat(((Conservation.Compared) column.raw().conservation()).drift())
                        .as(column.label())
                        .isCloseTo(
                                RowTiles.compare(
                                                column.raw().sum(), column.raw().start(), 0)
                                        .drift(),
                                Offset.offset(1e-6));
            }
        }
        assertThat(columns)
                .anyMatch(column -> !column.isOfLayer()
                        && column.fused().absence().isEmpty()
                        && column.fused().conservation().isBroken());
        assertThat(columns)
                .filteredOn(column -> column.fused().absence().isPresent())
                .isNotEmpty()
                .allMatch(column ->
                        column.fused().conservation().equals(new Conservation.NotCompared(Conservation.Reason.ABSENT)));
    }

    @Test
    void belowAGradientNoSumIsPromisedAndAboveItAllAre() {
        OpenNetwork open = Examples.open(Examples.normBefore(), 1);
        Comparison comparison = compare(
                open,
                Examples.REQUEST.withComposite(
                        Examples.REQUEST.composite().withBatchNorm(BatchNormTreatment.GRADIENT)));
        List<Column> columns = Columns.of(open.raw().inputShape(), open.raw(), open.fused(), comparison, true);

        assertThat(columns.get(columns.size() - 1).raw().conservation()).isInstanceOf(Conservation.Compared.class);
        assertThat(columns.get(0).raw().conservation())
                .isEqualTo(new Conservation.NotCompared(Conservation.Reason.GRADIENT));
        assertThat(columns.get(0).fused().conservation()).isInstanceOf(Conservation.Compared.class);
    }

    @Test
    void belowChosenChannelsTheReasonIsTheCondition() {
        OpenNetwork open = Examples.open(Examples.normBefore(), 1);
        Condition condition = Condition.ofChannels(
                "pool", open.raw().shapeOf(open.raw().node("pool").orElseThrow().input()), List.of(1));
        Comparison comparison = compare(open, Examples.REQUEST.withCondition(Optional.of(condition)));
        List<Column> columns = Columns.of(open.raw().inputShape(), open.raw(), open.fused(), comparison, false);

        assertThat(columns)
                .extracting(column ->
                        column.raw().conservation().equals(new Conservation.NotCompared(Conservation.Reason.CONDITION)))
                .as("input, conv2, pool, dense")
                .containsExactly(true, true, true, false);
        assertThat(columns.get(3).raw().conservation()).isInstanceOf(Conservation.Compared.class);
    }

    @Test
    void aConditionAtASumRestrictsWhatArrivesAtItAndNotWhatComesFromAbove() {
        OpenNetwork open = Examples.open(Examples.residual(), 1);
        Condition condition = Condition.ofChannels(
                "sum", open.raw().shapeOf(open.raw().node("sum").orElseThrow().output()), List.of(0));
        Comparison comparison = compare(open, Examples.REQUEST.withCondition(Optional.of(condition)));
        List<Column> columns = Columns.of(open.raw().inputShape(), open.raw(), open.fused(), comparison, false);

        assertThat(columns)
                .extracting(column -> column.raw().conservation() instanceof Conservation.Compared)
                .containsExactly(false, false, false, false, true, true);
    }

    @Test
    void requestsAreEqualByValue() {
        assertThat(Examples.request(3)).isEqualTo(Examples.request(3)).hasSameHashCodeAs(Examples.request(3));
        assertThat(Examples.request(3)).isNotEqualTo(Examples.request(4));
    }
}
