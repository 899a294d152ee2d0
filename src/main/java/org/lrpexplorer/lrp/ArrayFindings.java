package org.lrpexplorer.lrp;

import java.util.List;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.rule.Rule;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Hands the arrays of a flow to the findings. */
record ArrayFindings(Findings findings) implements Flow.Receiver {

    @Override
    public void arrived(String tensor, INDArray total) {
        findings.arrived(tensor, new ArrayPortion(total));
    }

    @Override
    public void sent(Node node, Rule rule, INDArray upper, List<INDArray> shares) {
        for (int input = 0; input < shares.size(); input++) {
            ArrayPortion share = new ArrayPortion(shares.get(input));
            findings.sent(node, rule, new ArrayPortion(upper), node.inputs().get(input), share);
        }
    }
}
