package org.lrpexplorer.values;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lrpexplorer.lrp.Comparison;
import org.lrpexplorer.lrp.Explanation;

/**
 * One sample and its relevances, as they are written to files.
 *
 * @param sample which it is
 * @param label the class that the dataset says it is of, counted from 0; empty if it says none
 * @param labelName the name of that class
 * @param explanations by the network that was explained, RAW before FUSED, one at least; of one target
 */
public record SampleValues(
        SampleIdentity sample,
        Optional<Integer> label,
        Optional<String> labelName,
        Map<ExplainedNetworks, Explanation> explanations) {

    /** Copies the explanations. */
    public SampleValues {
        explanations = Collections.unmodifiableMap(new LinkedHashMap<>(explanations));
    }

    /** The explanations of one sample by both networks. */
    public static Map<ExplainedNetworks, Explanation> both(Comparison comparison) {
        Map<ExplainedNetworks, Explanation> both = new LinkedHashMap<>();
        both.put(ExplainedNetworks.RAW, comparison.raw());
        both.put(ExplainedNetworks.FUSED, comparison.fused());
        return both;
    }

    /** The first of the explanations, whose logits and target are those of all. */
    Explanation first() {
        return explanations.values().iterator().next();
    }
}
