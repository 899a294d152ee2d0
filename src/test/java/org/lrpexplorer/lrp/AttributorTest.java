package org.lrpexplorer.lrp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.lrp.composite.Assignment;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.CompositeException;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.lrp.composite.Selector;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.problem.Cancelled;
import org.lrpexplorer.rule.LrpZero;
import org.lrpexplorer.rule.WinnerTakesAll;

class AttributorTest {

    private final SmallNetworks networks = new SmallNetworks(7);
    private final Network plain = networks.plain(true);
    private final Network residual = networks.residual();
    private final float[] input = networks.input();
    private final Request standard = Request.of(Composites.epsilonPlusFlat());

    @Test
    void everyNodeReportsWhatItSendsInForwardOrder() {
        Explanation explanation = new Attributor(residual).explain(input, standard);

        assertThat(explanation.sent())
                .extracting(Relevance::node)
                .containsExactly("stem", "relu", "branch", "add", "add", "pool", "flatten", "dense");
        assertThat(explanation.layers()).extracting(Relevance::node).containsExactly("stem", "branch", "dense");
        assertThat(explanation.totals().keySet()).startsWith("x", "stem.out").endsWith("logits");
        assertThat(explanation.input().shape()).isEqualTo(SmallNetworks.INPUT);
        assertThat(explanation.nonFinite()).isZero();
    }

    @Test
    void aTensorThatTwoLayersReadGetsTheSumOfWhatTheySend() {
        Explanation explanation = new Attributor(residual).explain(input, standard);

        float[] branch = explanation.sentBy("branch").orElseThrow().values();
        float[] skip = explanation.sent().get(4).values();
        float[] total = explanation.totals().get("relu.out").values();
        for (int i = 0; i < total.length; i++) {
            assertThat(total[i])
                    .isCloseTo(branch[i] + skip[i], within(1e-6f * (Math.abs(branch[i]) + Math.abs(skip[i]))));
        }
    }

    @Test
    void relevanceIsConservedWhereNothingAbsorbsIt() {
        Request request = Request.of(Composites.everywhere(new LrpZero()));
        Explanation explanation = new Attributor(residual, Precision.DOUBLE).explain(input, request);

        // The branch's end carries only part of it, the skip connection the rest.
        assertThat(explanation.totals().values())
                .filteredOn(r -> !r.tensor().equals("branch.out"))
                .hasSize(7)
                .allSatisfy(r -> assertThat(r.sum()).isCloseTo(explanation.targetLogit(), within(2e-4)));
    }

    @Test
    void thePredictedClassHasTheLargestLogit() {
        Explanation explanation = new Attributor(plain).explain(input, standard);

        assertThat(explanation.logits()).allSatisfy(l -> assertThat(l).isLessThanOrEqualTo(explanation.targetLogit()));
    }

    @Test
    void startingWithOneGivesTheLogitsDecompositionDividedByTheLogit() {
        Attributor attributor = new Attributor(plain);
        Request one = new Request(standard.composite(), Target.ofClass(3), StartRelevance.ONE);

        Explanation byLogit = attributor.explain(input, standard.withTarget(Target.ofClass(3)));
        Explanation byOne = attributor.explain(input, one);

        assertThat(byOne.totals().get("logits").values()).containsExactly(0, 0, 0, 1, 0);
        assertThat(byOne.input().sum() * byLogit.targetLogit())
                .isCloseTo(byLogit.input().sum(), within(1e-4));
    }

    @Test
    void theSameRequestGivesTheSameBitsTwice() {
        Attributor attributor = new Attributor(plain);

        assertThat(attributor.explain(input, standard).input().values())
                .isEqualTo(attributor.explain(input, standard).input().values());
    }

    @Test
    void theInputIsLeftAsItIs() {
        float[] before = input.clone();

        new Attributor(plain).explain(input, standard);

        assertThat(input).isEqualTo(before);
    }

    @Test
    void progressCountsEveryLayerForwardAndBackward() {
        List<Integer> steps = new ArrayList<>();

        new Attributor(plain)
                .explain(List.of(input), standard, new RunControl(new CancellationToken(), (done, total, step) -> {
                    assertThat(total).isEqualTo(12);
                    steps.add(done);
                }));

        assertThat(steps).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    }

    @Test
    void cancellingStopsBeforeTheNextLayer() {
        CancellationToken token = new CancellationToken();
        List<String> passed = new ArrayList<>();

        assertThatThrownBy(() -> new Attributor(plain)
                        .explain(List.of(input), standard, new RunControl(token, (done, total, step) -> {
                            passed.add(step);
                            if (done == 8) {
                                token.cancel();
                            }
                        })))
                .isInstanceOf(Cancelled.class);
        assertThat(passed).endsWith("dense", "dense", "flatten").hasSize(8);
    }

    @Test
    void aCancelledTokenStopsBeforeTheFirstLayer() {
        CancellationToken token = new CancellationToken();
        token.cancel();

        assertThatThrownBy(() -> new Attributor(plain)
                        .explain(List.of(input), standard, new RunControl(token, (done, total, step) -> fail(step))))
                .isInstanceOf(Cancelled.class);
    }

    @Test
    void aTargetThatTheNetworkLacksIsRefused() {
        assertThatThrownBy(() -> new Attributor(plain).explain(input, standard.withTarget(Target.ofClass(5))))
                .isInstanceOf(AttributionException.class)
                .hasMessage("The target class 5 does not exist: the network has 5, counted from 0.");
        assertThatThrownBy(() -> Target.ofClass(-1)).isInstanceOf(AttributionException.class);
    }

    @Test
    void anAssignmentToALayerThatTheNetworkLacksIsRefused() {
        Composite composite = Composites.epsilonPlus().with("mine", Selector.named("conv9"), new LrpZero());

        assertThatThrownBy(() -> new Attributor(plain).explain(input, Request.of(composite)))
                .isInstanceOf(CompositeException.class)
                .hasMessage(
                        "The composite 'mine' has a rule for layer 'conv9', but network 'plain' has no such layer.");
    }

    @Test
    void aRuleThatALayerCannotTakeIsRefused() {
        Composite composite = Composites.epsilonPlus().with("mine", Selector.named("conv"), new WinnerTakesAll());

        assertThatThrownBy(() -> new Attributor(plain).explain(input, Request.of(composite)))
                .isInstanceOf(CompositeException.class)
                .hasMessage(
                        "The composite 'mine' gives layer 'conv' (Conv) the rule WinnerTakesAll, which works only on"
                                + " MaxPool.");
    }

    @Test
    void aLayerWithoutARuleIsRefused() {
        Composite composite =
                new Composite("mine", List.of(new Assignment(Selector.every(LayerKind.CONVOLUTION), new LrpZero())));

        assertThatThrownBy(() -> new Attributor(plain).explain(input, Request.of(composite)))
                .isInstanceOf(CompositeException.class)
                .hasMessage("The composite 'mine' has no rule for layer 'bn' (BatchNorm).");
    }

    @Test
    void inputsOfTheWrongSizeOrNotFiniteAreRefused() {
        Attributor attributor = new Attributor(plain);

        assertThatThrownBy(() -> attributor.explain(new float[3], standard))
                .isInstanceOf(AttributionException.class)
                .hasMessageContaining("takes inputs of 2×8×8 = 128 values, but was given 3");
        input[5] = Float.NaN;
        assertThatThrownBy(() -> attributor.explain(input, standard))
                .isInstanceOf(AttributionException.class)
                .hasMessageContaining("1 values that are infinite or not a number");
    }

    @Test
    void aDeadLayerGivesNoRelevanceAndNothingThatIsNotFinite() {
        Attributor dead = new Attributor(networks.dead());

        for (Composite composite : SmallNetworks.composites()) {
            Request request = Request.of(composite).withTarget(Target.ofClass(0));
            Explanation explanation = dead.explain(input, request);
            assertThat(explanation.nonFinite()).isZero();
            assertThat(explanation.targetLogit()).isEqualTo(1);
        }
    }

    @Test
    void aNetworkWithDamagedWeightsIsRefused() {
        assertThatThrownBy(() -> new Attributor(networks.damaged()).explain(input, standard))
                .isInstanceOf(AttributionException.class)
                .hasMessage(
                        "The network 'damaged' computes outputs that are infinite or not a number; its weights may be"
                                + " damaged.");
    }

    private static void fail(String step) {
        throw new AssertionError("computed " + step);
    }
}
