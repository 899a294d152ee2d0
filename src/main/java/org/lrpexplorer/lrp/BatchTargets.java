package org.lrpexplorer.lrp;

import java.util.ArrayList;
import java.util.List;

/**
 * What is explained of a batch: a target for each sample, all else being the same.
 *
 * @param request composite, start and options
 * @param targets one for each sample
 * @param maps the outputs by which they were chosen, for each sample
 */
record BatchTargets(Request request, List<Target> targets, List<OutputMap> maps) {

    /**
     * Each sample's own target, its class by the outputs of the network.
     *
     * @param wanted a target for each sample
     */
    static BatchTargets of(Request request, List<Target> wanted, BatchOutputs outputs) {
        List<Target> targets = new ArrayList<>();
        for (int sample = 0; sample < wanted.size(); sample++) {
            targets.add(wanted.get(sample).resolved(outputs.maps().get(sample)));
        }
        return new BatchTargets(request, targets, outputs.maps());
    }

    /** The same targets, at the same positions, under another request. */
    BatchTargets under(Request other) {
        return new BatchTargets(other, targets, maps);
    }

    /** The number of samples. */
    int count() {
        return targets.size();
    }

    /** The request of one sample. */
    Request of(int sample) {
        return request.withTarget(targets.get(sample));
    }

    /** The relevance of the outputs, {@code [N, outputs]}. */
    double[] start(BatchOutputs outputs) {
        int size = outputs.size();
        double[] start = new double[count() * size];
        for (int sample = 0; sample < count(); sample++) {
            int row = sample;
            double[] own = targets.get(sample)
                    .start(maps.get(sample), output -> request.start().at(outputs.value(row, output)));
            System.arraycopy(own, 0, start, sample * size, size);
        }
        return start;
    }
}
