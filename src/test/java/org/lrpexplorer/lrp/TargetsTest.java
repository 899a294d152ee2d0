package org.lrpexplorer.lrp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.network.Network;
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
        assertThatThrownBy(() -> Target.contrast(0, 1).requireWithin(1))
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
        assertThat(StartRelevance.ONE.describe()).isEqualTo("1");
        assertThat(StartRelevance.LOGIT.describe()).isEqualTo("the class's logit");
    }
}
