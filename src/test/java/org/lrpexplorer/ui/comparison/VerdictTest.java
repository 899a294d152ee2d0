package org.lrpexplorer.ui.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.compare.Prediction;
import org.lrpexplorer.dataset.PixelImage;
import org.lrpexplorer.explore.Examples;

class VerdictTest {

    private static ComparisonView of(Optional<String> label, int classes) {
        List<Prediction> predictions = IntStream.range(0, classes)
                .mapToObj(i -> new Prediction(i, "class " + i, classes - i, OptionalDouble.empty()))
                .toList();
        return Examples.view(0, new PixelImage(1, 1, 1, new byte[1]), label, predictions);
    }

    private static List<Verdict> verdicts(ComparisonView view) {
        return view.predictions().stream().map(Verdict.of(view)).toList();
    }

    @Test
    void thePredictedClassIsRightAndNothingIsSaidOfOthers() {
        assertThat(verdicts(of(Optional.of("class 0"), 3))).containsExactly(Verdict.RIGHT, Verdict.NONE, Verdict.NONE);
    }

    @Test
    void aWrongPredictionAndTheTrueClassAreMarked() {
        assertThat(verdicts(of(Optional.of("class 2"), 3)))
                .containsExactly(Verdict.WRONG, Verdict.NONE, Verdict.TRUE_CLASS);
    }

    @Test
    void withoutALabelOrWithOneThatIsNoClassNothingIsSaid() {
        assertThat(verdicts(of(Optional.empty(), 2))).containsOnly(Verdict.NONE);
        assertThat(verdicts(of(Optional.of("another"), 2))).containsOnly(Verdict.NONE);
    }

    @Test
    void aThousandClassesAreJudgedAtOnceHoweverUnlikelyTheTrueOneIs() {
        ComparisonView view = of(Optional.of("class 999"), 1000);
        List<Verdict> all = assertTimeout(Duration.ofMillis(500), () -> verdicts(view));
        assertThat(all.get(999)).isEqualTo(Verdict.TRUE_CLASS);
    }
}
