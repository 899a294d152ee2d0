package org.lrpexplorer.fusion;

/**
 * What a layer is that scales and shifts values: the one answer to whether it is a normalisation, which summaries and
 * warnings go by.
 */
public enum NormKind {
    /** A batch normalisation with statistics. */
    BATCH_NORM("BatchNorm", "BatchNorms", true),
    /**
     * Constants that scale channels differently and shift them: what a batch normalisation becomes when it is frozen or
     * when a converter writes it as Mul and Add.
     */
    FROZEN("scaling by constants", "scalings by constants", true),
    /** Other constants, such as a temperature, or what brings pixels into their range. */
    SCALING("scaling by constants", "scalings by constants", false),
    /** A normalisation by the statistics of each sample. */
    BY_SAMPLE("normalisation", "normalisations", false);

    private final String one;
    private final String several;
    private final boolean normalisesBatch;

    NormKind(String one, String several, boolean normalisesBatch) {
        this.one = one;
        this.several = several;
        this.normalisesBatch = normalisesBatch;
    }

    /** Whether it does what a batch normalisation does at inference, whatever the file calls it. */
    public boolean normalisesBatch() {
        return normalisesBatch;
    }

    /** Whether it is made of constants of the file that no normalisation states. */
    public boolean scales() {
        return this == FROZEN || this == SCALING;
    }

    /** What people call so many of these, without the number. */
    public String of(int count) {
        return count == 1 ? one : several;
    }
}
