package org.lrpexplorer.rule;

import java.util.List;
import org.nd4j.linalg.api.ndarray.INDArray;

/** A rule at a batch from which it derives nothing worth keeping. */
record Underived(BoundRule rule, List<INDArray> inputs, INDArray output) implements RuleAtInput {

    @Override
    public List<INDArray> propagate(INDArray upper) {
        return rule.propagate(inputs, output, upper);
    }

    @Override
    public long bytes() {
        return 0;
    }
}
