package org.lrpexplorer.lrp.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lrpexplorer.lrp.Attributor;
import org.lrpexplorer.lrp.Explanation;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.SmallNetworks;
import org.lrpexplorer.lrp.StartRelevance;
import org.lrpexplorer.lrp.Target;
import org.lrpexplorer.network.ForwardPass;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.rule.AbsoluteZ;
import org.lrpexplorer.rule.AlphaBeta;
import org.lrpexplorer.rule.Box;
import org.lrpexplorer.rule.Epsilon;
import org.lrpexplorer.rule.Flat;
import org.lrpexplorer.rule.Gamma;
import org.lrpexplorer.rule.LrpZero;
import org.lrpexplorer.rule.Norm;
import org.lrpexplorer.rule.Pass;
import org.lrpexplorer.rule.WinnerTakesAll;
import org.lrpexplorer.rule.ZBox;
import org.lrpexplorer.rule.ZPlus;
import org.lrpexplorer.tensor.Buffers;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;

class CompositeTest {

    private static final Box BOX = Box.of(-1, 2);

    private final Network plain = new SmallNetworks(1).plain(true);
    private final Network residual = new SmallNetworks(1).residual();

    @Test
    void theDefaultIsFlatThenZPlusThenEpsilon() {
        assertThat(Composites.shipped().get(0)).isEqualTo(Composites.epsilonPlusFlat());
        assertThat(Composites.epsilonPlusFlat().rulesFor(residual))
                .containsEntry("stem", new Flat())
                .containsEntry("branch", new ZPlus())
                .containsEntry("dense", new Epsilon(1e-6))
                .containsEntry("relu", new Pass())
                .containsEntry("add", new Norm(1e-6))
                .containsEntry("pool", new Norm(1e-6))
                .containsEntry("flatten", new Pass());
        assertThat(Composites.epsilonPlus().rulesFor(plain))
                .containsEntry("conv", new ZPlus())
                .containsEntry("bn", new Pass())
                .containsEntry("pool", new WinnerTakesAll());
    }

    @Test
    void everyShippedCompositeHasARuleForEveryLayer() {
        assertThat(Composites.shipped().stream().map(composite -> composite.withBox(BOX)))
                .allSatisfy(composite -> assertThat(composite.rulesFor(plain)).hasSize(6))
                .allSatisfy(
                        composite -> assertThat(composite.rulesFor(residual)).hasSize(7));
    }

    @Test
    void theFirstAssignmentThatSelectsANodeCounts() {
        Composite mine = Composites.epsilonPlusFlat().with("mine", Selector.named("stem"), new LrpZero());

        assertThat(mine.rulesFor(residual)).containsEntry("stem", new LrpZero()).containsEntry("branch", new ZPlus());
    }

    @Test
    void positionsCountInForwardOrder() {
        Composite mine = Composites.epsilonPlus()
                .with("mine", new Selector.OfKind(Set.of(LayerKind.CONVOLUTION), Position.LAST), new AlphaBeta(2, 1))
                .with("mine", Selector.first(LayerKind.CONVOLUTION, LayerKind.DENSE), new Flat());

        assertThat(mine.rulesFor(residual))
                .containsEntry("stem", new Flat())
                .containsEntry("branch", new AlphaBeta(2, 1))
                .containsEntry("dense", new Epsilon());
    }

    @Test
    void theBoxIsForTheFirstConvolutionOrTheFirstLinearLayer() {
        Network dense = new SmallNetworks(1).dense();

        assertThat(Composites.epsilonGammaBox().withBox(BOX).rulesFor(residual))
                .containsEntry("stem", new ZBox(BOX))
                .containsEntry("branch", new Gamma(0.25))
                .containsEntry("dense", new Epsilon());
        assertThat(Composites.epsilonGammaBox().rulesFor(dense)).containsEntry("dense1", new Epsilon());
        assertThat(Composites.zBoxZPlus().withBox(BOX).rulesFor(dense))
                .containsEntry("dense1", new ZBox(BOX))
                .containsEntry("dense2", new ZPlus());
    }

    @Test
    void aMissingBoxIsRefusedWithWhereItComesFrom() {
        assertThat(Composites.zBoxZPlus().needsBox()).isTrue();
        assertThat(Composites.zBoxZPlus().withBox(BOX).needsBox()).isFalse();
        assertThatThrownBy(() -> Composites.zBoxZPlus().rulesFor(plain))
                .isInstanceOf(CompositeException.class)
                .hasMessage(
                        "The composite 'ZBoxZPlus' needs the lowest and highest value of the network's input for layer"
                                + " 'conv' (ZBox): they come from the input range of the network's card, or from --box low..high.");
    }

    @Test
    void aBoxThatIsAlreadySaidStays() {
        Composite mine = Composites.epsilonPlus().with("mine", Selector.named("conv"), new ZBox(Box.of(0, 1)));

        assertThat(mine.withBox(BOX)).isEqualTo(mine);
    }

    @Test
    void aBoxForOtherChannelsIsRefusedBeforeComputing() {
        Box three = Box.parse("-1,-1,-1..1,1,2");

        assertThatThrownBy(() -> Composites.zBoxZPlus().withBox(three).rulesFor(plain))
                .isInstanceOf(CompositeException.class)
                .hasMessage(
                        "The composite 'ZBoxZPlus' does not fit layer 'conv': The rule ZBox:-1,-1,-1..1,1,2 has bounds"
                                + " for 3 channels, but the layer reads 2.");
    }

    @ParameterizedTest
    @EnumSource
    void everyTreatmentReachesTheBatchNormLayers(BatchNormTreatment treatment) {
        assertThat(Composites.shipped().stream().filter(Composite::isLrp).map(composite -> composite.withBox(BOX)))
                .allSatisfy(composite -> assertThat(
                                composite.withBatchNorm(treatment).rulesFor(plain))
                        .containsEntry("bn", treatment.rule())
                        .containsEntry("conv", composite.rulesFor(plain).get("conv")));
    }

    @Test
    void theLastTreatmentCountsButAnAssignmentThatNamesTheLayerPrecedesIt() {
        Composite treated = Composites.epsilonPlus()
                .withBatchNorm(BatchNormTreatment.GRADIENT)
                .withBatchNorm(BatchNormTreatment.ABSZ);
        Composite named = Composites.epsilonPlus()
                .with("mine", Selector.named("bn"), new Epsilon(0.25))
                .withBatchNorm(BatchNormTreatment.Z);

        assertThat(treated.rulesFor(plain)).containsEntry("bn", new AbsoluteZ());
        assertThat(named.rulesFor(plain)).containsEntry("bn", new Epsilon(0.25));
    }

    @Test
    void noLaterLineSpeaksOfLayersThatHaveTheirTreatment() {
        Composite treated = Composites.epsilonPlus()
                .with(
                        "mine",
                        new Selector.OfKind(Set.of(LayerKind.CONVOLUTION, LayerKind.BATCH_NORM), Position.LAST),
                        new Epsilon(0.25))
                .withBatchNorm(BatchNormTreatment.GRADIENT)
                .withBatchNorm(BatchNormTreatment.ABSZ);

        assertThat(treated.assignments())
                .extracting(Assignment::describe)
                .filteredOn(line -> line.contains("BatchNorm"))
                .containsExactly("every BatchNorm or SampleNorm: AbsoluteZ", "last Conv or BatchNorm: Epsilon:0.25");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LRP0",
                "Epsilon:0.25",
                "Epsilon",
                "Gamma:0.25",
                "Gamma",
                "AlphaBeta:2,1",
                "ZPlus",
                "Flat",
                "WSquare",
                "EpsilonPlus",
                "EpsilonPlusFlat",
                "EpsilonAlpha2Beta1",
                "EpsilonAlpha2Beta1Flat",
                "EpsilonGammaBox",
                "ZBoxZPlus",
                "EpsilonRms:0.1",
                "ZPlus_nobias",
                "Epsilon:0.25_nobias",
                "Gradient"
            })
    void everyNameOfTheCommandLineExplainsANetwork(String name) {
        Composite composite = Composites.named(name).withBox(BOX);

        Explanation explanation = new Attributor(plain).explain(new SmallNetworks(2).input(), Request.of(composite));

        assertThat(explanation.input().values()).doesNotContain(Float.NaN);
        assertThat(Math.abs(explanation.input().sum())).isPositive().isFinite();
    }

    @Test
    void gradientEverywhereIsTheDerivativeOfTheLogit() {
        Network network = plain.as(DataType.DOUBLE);
        float[] input = new SmallNetworks(2).input();
        Request request = new Request(Composites.gradient(), Target.ofClass(3), StartRelevance.ONE);

        Explanation explanation = new Attributor(network, Precision.DOUBLE).explain(input, request);

        for (int i = 0; i < input.length; i += 7) {
            double change = (logit(network, input, i, 1e-5) - logit(network, input, i, -1e-5)) / 2e-5;
            assertThat((double) explanation.input().values()[i])
                    .isCloseTo(change, within(1e-5 * (1 + Math.abs(change))));
        }
    }

    private static double logit(Network network, float[] input, int at, double step) {
        INDArray x = Buffers.array(input, network.inputShape().batched(1))
                .castTo(DataType.DOUBLE)
                .dup();
        x.data().put(at, input[at] + step);
        return ForwardPass.run(network, x).logits().getDouble(0, 3);
    }

    @Test
    void compositesAreValues() {
        assertThat(Composites.epsilonPlusFlat())
                .isEqualTo(Composites.epsilonPlusFlat())
                .hasSameHashCodeAs(Composites.epsilonPlusFlat())
                .isNotEqualTo(Composites.epsilonPlus());
    }

    @Test
    void theyAreFoundByName() {
        assertThat(Composites.shipped()).allSatisfy(composite -> assertThat(Composites.named(composite.name()))
                .isEqualTo(composite));
        assertThat(Composites.named("Epsilon:0.25")).isEqualTo(Composites.everywhere(new Epsilon(0.25)));
        assertThatThrownBy(() -> Composites.named("Sparkle"))
                .isInstanceOf(CompositeException.class)
                .hasMessageContaining("'Sparkle'")
                .hasMessageContaining("EpsilonPlusFlat");
    }

    @Test
    void assignmentsReadAsWords() {
        assertThat(Composites.epsilonPlusFlat().assignments())
                .extracting(Assignment::describe)
                .containsExactly(
                        "first Conv or Dense: Flat",
                        "every Conv: ZPlus",
                        "every Dense: Epsilon",
                        "every BatchNorm or SampleNorm or Activation or Concat or Gate or Reshape: Pass",
                        "every AveragePool or Add: Norm",
                        "every MaxPool: WinnerTakesAll");
    }
}
