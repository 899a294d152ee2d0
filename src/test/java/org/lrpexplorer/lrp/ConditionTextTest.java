package org.lrpexplorer.lrp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "conv2:channels=3,5",
                "conv2:region=4,6,1,2",
                "conv2:channels=0:region=4,6,1,2",
                "model/conv:0:channels=1",
                "a:region=b:channels=1"
            })
    void whatIsWrittenIsRead(String text) {
        assertThat(ConditionText.parse(text).text()).isEqualTo(text);
    }

    @Test
    void theLayerIsAllBeforeTheParts() {
        assertThat(ConditionText.parse("model/conv:0:channels=1,2:region=4,6,1,2"))
                .isEqualTo(new ConditionText(
                        "model/conv:0", List.of(1, 2), Optional.of(new Condition.Region(4, 6, 1, 2))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "conv2",
                "conv2:",
                "conv2:channels=",
                "conv2:region=1,2,3",
                ":channels=1",
                "conv2:channels=-1"
            })
    void whatNamesNoPartIsRefused(String text) {
        assertThatThrownBy(() -> ConditionText.parse(text))
                .isInstanceOf(AttributionException.class)
                .hasMessageContaining("conv2:channels=3,5");
    }

    @Test
    void aClassAgainstItselfIsWrittenAsWhatItMeans() {
        assertThat(TargetText.of(Target.ofClass(3).against(Contrast.with(3)))).isEqualTo("3-runner-up");
    }
}
