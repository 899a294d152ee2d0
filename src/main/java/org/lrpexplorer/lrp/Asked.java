package org.lrpexplorer.lrp;

import java.util.ArrayList;
import java.util.List;
import org.lrpexplorer.network.Activations;
import org.lrpexplorer.tensor.Buffers;
import org.nd4j.linalg.api.ndarray.INDArray;

/**
 * What a pass back explains: a target for each of its rows, all else being the same.
 *
 * @param request composite, start and options
 * @param targets one for each row
 */
record Asked(Request request, List<Target> targets) {

    /** Each sample's own class. */
    static Asked ofEach(Request request, Forward forward) {
        List<Target> targets = new ArrayList<>();
        forward.logits().forEach(logits -> targets.add(request.target().resolved(logits)));
        return new Asked(request, targets);
    }

    /** Several targets of the one sample. */
    static Asked ofOne(Request request, List<Target> targets, Forward forward) {
        List<Float> logits = forward.logits().get(0);
        return new Asked(
                request, targets.stream().map(target -> target.resolved(logits)).toList());
    }

    /** The number of rows. */
    int count() {
        return targets.size();
    }

    /** The request of one row. */
    Request row(int row) {
        return request.withTarget(targets.get(row));
    }

    /**
     * The relevance of the outputs, {@code [N, classes]} in the outputs' type.
     *
     * @param forward of as many samples as there are rows, or of one for all
     */
    INDArray start(Forward forward) {
        Activations activations = forward.activations();
        double[] logits = Buffers.doubles(activations.logits());
        int classes = logits.length / forward.count();
        double[] start = new double[count() * classes];
        for (int row = 0; row < count(); row++) {
            int sample = forward.count() == 1 ? 0 : row;
            Target target = targets.get(row);
            int explained = target.resolve(forward.logits().get(sample));
            start[row * classes + explained] = request.start().at(logits[sample * classes + explained]);
            for (int other : target.against().stream().toArray()) {
                start[row * classes + other] = -request.start().at(logits[sample * classes + other]);
            }
        }
        return Buffers.array(start, count(), classes)
                .castTo(activations.logits().dataType());
    }
}
