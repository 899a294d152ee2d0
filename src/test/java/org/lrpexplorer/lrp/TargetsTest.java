package org.lrpexplorer.lrp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.OutputGrid;
import org.lrpexplorer.problem.CancellationToken;

/** What relevance starts with, for one class, one class against another, and every class at once. */
class TargetsTest {

    private final SmallNetworks networks = new SmallNetworks(5);
    private final Network network = networks.plain(true);
    private final Attributor attributor = new Attributor(network);
    private final float[] input = networks.input();
    private final Request standard = Request.of(Composites.epsilonPlusFlat());

    @Test
    void aContrastStartsWithTheLogitOfOneClassAndTheNegativeOfTheOthers() {
        Explanation contrast = attributor.explain(input, standard.withTarget(Target.contrast(3, 1)));

        List<Float> logits = contrast.logits();
        assertThat(contrast.totals().get("logits").values()).containsExactly(0, -logits.get(1), 0, logits.get(3), 0);
        assertThat(contrast.target()).isEqualTo(3);
        assertThat(contrast.targetLogit()).isEqualTo(logits.get(3));
    }

    @Test
    void aContrastThatStartsWithOneStartsWithOneAndMinusOne() {
        Request request = new Request(standard.composite(), Target.contrast(0, 4), StartRelevance.ONE);

        assertThat(attributor.explain(input, request).totals().get("logits").values())
                .containsExactly(1, 0, 0, 0, -1);
    }

    @Test
    void aContrastIsTheDifferenceOfBothExplanations() {
        Attributor exact = new Attributor(network, Precision.DOUBLE);
        float[] contrast = exact.explain(input, standard.withTarget(Target.contrast(2, 0)))
                .input()
                .values();
        float[] one = exact.explain(input, standard.withTarget(Target.ofClass(2)))
                .input()
                .values();
        float[] other = exact.explain(input, standard.withTarget(Target.ofClass(0)))
                .input()
                .values();

        for (int i = 0; i < contrast.length; i++) {
            assertThat(contrast[i]).isCloseTo(one[i] - other[i], within(1e-5f));
        }
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void againstAllOthersEachOtherClassStartsWithItsShareOfTheNegative(Precision precision) {
        Attributor either = new Attributor(network, precision);
        Explanation logit =
                either.explain(input, standard.withTarget(Target.ofClass(3).against(Contrast.withOthers())));
        float own = logit.logits().get(3);
        assertThat(start(logit)).containsExactly(-own / 4, -own / 4, -own / 4, own, -own / 4);

        Request one =
                new Request(standard.composite(), Target.ofClass(0).against(Contrast.withOthers()), StartRelevance.ONE);
        assertThat(start(either.explain(input, one))).containsExactly(1, -0.25f, -0.25f, -0.25f, -0.25f);
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void theLikeliestOtherClassIsTheRunnerUpOfThePredictedOneAndThePredictedOneOfOthers(Precision precision) {
        Attributor either = new Attributor(network, precision);
        List<Float> logits = either.predict(List.of(input)).get(0);
        List<Integer> ranked = IntStream.range(0, 5)
                .boxed()
                .sorted(Comparator.comparing(logits::get).reversed())
                .toList();

        Explanation predicted =
                either.explain(input, standard.withTarget(Target.predicted().against(Contrast.withLikeliest())));
        assertThat(predicted.request().target()).isEqualTo(Target.contrast(ranked.get(0), ranked.get(1)));
        float[] expected = new float[5];
        expected[ranked.get(0)] = logits.get(ranked.get(0));
        expected[ranked.get(1)] = -logits.get(ranked.get(1));
        assertThat(start(predicted)).containsExactly(expected);

        assertThat(either.explain(
                                input,
                                standard.withTarget(
                                        Target.ofClass(ranked.get(4)).against(Contrast.withLikeliest())))
                        .request()
                        .target())
                .isEqualTo(Target.contrast(ranked.get(4), ranked.get(0)));
    }

    @Test
    void thePredictedClassIsHeldAgainstTheLikeliestOtherWhereItIsTheContrastClassItself() {
        Target against1 = Target.predicted().against(Contrast.with(1));

        assertThat(against1.resolved(List.of(0f, 1f, 3f))).isEqualTo(Target.contrast(2, 1));
        assertThat(against1.resolved(List.of(0f, 5f, 3f))).isEqualTo(Target.contrast(1, 2));
        assertThat(against1.resolved(List.of(2f, 5f, 2f)))
                .as("the first of equals")
                .isEqualTo(Target.contrast(1, 0));
    }

    @Test
    void aContrastWithAllOthersIsTheExplanationLessThatOfTheDualConcept() {
        Attributor exact = new Attributor(network, Precision.DOUBLE);
        float[] contrast = exact.explain(
                        input, standard.withTarget(Target.ofClass(2).against(Contrast.withOthers())))
                .input()
                .values();
        float logit = exact.predict(List.of(input)).get(0).get(2);
        float[][] ones = new float[5][];
        for (int i = 0; i < 5; i++) {
            Request request = new Request(standard.composite(), Target.ofClass(i), StartRelevance.ONE);
            ones[i] = exact.explain(input, request).input().values();
        }

        for (int i = 0; i < contrast.length; i++) {
            float dual = (ones[0][i] + ones[1][i] + ones[3][i] + ones[4][i]) / 4;
            assertThat(contrast[i]).isCloseTo(logit * (ones[2][i] - dual), within(1e-5f));
        }
    }

    private static float[] start(Explanation explanation) {
        return explanation.totals().get("logits").values();
    }

    @Test
    void aNetworkWithOneOutputHasNothingToContrastItWith() {
        List.of(Contrast.withLikeliest(), Contrast.withOthers(), Contrast.with(0))
                .forEach(contrast -> assertThatThrownBy(
                                () -> Target.predicted().against(contrast).requireWithin(OutputGrid.ofClasses(1)))
                        .isInstanceOf(AttributionException.class)
                        .hasMessage("The network has one output, so there is no other class to contrast it with;"
                                + " explain it by itself."));
        Target.predicted().requireWithin(OutputGrid.ofClasses(1));
    }

    @Test
    void impossibleTargetsAreRefusedBeforeAnythingIsComputed() {
        assertThatThrownBy(() -> Target.contrast(2, 2))
                .isInstanceOf(AttributionException.class)
                .hasMessage("A contrast needs two different classes, but class 2 was given as its own contrast class.");
        assertThatThrownBy(() -> Target.contrast(0, -3)).isInstanceOf(AttributionException.class);
        assertThatThrownBy(() -> explainWatched(Target.contrast(0, 5)))
                .isInstanceOf(AttributionException.class)
                .hasMessage("The target class 5 does not exist: the network has 5, counted from 0.");
    }

    @Test
    void theOnlyOutputIsNamedWhereAnotherIsAskedFor() {
        assertThatThrownBy(() -> Target.contrast(0, 1).requireWithin(OutputGrid.ofClasses(1)))
                .isInstanceOf(AttributionException.class)
                .hasMessage("The target 1 does not exist: the network has one output, which is target 0.");
    }

    private void explainWatched(Target target) {
        attributor.explain(
                List.of(input),
                standard.withTarget(target),
                new RunControl(new CancellationToken(), (done, total, step) -> {
                    throw new AssertionError("computed " + step);
                }));
    }

    @Test
    void targetsAndStartsAreValuesAndSayWhatTheyAre() {
        assertThat(Target.contrast(1, 2)).isEqualTo(Target.contrast(1, 2)).isNotEqualTo(Target.contrast(2, 1));
        assertThat(Target.predicted().describe()).isEqualTo("the predicted class");
        assertThat(Target.ofClass(4).describe()).isEqualTo("class 4");
        assertThat(Target.contrast(0, 1).describe(List.of("cat", "dog")::get)).isEqualTo("cat against dog");
        assertThat(Target.predicted().against(Contrast.withLikeliest()).describe())
                .isEqualTo("the predicted class against the likeliest other class");
        assertThat(Target.ofClass(2).against(Contrast.withOthers()).describe())
                .isEqualTo("class 2 against all other classes");
        assertThat(StartRelevance.ONE.describe()).isEqualTo("1");
        assertThat(StartRelevance.LOGIT.describe()).isEqualTo("the class's logit");
    }
}
