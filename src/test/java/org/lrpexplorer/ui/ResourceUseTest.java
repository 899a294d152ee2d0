package org.lrpexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is held is counted, and what Java would give back is told apart. */
class ResourceUseTest {

    private static final int SOME = 48 << 20;
    private static final int NOISE = 16 << 20;

    private final List<Object> held = new ArrayList<>();

    @Test
    void whatIsHeldSoftlyIsNoneOfWhatIsHeld() {
        ResourceUse before = ResourceUse.now();
        SoftReference<byte[]> softly = new SoftReference<>(new byte[SOME]);
        ResourceUse after = ResourceUse.now();

        assertThat(softly.get()).as("given back").isNull();
        assertThat(after.heap() - before.heap()).isLessThan(NOISE);
        assertThat(after.soft()).isGreaterThan(SOME - NOISE);
    }

    @Test
    void whatIsHeldForGoodIs() {
        ResourceUse before = ResourceUse.now();
        held.add(new byte[SOME]);
        held.add(new SoftReference<>(held.get(0)));

        assertThat(ResourceUse.now().heap() - before.heap()).isGreaterThan(SOME - NOISE);
    }
}
