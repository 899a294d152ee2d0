package org.lrpexplorer.explore.draw;

import java.util.ArrayList;
import java.util.List;
import org.lrpexplorer.dataset.PixelImage;

/**
 * An image on its way from the sample through all that was done to it. Immutable.
 *
 * @param sample the image as the network sees it without any edit
 * @param steps what it was like after each step, the sample or what is left of the oldest steps first
 * @param at which of them is the present one
 */
public record DrawnImage(PixelImage sample, List<PixelImage> steps, int at) {

    private static final int MOST_STEPS = 60;

    /** For large images fewer steps are kept, but always one to go back to. */
    private static final long MOST_BYTES = 16 << 20;

    /** Copies the list. */
    public DrawnImage {
        steps = List.copyOf(steps);
    }

    /** Nothing was done yet. */
    public static DrawnImage of(PixelImage sample) {
        return new DrawnImage(sample, List.of(sample), 0);
    }

    /** The image now. */
    public PixelImage now() {
        return steps.get(at);
    }

    /** Whether the image is another one than the sample. */
    public boolean isEdited() {
        return !now().equals(sample);
    }

    /** After one more step; steps that were undone are gone. */
    public DrawnImage then(PixelImage image) {
        if (image.equals(now())) {
            return this;
        }
        int most = (int) Math.max(2, Math.min(MOST_STEPS, MOST_BYTES / bytes(image)));
        List<PixelImage> all = new ArrayList<>(steps.subList(Math.max(0, at + 2 - most), at + 1));
        all.add(image);
        return new DrawnImage(sample, all, all.size() - 1);
    }

    private static long bytes(PixelImage image) {
        return image.pixels().length + (long) Float.BYTES * image.fractions().length;
    }

    /** How much memory it takes. */
    long bytes() {
        return bytes(sample) + steps.size() * bytes(now());
    }

    /** The image now, without what it was like before. */
    DrawnImage settled() {
        return new DrawnImage(sample, List.of(now()), 0);
    }

    /** Whether there is a step to undo. */
    public boolean isUndoable() {
        return at > 0;
    }

    /** Whether a step was undone. */
    public boolean isRedoable() {
        return at < steps.size() - 1;
    }

    /** Without the latest step; itself where there is none. */
    public DrawnImage undone() {
        return isUndoable() ? new DrawnImage(sample, steps, at - 1) : this;
    }

    /** With the step that was undone last; itself where there is none. */
    public DrawnImage redone() {
        return isRedoable() ? new DrawnImage(sample, steps, at + 1) : this;
    }
}
