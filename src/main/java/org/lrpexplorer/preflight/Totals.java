package org.lrpexplorer.preflight;

import org.lrpexplorer.lrp.Footprint;
import org.lrpexplorer.lrp.Precision;

/**
 * What the layers come to.
 *
 * @param parameters learned or stored numbers
 * @param multiplyAdds products for one sample, forward
 * @param precision the floating-point types that will be used
 * @param memory an estimate for one sample explained raw and fused
 */
public record Totals(long parameters, long multiplyAdds, Precision precision, Footprint memory) {

    private static final double MIB = 1 << 20;

    /** The estimate in MiB. */
    public double memoryMib() {
        return memory.bytes() / MIB;
    }
}
