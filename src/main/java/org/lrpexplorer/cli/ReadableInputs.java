package org.lrpexplorer.cli;

import java.util.ArrayList;
import java.util.List;
import org.lrpexplorer.dataset.DatasetException;
import org.lrpexplorer.text.Text;

/** Reads inputs one after the other and leaves out those that cannot be read, so that one does not cost all others. */
final class ReadableInputs {

    private static final int MOST_NAMED = 10;

    private final Inputs inputs;
    private final List<String> leftOut = new ArrayList<>();
    private DatasetException firstFailure;
    private int count;

    ReadableInputs(Inputs inputs) {
        this.inputs = inputs;
    }

    /**
     * Some inputs that were read.
     *
     * @param places where each is in the dataset or file, counted from 0
     * @param values each as the network takes it
     */
    record Some(List<Integer> places, List<float[]> values) {}

    /** Reads the inputs between two of them, the second not included. */
    Some read(int from, int to) {
        Some some = new Some(new ArrayList<>(), new ArrayList<>());
        for (int i = from; i < to; i++) {
            try {
                some.values.add(inputs.read(i));
                some.places.add(inputs.place(i));
            } catch (DatasetException e) {
                firstFailure = firstFailure == null ? e : firstFailure;
                leftOut.add(Text.of("Sample %d is left out: %s", inputs.place(i), e.getMessage()));
            }
        }
        count += some.values.size();
        return some;
    }

    /** How many could be read so far. */
    int count() {
        return count;
    }

    /** Which could not be read so far, and why, one sentence each. */
    List<String> leftOut() {
        return List.copyOf(leftOut);
    }

    /** The same in few sentences. */
    List<String> notes() {
        List<String> notes = new ArrayList<>(leftOut.subList(0, Math.min(MOST_NAMED, leftOut.size())));
        if (leftOut.size() > MOST_NAMED) {
            notes.add(Text.of(
                    "%d more samples are left out; the archive names them under request.",
                    leftOut.size() - MOST_NAMED));
        }
        return notes;
    }

    /**
     * Checks that there is something to write.
     *
     * @throws DatasetException the first failure, if no input could be read
     */
    void requireAny() {
        if (count == 0 && firstFailure != null) {
            throw firstFailure;
        }
    }
}
