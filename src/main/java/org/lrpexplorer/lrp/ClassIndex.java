package org.lrpexplorer.lrp;

import java.util.List;
import org.lrpexplorer.text.Text;

/** Checks and finds classes by their index among a network's outputs, counted from 0. */
final class ClassIndex {

    private ClassIndex() {}

    /** The index of the largest output, the first of equals. */
    static int ofLargest(List<Float> logits) {
        return ofLargestBut(-1, logits);
    }

    /** The index of the largest output but one, the first of equals. */
    static int ofLargestBut(int index, List<Float> logits) {
        int best = index == 0 ? 1 : 0;
        for (int i = best + 1; i < logits.size(); i++) {
            if (i != index && logits.get(i) > logits.get(best)) {
                best = i;
            }
        }
        return best;
    }

    static void requireNatural(int index) {
        if (index < 0) {
            throw new AttributionException("The target class must be 0 or more, but is " + index + ".");
        }
    }

    static void requireWithin(int index, int classes) {
        if (index >= classes) {
            throw new AttributionException(
                    classes == 1
                            ? Text.of(
                                    "The target %d does not exist: the network has one output, which is target 0.",
                                    index)
                            : Text.of(
                                    "The target class %d does not exist: the network has %d, counted from 0.",
                                    index, classes));
        }
    }
}
