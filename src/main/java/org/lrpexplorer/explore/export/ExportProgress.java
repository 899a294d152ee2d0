package org.lrpexplorer.explore.export;

import java.time.Duration;
import java.util.Optional;
import org.lrpexplorer.text.DurationText;
import org.lrpexplorer.text.Text;

/**
 * How far an export has come.
 *
 * @param activity what is being written, such as {@code Figures}
 * @param done how many samples are, those of an earlier run included; counted again for each kind of file
 * @param total how many there are
 * @param left how long the rest takes, as far as that can be told
 * @param paused whether a person has paused it
 */
public record ExportProgress(String activity, int done, int total, Optional<Duration> left, boolean paused) {

    /** Nothing is done yet, and how much there is not known. */
    public static ExportProgress begun() {
        return new ExportProgress("Preparing the export", 0, 0, Optional.empty(), false);
    }

    /** The share that is done, from 0 to 1. */
    public double fraction() {
        return total == 0 ? 0 : (double) done / total;
    }

    /** For people, in a few words. */
    public String text() {
        String time = paused
                ? "paused"
                : left.map(rest -> DurationText.of(rest) + " left").orElse("");
        return counted() + (time.isEmpty() || (done == total && !paused) ? "" : " · " + time);
    }

    /** What is written and how much of it is done. */
    public String counted() {
        return total == 0 ? activity : Text.of("%s: %,d of %,d", activity, done, total);
    }

    /** The same while it is paused, or no longer. */
    public ExportProgress paused(boolean now) {
        return new ExportProgress(activity, done, total, left, now);
    }
}
