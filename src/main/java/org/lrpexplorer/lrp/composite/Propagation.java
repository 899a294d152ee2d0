package org.lrpexplorer.lrp.composite;

/** One pass back by the rules, which is the explanation: layer-wise relevance propagation (Bach et al. 2015). */
public record Propagation() implements Procedure {

    @Override
    public String notation() {
        return "LRP";
    }

    @Override
    public boolean isLrp() {
        return true;
    }

    @Override
    public String sentence() {
        return "Every layer shares out the relevance of its outputs among its inputs.";
    }
}
