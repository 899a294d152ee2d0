package org.lrpexplorer.lrp.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.lrpexplorer.fusion.Fused;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.network.Dense;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.Nonlinearity;
import org.lrpexplorer.network.Pointwise;
import org.lrpexplorer.tensor.Buffers;

/** Where relevance stops being sound, why, and what helps, in networks small enough to know. */
class DiagnosisTest {

    private static final Composite LRP0 = Units.everywhere("LRP0");

    private static Finding found(Network network, Composite composite, double... input) {
        return Units.finding(network, composite, input).orElseThrow();
    }

    @Test
    void branchesThatCancelAreNamedAtTheirSum() {
        Network network = Units.readingMaps(1)
                .channel("stem", 1)
                .channel("with", 3001)
                .from("stem")
                .channel("against", -3000)
                .plus("add", "with")
                .flat()
                .unit("dense", 0, 1)
                .network();

        Finding finding = found(network, LRP0, 1);

        assertThat(finding.fault()).isEqualTo(Fault.EXPLODES);
        Origin origin = Units.origin(finding);
        assertThat(origin.layer()).isEqualTo("add");
        assertThat(origin.factor()).isCloseTo(6001, within(1.0));
        assertThat(origin.cause()).isEqualTo(Cause.CANCELLING_BRANCHES);
        assertThat(origin.goingOnBy()).isEmpty();
        // Every composite shares a sum out in proportion, and so only another split helps.
        assertThat(Units.advice(finding)).containsExactly("LRP0, absolute split");
        FindingText text = new FindingText(finding, layer -> "'" + layer + "'");
        assertThat(text.sentence()).endsWith("LRP0, absolute split avoids it.");
        assertThat(text.reason().orElseThrow())
                .contains("Branches cancel at 'add': ΣR is 1 there, and they get −3000 and 3000;");
    }

    @Test
    void aBatchNormThatPassesRelevanceThroughIsNamedBesideTheLayerThatDividesByLittle() {
        // z = 0.001, but the shift makes it 1.001, whose relevance comes back to be divided by 0.001.
        Network network = Units.readingMaps(2)
                .channel("conv", 1, -0.999)
                .norm("bn", 1, 1)
                .flat()
                .unit("dense", 0, 1)
                .network();

        Finding finding = found(network, LRP0, 1, 1);

        assertThat(finding.fault()).isEqualTo(Fault.EXPLODES);
        Origin origin = Units.origin(finding);
        assertThat(origin.layer()).isEqualTo("conv");
        assertThat(origin.cause()).isEqualTo(Cause.BATCH_NORM_PASSED);
        assertThat(origin.partner()).contains("bn");
        assertThat(origin.factor()).isCloseTo(1999, within(1.0));
        assertThat(Units.advice(finding)).containsExactly("EpsilonPlusFlat");
        assertThat(new FindingText(finding, layer -> layer).sentence())
                .isEqualTo(
                        "Σ|R| reaches 2000 × the explained score, from conv back to the input. EpsilonPlusFlat avoids it.");
    }

    @Test
    void aBatchNormWithoutShiftIsNotBlamed() {
        Network network = Units.readingMaps(2)
                .channel("conv", 1, -0.999)
                .norm("bn", 1000, 0)
                .flat()
                .unit("dense", 0, 1)
                .network();

        assertThat(Units.origin(found(network, LRP0, 1, 1)).cause()).isEqualTo(Cause.CANCELLING_CONTRIBUTIONS);
    }

    @Test
    void aBatchNormWhoseOwnDenominatorIsSmallIsNamedItself() {
        // sigmoid(z) is about ½ where z = 1 − 0.9999 is nearly 0.
        Network network = Units.readingMaps(1)
                .channel("conv", 1)
                .norm("bn", 1, -0.9999)
                .flat()
                .then("sigmoid", new Pointwise(Nonlinearity.SIGMOID))
                .unit("dense", 0, 1)
                .network();

        Finding finding = found(network, LRP0.withBatchNorm(BatchNormTreatment.Z), 1);

        assertThat(Units.origin(finding).layer()).isEqualTo("bn");
        assertThat(Units.origin(finding).cause()).isEqualTo(Cause.BATCH_NORM_SHIFT);
        assertThat(Units.advice(finding)).containsExactly("LRP0 with BatchNorm by “|z|-rule”");
    }

    @Test
    void aFusedBiasThatStandsAgainstTheContributionsIsTheShiftThatItWas() {
        Network raw = Units.readingMaps(1)
                .channel("conv", 1)
                .norm("bn", 1, -4999)
                .flat()
                .unit("dense", 0, 1)
                .network();
        Fused fused = Precision.DOUBLE.fuse(raw);

        Finding finding = Units.finding(fused, LRP0, 5000).orElseThrow();

        assertThat(finding.fault()).isEqualTo(Fault.EXPLODES);
        assertThat(finding.amounts().kept()).isCloseTo(5000, within(1.0));
        assertThat(Units.origin(finding).layer()).isEqualTo("conv");
        assertThat(Units.origin(finding).cause()).isEqualTo(Cause.BATCH_NORM_SHIFT);
        assertThat(Units.advice(finding)).containsExactly("EpsilonPlusFlat");
    }

    @Test
    void aBiasThatWasNoShiftIsABias() {
        Finding finding = found(Units.reading(1).unit("dense", -4999, 1).network(), LRP0, 5000);

        assertThat(Units.origin(finding).layer()).isEqualTo("dense");
        assertThat(Units.origin(finding).cause()).isEqualTo(Cause.BIAS);
        assertThat(Units.advice(finding)).containsExactly("ZPlus");
    }

    @Test
    void aTinyDenominatorUnderLrp0IsNamedWhereItDivides() {
        // sigmoid(z) is about ½ where z is nearly 0, so that relevance is not in proportion to z.
        Network network = Units.reading(2)
                .unit("first", 0, 1, -0.9999)
                .then("sigmoid", new Pointwise(Nonlinearity.SIGMOID))
                .unit("second", 0, 1)
                .network();

        Finding finding = found(network, LRP0, 1, 1);

        Origin origin = Units.origin(finding);
        assertThat(origin.layer()).isEqualTo("first");
        assertThat(origin.cause()).isEqualTo(Cause.CANCELLING_CONTRIBUTIONS);
        assertThat(Units.advice(finding)).containsExactly("ZPlus");
        // A larger ε only trades it for a sum that vanishes, and is not advised.
        Finding stabilised = found(network, Units.everywhere("Epsilon:0.01"), 1, 1);
        assertThat(stabilised.fault()).isEqualTo(Fault.VANISHES);
        assertThat(Units.origin(stabilised).cause()).isEqualTo(Cause.STABILISER);
    }

    @Test
    void leavingTheBiasOutOfDenominatorsIsNamedWhereTheOutputIsMostlyBias() {
        Network network = Units.reading(2).unit("dense", 1, 1, -0.9999).network();

        Finding finding = found(network, Units.everywhere("LRP0_nobias"), 1, 1);

        assertThat(Units.origin(finding).cause()).isEqualTo(Cause.BIAS_LEFT_OUT);
    }

    @Test
    void whatBroughtRelevanceCloseToTheLimitIsWhereItBeginsAndNotWhatCrossedIt() {
        // From the output back: × 501, then × 3, which crosses the limit.
        Network network = Units.reading(2)
                .then("crosses", twice(2, -1))
                .unit("begins", 0, 251, -250)
                .network();

        Finding finding = found(network, LRP0, 1, 1);

        assertThat(Units.origin(finding).layer()).isEqualTo("begins");
        assertThat(Units.origin(finding).factor()).isCloseTo(501, within(1.0));
        assertThat(Units.origin(finding).goingOnBy()).isEmpty();
    }

    @Test
    void growthByManyLayersBeginsAtTheFirstThatDoesMuchOfItAndIsSaidToGoOn() {
        Units chain = Units.reading(2);
        for (int layer = 1; layer <= 5; layer++) {
            chain.then("z" + layer, twice(3, -2));
        }
        Finding finding = found(chain.unit("last", 0, 1, 0).network(), LRP0, 1, 1);

        assertThat(finding.amounts().growth()).isCloseTo(3125, within(1.0));
        Origin origin = Units.origin(finding);
        assertThat(origin.layer()).isEqualTo("z5");
        assertThat(origin.factor()).isCloseTo(5, within(1e-3));
        assertThat(origin.goingOnBy()).contains(Cause.CANCELLING_CONTRIBUTIONS);
        assertThat(Units.advice(finding)).containsExactly("ZPlus");
    }

    /** Two units that each read a·x + b·y and a·y + b·x. */
    private static Dense twice(double a, double b) {
        float[] weights = {(float) a, (float) b, (float) b, (float) a};
        return Dense.of(Buffers.array(weights, 2, 2), null);
    }

    @Test
    void rulesThatHandDownOpposedPartsMultiplyBySumOfTheirWeights() {
        Units chain = Units.reading(2);
        for (int layer = 1; layer <= 7; layer++) {
            chain.then("z" + layer, twice(3, -2));
        }
        Finding finding = found(chain.unit("last", 0, 1, 0).network(), Units.everywhere("AlphaBeta:2,1"), 1, 1);

        assertThat(Units.origin(finding).cause()).isEqualTo(Cause.OPPOSED_PARTS);
        assertThat(Units.advice(finding)).contains("ZPlus");
    }

    @Test
    void relevanceThatOneBiasKeepsVanishesThereAndNoBiasInTheDenominatorHelps() {
        Network network = Units.reading(1)
                .unit("before", 0.1, 1)
                .unit("keeps", 1.995, 0.005)
                .unit("behind", 0.1, 1)
                .network();

        Finding finding = found(network, Units.everywhere("ZPlus"), 1);

        assertThat(finding.fault()).isEqualTo(Fault.VANISHES);
        assertThat(Units.origin(finding).layer()).isEqualTo("keeps");
        assertThat(Units.origin(finding).cause()).isEqualTo(Cause.BIAS);
        assertThat(Units.origin(finding).goingOnBy()).isEmpty();
        assertThat(new FindingText(finding, layer -> layer).sentence())
                .contains("is left at the input, lost from keeps back to the input. ");
        assertThat(Units.advice(finding)).containsExactly("ZPlus_nobias");
    }

    @Test
    void relevanceThatManyShiftsKeepVanishesFromTheFirstOfThemOn() {
        // As in deep depthwise networks after fusion: each layer's shift keeps half of what is left.
        Units chain = Units.readingMaps(1);
        for (int layer = 1; layer <= 9; layer++) {
            chain.channel("conv" + layer, 0.5).norm("bn" + layer, 1, 0.5);
        }
        Network raw = chain.flat().unit("dense", 0, 1).network();

        Finding finding = Units.finding(Precision.DOUBLE.fuse(raw), Units.everywhere("ZPlus"), 1)
                .orElseThrow();

        assertThat(finding.amounts().kept()).isCloseTo(1 / 512.0, within(1e-4));
        Origin origin = Units.origin(finding);
        assertThat(origin.layer()).isEqualTo("conv9");
        assertThat(origin.factor()).isCloseTo(0.5, within(1e-4));
        assertThat(origin.cause()).isEqualTo(Cause.BATCH_NORM_SHIFT);
        assertThat(origin.goingOnBy()).contains(Cause.BATCH_NORM_SHIFT);
        assertThat(Units.advice(finding)).containsExactly("ZPlus_nobias");
    }

    @Test
    void aTreatmentOfTheBatchNormThatKeepsRelevanceIsReplacedByOneThatDoesNot() {
        Units chain = Units.readingMaps(1);
        for (int layer = 1; layer <= 9; layer++) {
            chain.channel("conv" + layer, 0.5).norm("bn" + layer, 1, 0.5);
        }
        Network raw = chain.flat().unit("dense", 0, 1).network();

        Finding finding = found(raw, Units.everywhere("ZPlus").withBatchNorm(BatchNormTreatment.ABSZ), 1);

        assertThat(Units.origin(finding).layer()).isEqualTo("bn9");
        assertThat(Units.origin(finding).cause()).isEqualTo(Cause.BATCH_NORM_SHIFT);
        assertThat(Units.advice(finding)).containsExactly("ZPlus with BatchNorm by “pass through”");
    }

    @Test
    void aStabiliserThatIsLargeAgainstTheOutputsIsNamed() {
        Network network = Units.reading(1)
                .unit("small", 0, 0.001)
                .unit("large", 0, 100_000)
                .network();

        Finding finding = found(network, Units.everywhere("Epsilon:0.25"), 1);

        assertThat(finding.fault()).isEqualTo(Fault.VANISHES);
        assertThat(Units.origin(finding).layer()).isEqualTo("small");
        assertThat(Units.origin(finding).cause()).isEqualTo(Cause.STABILISER);
        assertThat(Units.advice(finding)).containsExactly("EpsilonPlus");
    }

    @Test
    void aSumThatABiasAddsToGrowsThere() {
        Network network = Units.reading(1)
                .unit("before", 0.5, 1)
                .unit("adds", -26, 18)
                .unit("behind", 0.5, 1)
                .network();

        Finding finding = found(network, LRP0, 1);

        assertThat(finding.fault()).isEqualTo(Fault.GROWS);
        assertThat(new FindingText(finding, layer -> layer).sentence())
                .contains("the explained score, growing from adds back to the input.");
        assertThat(Units.origin(finding).layer()).isEqualTo("adds");
        assertThat(Units.origin(finding).cause()).isEqualTo(Cause.BIAS);
    }

    @Test
    void whatIsOnlyJustWithinTheLimitsIsNotAdvised() {
        // With z⁺ the bias still keeps 97 %, which is no fault, but no help either.
        Network network = Units.reading(2).unit("dense", 1, 0.03, -0.029).network();

        Finding finding = found(network, LRP0, 1, 1);

        assertThat(finding.fault()).isEqualTo(Fault.VANISHES);
        assertThat(Units.finding(network, Units.everywhere("ZPlus"), 1, 1)).isEmpty();
        assertThat(Units.advice(finding)).containsExactly("ZPlus_nobias");
    }
}
