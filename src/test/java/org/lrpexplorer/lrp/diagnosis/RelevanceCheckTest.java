package org.lrpexplorer.lrp.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.lrp.Attributor;
import org.lrpexplorer.lrp.Detail;
import org.lrpexplorer.lrp.Explanation;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.StartRelevance;
import org.lrpexplorer.lrp.Target;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.network.Dense;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.SeededFamilies;
import org.lrpexplorer.tensor.Buffers;

/** Which amounts of relevance count as sound. */
class RelevanceCheckTest {

    private static final Composite LRP0 = Units.everywhere("LRP0");

    private static Optional<Fault> fault(Network network, Composite composite, double... input) {
        return Units.finding(network, composite, input).map(Finding::fault);
    }

    @Test
    void aThousandTimesTheScoreIsSoundAndMoreIsAnExplosion() {
        // z = 1, so the contributions are the relevance: 500.5 + 499.5 and then a little more.
        assertThat(fault(Units.reading(2).unit("dense", 0, 500.5, -499.5).network(), LRP0, 1, 1))
                .isEmpty();
        assertThat(fault(Units.reading(2).unit("dense", 0, 501, -500).network(), LRP0, 1, 1))
                .contains(Fault.EXPLODES);
    }

    @Test
    void lessThanAHundredthOfTheScoreAtTheInputHasVanished() {
        assertThat(fault(Units.reading(1).unit("dense", 0.98, 0.02).network(), LRP0, 1))
                .isEmpty();
        assertThat(fault(Units.reading(1).unit("dense", 0.995, 0.005).network(), LRP0, 1))
                .contains(Fault.VANISHES);
    }

    @Test
    void moreThanTenTimesTheScoreAtTheInputHasGrownWhateverItsSign() {
        assertThat(fault(Units.reading(1).unit("dense", -8, 9).network(), LRP0, 1))
                .isEmpty();
        assertThat(fault(Units.reading(1).unit("dense", -10, 11).network(), LRP0, 1))
                .contains(Fault.GROWS);
        assertThat(fault(Units.reading(1).unit("dense", 12, -11).network(), LRP0, 1))
                .contains(Fault.GROWS);
    }

    @Test
    void aSumOfTheOtherSignIsNoFaultOfItsOwn() {
        assertThat(fault(Units.reading(1).unit("dense", 1.5, -0.5).network(), LRP0, 1))
                .isEmpty();
    }

    @Test
    void aScoreOfZeroExplainsNothingAndIsNotJudged() {
        assertThat(fault(Units.reading(1).unit("dense", -1, 1).network(), LRP0, 1))
                .isEmpty();
    }

    @Test
    void aContrastIsJudgedByTheDifferenceOfItsLogitsAndGrowthByBothOfThem() {
        // Logits 2,000 and 1,999: both go in, one apart, and nothing is lost.
        Network close = two(2000, 1999);
        Amounts amounts = Amounts.of(explained(close, LRP0, StartRelevance.LOGIT));

        assertThat(amounts.score()).isEqualTo(1);
        assertThat(amounts.start()).isEqualTo(3999);
        assertThat(amounts.kept()).isCloseTo(1, within(1e-9));
        assertThat(new RelevanceCheck(close, LRP0).of(explained(close, LRP0, StartRelevance.LOGIT)))
                .isEmpty();
        // Starting with +1 and −1 leaves no sum to judge.
        assertThat(new RelevanceCheck(close, LRP0).of(explained(close, LRP0, StartRelevance.ONE)))
                .isEmpty();
    }

    @Test
    void whatIsSaidOfAContrastNamesWhatItStartsWith() {
        FindingText text = new FindingText(Finding.of(Fault.EXPLODES, new Amounts(1, 3999, 8e6, 1)), layer -> layer);

        assertThat(text.sentence()).isEqualTo("Σ|R| reaches 2000 × what it starts with.");
    }

    private static Network two(double first, double second) {
        return Units.reading(2)
                .then("dense", Dense.of(Buffers.array(new float[] {(float) first, 0, 0, (float) second}, 2, 2), null))
                .network();
    }

    private static Explanation explained(Network network, Composite composite, StartRelevance start) {
        return new Attributor(network, Precision.DOUBLE)
                .explain(new float[] {1, 1}, new Request(composite, Target.contrast(0, 1), start));
    }

    @Test
    void plainGradientsAreNotJudged() {
        Network steep = Units.reading(2).unit("dense", 0, 5000, -4999).network();

        assertThat(fault(steep, Composites.gradient(), 1, 1)).isEmpty();
    }

    @Test
    void aGradientAtTheBatchNormAloneIsJudgedByItsSizeOnly() {
        Network scaled = Units.readingMaps(1)
                .channel("conv", 1)
                .norm("bn", 500, 0)
                .flat()
                .unit("dense", 0, 1)
                .network();
        Composite gradient = LRP0.withBatchNorm(BatchNormTreatment.GRADIENT);

        // 500 times the score at the input is no fault, because nothing was to be conserved.
        assertThat(fault(scaled, gradient, 1)).isEmpty();
        Network larger = Units.readingMaps(1)
                .channel("conv", 1)
                .norm("bn", 2000, 0)
                .flat()
                .unit("dense", 0, 1)
                .network();
        Finding finding = Units.finding(larger, gradient, 1).orElseThrow();
        assertThat(finding.fault()).isEqualTo(Fault.EXPLODES);
        assertThat(Units.origin(finding).layer()).isEqualTo("bn");
        assertThat(Units.origin(finding).cause()).isEqualTo(Cause.GRADIENT);
    }

    @Test
    void amountsAreTheSameWhateverDetailIsKeptAndNearlySoInAnyPrecision() {
        Network network = SeededFamilies.all().get(0);
        float[] input = new float[network.inputShape().size()];
        for (int i = 0; i < input.length; i++) {
            input[i] = (float) Math.sin(i);
        }
        Request request = Request.of(Composites.epsilonPlusFlat());
        for (Precision precision : List.of(Precision.DOUBLE, Precision.SINGLE)) {
            Attributor attributor = new Attributor(network, precision);
            Amounts full = Amounts.of(attributor.explain(input, request));
            Amounts maps = Amounts.of(attributor.explain(input, request.withDetail(Detail.MAPS)));

            assertThat(maps.growth()).isCloseTo(full.growth(), within(1e-4 * full.growth()));
            assertThat(maps.kept()).isCloseTo(full.kept(), within(1e-4));
        }
    }
}
