package org.lrpexplorer.evaluate.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.dataset.Fit;
import org.lrpexplorer.dataset.Preprocessing;

class InputRangeTest {

    private static InputRange range(List<Double> mean, List<Double> std) {
        return InputRange.of(new Preprocessing(1, 2, 2, Fit.EXACT, 0, 1, mean, std), List.of(51.0));
    }

    @Test
    void theMeanIsZeroWhereTheMeanOfTheImagesIsSubtracted() {
        assertThat(range(List.of(0.5), List.of(0.25)).mean()).containsExactly(0f);
        assertThat(range(List.of(0.5), List.of(0.25)).low()).containsExactly(-2f);
    }

    @Test
    void theMeanIsThatOfTheImagesWhereNothingIsSubtracted() {
        assertThat(range(List.of(), List.of()).mean()).containsExactly(0.2f);
    }

    @Test
    void subtractingNothingMayBeWrittenAsAMeanOfZero() {
        assertThat(range(List.of(0.0), List.of(1.0)).mean()).containsExactly(0.2f);
    }
}
