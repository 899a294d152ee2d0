package org.lrpexplorer.evaluate.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lrpexplorer.evaluate.Estimate;
import org.lrpexplorer.evaluate.measure.Preference;

class SearchSentencesTest {

    private static Estimate difference(double mean, double low, double high) {
        return new Estimate(50, 0, mean, 0.1, low, high);
    }

    @Test
    void aRiseIsBetterWhereMoreIs() {
        assertThat(SearchSentences.change(difference(0.5, 0.25, 0.75), Preference.HIGHER))
                .isEqualTo("better there by 0.500 [0.250, 0.750]");
        assertThat(SearchSentences.change(difference(-0.5, -0.75, -0.25), Preference.LOWER))
                .isEqualTo("better there by 0.500 [0.250, 0.750]");
    }

    @Test
    void whatTurnsOutWorseOnOtherImagesIsCalledSo() {
        assertThat(SearchSentences.change(difference(-0.5, -0.75, -0.25), Preference.HIGHER))
                .isEqualTo("worse there by 0.500 [0.250, 0.750]");
        assertThat(SearchSentences.change(difference(0.25, -0.125, 0.625), Preference.LOWER))
                .isEqualTo("worse there by 0.250 [−0.125, 0.625], which could be chance");
    }
}
