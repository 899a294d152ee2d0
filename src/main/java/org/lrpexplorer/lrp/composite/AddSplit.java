package org.lrpexplorer.lrp.composite;

import java.util.Arrays;
import java.util.Optional;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.rule.Rules;

/** How the relevance of a residual sum is split among its branches, x being what a branch adds. */
public enum AddSplit {
    /** In proportion to what each branch adds. */
    PROPORTIONAL(
            "proportional, x / Σx",
            "proportional",
            "Norm",
            "Each branch gets its part of the sum, x / Σx (LRP-ε); where branches nearly cancel, it grows without limit."),
    /** The same for each branch. */
    SYMMETRIC(
            "symmetric, each half",
            "symmetric",
            "SymmetricSplit",
            "Each branch gets half, whatever it adds (Otsuki et al. 2024); nothing cancels."),
    /** In proportion to the size of what each branch adds. */
    ABSOLUTE(
            "by size, |x| / Σ|x|",
            "absolute",
            "AbsoluteSplit",
            "Each branch gets its part by size, |x| / Σ|x| (Otsuki et al. 2024), so that branches that cancel make no"
                    + " relevance grow.");

    private final String label;
    private final String option;
    private final String notation;
    private final String sentence;

    AddSplit(String label, String option, String notation, String sentence) {
        this.label = label;
        this.option = option;
        this.notation = notation;
        this.sentence = sentence;
    }

    /** The split whose rule this is, if there is one. */
    static Optional<AddSplit> of(Rule rule) {
        return Arrays.stream(values())
                .filter(split -> split.rule().equals(rule))
                .findFirst();
    }

    /** The split in a few words. */
    public String label() {
        return label;
    }

    /** Its name on the command line. */
    public String option() {
        return option;
    }

    /** The rule that sums get. */
    public Rule rule() {
        return Rules.parse(notation);
    }

    /** What it does, in a sentence for people. */
    public String sentence() {
        return sentence;
    }

    /** What the name of a composite with it says. */
    String change() {
        return option + " split";
    }
}
