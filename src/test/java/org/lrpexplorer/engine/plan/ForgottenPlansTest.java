package org.lrpexplorer.engine.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.LongSupplier;
import org.bytedeco.javacpp.Pointer;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.lrp.Attributor;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.SmallNetworks;
import org.lrpexplorer.lrp.composite.Composites;

/** Memory outside of Java's heap is freed when nobody has the network any more that it was for, although nobody closes it. */
class ForgottenPlansTest {

    private static final int NETWORKS = 30;
    private static final long PATIENCE_NANOS = 30_000_000_000L;

    @Test
    void plansOfForgottenNetworksAreFreed() {
        explain(0);
        long one = collected(() -> 0);
        for (int i = 1; i <= NETWORKS; i++) {
            explain(i);
        }
        long most = one + (1 << 18);

        assertThat(collected(() -> most)).isLessThanOrEqualTo(most);
    }

    /** At least 64 KiB in scratch memory, weights and activations. */
    private static void explain(int seed) {
        SmallNetworks networks = new SmallNetworks(seed);
        new Attributor(networks.plain(true), Precision.SINGLE)
                .explain(networks.input(), Request.of(Composites.epsilonPlus()));
    }

    /** How many bytes are allocated once no more are than wanted, or after some patience. */
    private static long collected(LongSupplier wanted) {
        long end = System.nanoTime() + PATIENCE_NANOS / (wanted.getAsLong() == 0 ? 30 : 1);
        while (Pointer.totalBytes() > wanted.getAsLong() && System.nanoTime() < end) {
            System.gc();
            try {
                Thread.sleep(20);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        return Pointer.totalBytes();
    }
}
