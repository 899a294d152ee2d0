package org.lrpexplorer.explore.comparison;

import java.util.List;
import org.lrpexplorer.lrp.Relevance;

/** The relevance that one node sends to several inputs of one shape, added up position by position. */
final class BranchSum {

    private BranchSum() {}

    static Relevance of(List<Relevance> branches) {
        Relevance first = branches.get(0);
        float[] sum = first.values();
        for (Relevance branch : branches.subList(1, branches.size())) {
            float[] values = branch.values();
            for (int i = 0; i < sum.length; i++) {
                sum[i] += values[i];
            }
        }
        return new Relevance(first.node(), first.tensor(), first.shape(), sum);
    }
}
