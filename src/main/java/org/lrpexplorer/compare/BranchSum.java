package org.lrpexplorer.compare;

import java.util.Comparator;
import java.util.List;
import org.lrpexplorer.lrp.Relevance;

/** The relevance that one node sends to several inputs of one shape, added up position by position. */
final class BranchSum {

    private BranchSum() {}

    /** Of branches that are kept in full, and of others whose channels are added up already, the channels are added up. */
    static Relevance of(List<Relevance> branches) {
        Relevance smallest = branches.stream()
                .min(Comparator.comparingInt(branch -> branch.shape().size()))
                .orElseThrow();
        float[] sum = new float[smallest.shape().size()];
        for (Relevance branch : branches) {
            float[] values = branch.shape().size() == sum.length
                    ? branch.values()
                    : branch.shape().sumOverChannels(branch.values());
            for (int i = 0; i < sum.length; i++) {
                sum[i] += values[i];
            }
        }
        return new Relevance(smallest.node(), smallest.tensor(), smallest.shape(), sum);
    }
}
