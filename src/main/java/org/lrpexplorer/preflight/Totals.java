package org.lrpexplorer.preflight;

import org.lrpexplorer.lrp.Footprint;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.text.Text;

/**
 * What the layers come to.
 *
 * @param parameters learned or stored numbers
 * @param multiplyAdds products for one sample, forward
 * @param precision the floating-point types that will be used
 * @param memory an estimate for one sample explained raw and fused
 */
public record Totals(long parameters, long multiplyAdds, Precision precision, Footprint memory) {

    private static final double KIB = 1 << 10;

    /** The estimate of memory in KiB, or in MiB from one on. */
    public String describeMemory() {
        double kib = memory.bytes() / KIB;
        return kib < KIB ? Text.of("about %.0f KiB", kib) : Text.of("about %.1f MiB", kib / KIB);
    }
}
