package org.lrpexplorer.lrp.composite;

import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.rule.Rules;

/** What BatchNorm layers that are left in place do with relevance, {@code s·x + t} being what they compute. */
public enum BatchNormTreatment {
    /** They pass it on unchanged, as tools do that have no rule for BatchNorm. */
    PASS(
            "pass through",
            "pass",
            "Pass",
            "BatchNorm hands all relevance on unchanged, as tools do that have no rule for it."),
    /** The shift keeps its share: {@code s·x / (s·x + t)}. */
    Z(
            "z-rule",
            "z",
            "LRP0",
            "The shift t keeps its share: s·x/y of the relevance goes on, which grows without limit where y is near 0."),
    /** The same, stabilised with ε = 1e-6. */
    EPSILON(
            "ε-rule, ε = 1e-6",
            "epsilon",
            "Epsilon:1e-6",
            "The shift t keeps its share, and ε = 1e-6 keeps the denominator from being 0."),
    /** The shift keeps its share by size; the folded form is this program's own choice. */
    ABSZ(
            "|z|-rule, folded (our choice of form)",
            "absz",
            "AbsoluteZ",
            "The shift t keeps its share by size, |t| beside |s·x|, so that no relevance grows; the form is our own choice."),
    /** Positive and negative contributions separately, with α = 2 and β = 1. */
    ALPHABETA(
            "αβ-rule, α = 2, β = 1",
            "alphabeta",
            "AlphaBeta:2,1",
            "Positive and negative parts of s·x + t count separately, with α = 2 and β = 1."),
    /** The plain gradient {@code s}, which conserves nothing. */
    GRADIENT("plain gradient", "gradient", "Gradient", "Relevance is multiplied by s, which conserves nothing.");

    private final String label;
    private final String option;
    private final String notation;
    private final String sentence;

    BatchNormTreatment(String label, String option, String notation, String sentence) {
        this.label = label;
        this.option = option;
        this.notation = notation;
        this.sentence = sentence;
    }

    /** What it does, in a sentence for people, where y = s·x + t is what a BatchNorm computes. */
    public String sentence() {
        return sentence;
    }

    /** The treatment in words. */
    public String label() {
        return label;
    }

    /** The treatment's name on the command line. */
    public String option() {
        return option;
    }

    /** The rule that the layers get. */
    public Rule rule() {
        return Rules.parse(notation);
    }
}
