package org.lrpexplorer.lrp.composite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lrpexplorer.rule.Box;
import org.lrpexplorer.rule.RuleParameter;

class ProceduresTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Gradient",
                "GradientTimesInput",
                "GuidedBackprop",
                "SmoothGrad",
                "SmoothGrad:50,0.1",
                "SmoothGrad:50,0.1,7",
                "IntegratedGradients",
                "IntegratedGradients:64,mean",
                "IntegratedGradients:64,black:-1..1"
            })
    void whatIsWrittenIsReadAgainAndIsNotLrp(String notation) {
        assertThat(Procedures.parse(notation).notation()).isEqualTo(notation);
        Composite composite = Composites.named(notation);
        assertThat(composite.isLrp()).isFalse();
        assertThat(composite.title()).isEqualTo(notation + " (not LRP)");
        assertThat(CompositeFiles.ofText(CompositeFiles.text(composite))).isEqualTo(composite);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SmoothGrad:0,0.1 | SmoothGrad takes the mean of 1 to 1000 noisy samples, but was given 0.",
                "SmoothGrad:5,2 | The noise of SmoothGrad is a share of the input's range from 0 to 1, but was given 2.",
                "SmoothGrad:5 | 'SmoothGrad:5' needs the number of samples and the noise, such as SmoothGrad:25,0.15, and perhaps a seed.",
                "SmoothGrad:x,0.1 | 'SmoothGrad:x,0.1' has 'x' where a number is needed.",
                "IntegratedGradients:0,black | Integrated gradients take from 1 to 10000 steps, but were given 0.",
                "IntegratedGradients:9 | 'IntegratedGradients:9' needs the number of steps and the baseline, such as IntegratedGradients:32,black.",
                "IntegratedGradients:9,blue | 'IntegratedGradients:9,blue' has the unknown baseline 'blue'; there are black and mean."
            })
    void whatCannotBeIsOneSentence(String notation, String sentence) {
        assertThatThrownBy(() -> Composites.named(notation))
                .isInstanceOf(CompositeException.class)
                .hasMessage(sentence);
    }

    @Test
    void aBlackBaselineNeedsTheInputsRangeAndAMeanOneDoesNot() {
        Composite black = Composites.of(IntegratedGradients.usual());

        assertThat(black.needsBox()).isTrue();
        assertThat(black.withBox(Box.of(-1, 1)).procedure())
                .isEqualTo(new IntegratedGradients(32, PathBaseline.BLACK, Optional.of(Box.of(-1, 1))));
        assertThat(Composites.named("IntegratedGradients:8,mean").needsBox()).isFalse();
    }

    @Test
    void treatmentsOfBatchNormAreAboutLrpAlone() {
        assertThat(Composites.baselines()).allSatisfy(each -> assertThat(each.withBatchNorm(BatchNormTreatment.PASS))
                .isEqualTo(each));
    }

    @Test
    void parametersAndBaselineCanBeTurned() {
        CompositeEdit smooth = CompositeEdit.of(Composites.of(SmoothGrad.usual()), Composites.shipped());
        CompositeEdit path = CompositeEdit.of(Composites.of(IntegratedGradients.usual()), Composites.shipped());

        Composite noisier = smooth.with(RuleParameter.NOISE, 0.25);
        Composite fromMean = path.from(PathBaseline.MEAN);

        assertThat(noisier.procedure()).isEqualTo(new SmoothGrad(25, 0.25, 0));
        assertThat(noisier.name()).isEqualTo("SmoothGrad, σ / range 0.25");
        assertThat(CompositeEdit.of(noisier, Composites.shipped()).base()).isEqualTo(smooth.base());
        assertThat(fromMean.name()).isEqualTo("IntegratedGradients, from mean");
        assertThat(CompositeEdit.of(fromMean, Composites.shipped()).base()).isEqualTo(path.base());
        assertThatThrownBy(() -> smooth.with(RuleParameter.SAMPLES, 2.5))
                .hasMessage("n is a whole number, but was given 2.5.");
    }
}
