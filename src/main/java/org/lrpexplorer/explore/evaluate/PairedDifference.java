package org.lrpexplorer.explore.evaluate;

import org.lrpexplorer.evaluate.Estimate;
import org.lrpexplorer.evaluate.experiment.MeasuredQuantity;
import org.lrpexplorer.evaluate.experiment.MethodPair;
import org.lrpexplorer.evaluate.measure.Preference;
import org.lrpexplorer.text.Text;

/**
 * By how much raw and fused differ in a quantity, on the same images.
 *
 * @param pair what is compared
 * @param quantity in which
 * @param estimate of raw − fused
 */
public record PairedDifference(MethodPair pair, MeasuredQuantity quantity, Estimate estimate) {

    /** Which of the two is higher, as far as that can be told. */
    public enum Verdict {
        /** Raw. */
        RAW_HIGHER,
        /** Fused. */
        FUSED_HIGHER,
        /** The interval holds 0. */
        NONE
    }

    /** What the interval says. */
    public Verdict verdict() {
        if (estimate.count() < 2 || !(estimate.low() > 0 || estimate.high() < 0)) {
            return Verdict.NONE;
        }
        return estimate.low() > 0 ? Verdict.RAW_HIGHER : Verdict.FUSED_HIGHER;
    }

    /** Whether it is in the number that a measure is usually judged by. */
    public boolean isMain() {
        return quantity.quantity().equals(quantity.measure().quantities().get(0));
    }

    /** Whether the verdict speaks for fused, where it speaks for either. */
    public boolean speaksForFused() {
        return verdict()
                == (quantity.quantity().better() == Preference.HIGHER ? Verdict.FUSED_HIGHER : Verdict.RAW_HIGHER);
    }

    /** Whether one of the two is better, not only higher. */
    public boolean isJudged() {
        return verdict() != Verdict.NONE && quantity.quantity().better() != Preference.NEITHER;
    }

    /** The finding in words, such as {@code fused higher by 0.12 [0.08, 0.16] on 100 images}. */
    public String sentence() {
        return estimate.count() == 0 ? finding() : finding() + (verdict() == Verdict.NONE ? ": " : " ") + basis();
    }

    /** What was found, such as {@code fused higher by 0.12}. */
    public String finding() {
        if (estimate.count() == 0) {
            return "not defined on any sample";
        }
        return switch (verdict()) {
            case RAW_HIGHER -> "raw higher by " + text().number(estimate.mean());
            case FUSED_HIGHER -> "fused higher by " + text().number(-estimate.mean());
            case NONE -> "no difference can be told";
        };
    }

    /** What it rests on, such as {@code [0.08, 0.16] on 100 images}; empty if on nothing. */
    public String basis() {
        if (estimate.count() == 0) {
            return "";
        }
        String images = Text.of("on %,d %s", estimate.count(), estimate.count() == 1 ? "sample" : "samples");
        return switch (verdict()) {
            case RAW_HIGHER -> text().interval(estimate.low(), estimate.high()) + " " + images;
            case FUSED_HIGHER -> text().interval(-estimate.high(), -estimate.low()) + " " + images;
            case NONE ->
                Text.of(
                        "raw − fused %s %s %s",
                        text().signed(estimate.mean()), text().interval(estimate.low(), estimate.high()), images);
        };
    }

    /** Which of the two the finding speaks for; empty where it speaks for neither. */
    public String meaning() {
        if (!isJudged()) {
            return "";
        }
        return speaksForFused() ? "fused is better" : "raw is better";
    }

    private IntervalText text() {
        return new IntervalText(estimate);
    }
}
