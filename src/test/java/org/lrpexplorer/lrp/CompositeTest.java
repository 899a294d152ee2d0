package org.lrpexplorer.lrp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.rule.AlphaBeta;
import org.lrpexplorer.rule.Epsilon;
import org.lrpexplorer.rule.Flat;
import org.lrpexplorer.rule.LrpZero;
import org.lrpexplorer.rule.Norm;
import org.lrpexplorer.rule.Pass;
import org.lrpexplorer.rule.WinnerTakesAll;
import org.lrpexplorer.rule.ZPlus;

class CompositeTest {

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
        assertThat(Composites.shipped())
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
                .with("mine", Selector.last(LayerKind.CONVOLUTION), new AlphaBeta(2, 1))
                .with("mine", Selector.first(LayerKind.CONVOLUTION, LayerKind.DENSE), new Flat());

        assertThat(mine.rulesFor(residual))
                .containsEntry("stem", new Flat())
                .containsEntry("branch", new AlphaBeta(2, 1))
                .containsEntry("dense", new Epsilon());
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
                .isInstanceOf(AttributionException.class)
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
                        "every BatchNorm or Activation or Concat or Reshape: Pass",
                        "every AveragePool or Add: Norm",
                        "every MaxPool: WinnerTakesAll");
    }
}
