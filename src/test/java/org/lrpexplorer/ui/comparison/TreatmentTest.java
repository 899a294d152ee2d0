package org.lrpexplorer.ui.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lrpexplorer.compare.display.Rows;

class TreatmentTest {

    @Test
    void bothTreatmentsAreShownRawFirst() {
        assertThat(Treatment.of(Rows.BOTH)).containsExactly(Treatment.RAW, Treatment.FUSED);
        assertThat(Treatment.of(Rows.FUSED)).containsExactly(Treatment.FUSED);
    }

    @Test
    void swappingShowsTheOtherTreatment() {
        assertThat(Treatment.RAW.swappedIf(true)).isEqualTo(Treatment.FUSED);
        assertThat(Treatment.FUSED.swappedIf(true)).isEqualTo(Treatment.RAW);
        assertThat(Treatment.RAW.swappedIf(false)).isEqualTo(Treatment.RAW);
    }
}
