package org.lrpexplorer.explore.duel;

import java.util.List;
import java.util.stream.Stream;
import org.lrpexplorer.evaluate.measure.FlippingPath;

/**
 * One curve, as far as it is computed.
 *
 * @param contender whose order it is
 * @param order from which end
 * @param path the images along it
 * @param outputs the network's outputs at step 0 and those that follow, without gaps
 */
public record DuelLine(Contender contender, FlippingOrder order, FlippingPath path, List<List<Float>> outputs) {

    /** Copies the list. */
    public DuelLine {
        outputs = List.copyOf(outputs);
    }

    /** Whether it reaches the image with all pixels flipped. */
    public boolean isWhole() {
        return outputs.size() == path.steps() + 1;
    }

    /** Whether only the end is missing, which all curves of a fill have in common. */
    boolean lacksTheEnd() {
        return outputs.size() == path.steps();
    }

    DuelLine with(List<Float> next) {
        return new DuelLine(
                contender,
                order,
                path,
                Stream.concat(outputs.stream(), Stream.of(next)).toList());
    }
}
