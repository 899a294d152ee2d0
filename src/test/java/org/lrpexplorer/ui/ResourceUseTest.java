package org.lrpexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is held is counted, and what Java would give back is told apart. */
class ResourceUseTest {

    private static final int SOME = 256 << 20;

    /** What the tests before have left to be collected, and what runs meanwhile. */
    private static final int NOISE = 96 << 20;

    private final List<Object> held = new ArrayList<>();

    @Test
    void whatIsHeldSoftlyIsNoneOfWhatIsHeld() {
        ResourceUse.now(); // What waits for its cleaner after one collection goes by the next.
        ResourceUse before = ResourceUse.now();
        SoftReference<byte[]> softly = new SoftReference<>(new byte[SOME]);
        ResourceUse after = ResourceUse.now();

        assertThat(softly.get()).as("given back").isNull();
        assertThat(after.heap() - before.heap()).isLessThan(NOISE);
        assertThat(after.soft()).isGreaterThan(SOME - NOISE);
    }

    @Test
    void whatIsHeldForGoodIs() {
        ResourceUse.now(); // What waits for its cleaner after one collection goes by the next.
        ResourceUse before = ResourceUse.now();
        held.add(new byte[SOME]);
        held.add(new SoftReference<>(held.get(0)));

        assertThat(ResourceUse.now().heap() - before.heap()).isGreaterThan(SOME - NOISE);
    }
}
