package org.lrpexplorer.lrp;

import java.util.ArrayList;
import java.util.List;

/**
 * What a pass back explains: a target for each of its rows, all else being the same.
 *
 * @param request composite, start and options
 * @param targets one for each row
 */
record Asked(Request request, List<Target> targets) {

    /** Each sample's own class. */
    static Asked ofEach(Request request, Outputs outputs) {
        List<Target> targets = new ArrayList<>();
        outputs.logits().forEach(logits -> targets.add(request.target().resolved(logits)));
        return new Asked(request, targets);
    }

    /** Several targets of the one sample. */
    static Asked ofOne(Request request, List<Target> targets, Outputs outputs) {
        List<Float> logits = outputs.logits().get(0);
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
     * The relevance of the outputs, {@code [N, classes]}.
     *
     * @param outputs of as many samples as there are rows, or of one for all
     */
    double[] start(Outputs outputs) {
        int classes = outputs.classes();
        double[] start = new double[count() * classes];
        for (int row = 0; row < count(); row++) {
            int sample = outputs.count() == 1 ? 0 : row;
            Target target = targets.get(row);
            int explained = target.resolve(outputs.logits().get(sample));
            start[row * classes + explained] = request.start().at(outputs.value(sample, explained));
            for (int other : target.against().stream().toArray()) {
                start[row * classes + other] = -request.start().at(outputs.value(sample, other));
            }
        }
        return start;
    }
}
