package org.lrpexplorer.preflight;

import org.lrpexplorer.lrp.Footprint;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.text.ByteSize;

/**
 * What the layers come to.
 *
 * @param parameters learned or stored numbers
 * @param multiplyAdds products for one sample, forward
 * @param precision the floating-point types that will be used
 * @param memory an estimate for one sample explained raw and fused
 */
public record Totals(long parameters, long multiplyAdds, Precision precision, Footprint memory) {

    /** The estimate of memory for people. */
    public String describeMemory() {
        return "about " + ByteSize.of(memory.bytes());
    }
}
