package org.lrpexplorer.lrp;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

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

    /**
     * The same targets, at the same positions, under the request of each network.
     *
     * @param requests one for each network
     * @param wanted a target for each sample
     * @param outputs of the first network, by which targets are chosen for all
     */
    static List<BatchTargets> of(List<Request> requests, List<Target> wanted, BatchOutputs outputs) {
        BatchTargets first = of(requests.get(0), wanted, outputs);
        return requests.stream()
                .map(request -> new BatchTargets(request, first.targets, first.maps))
                .toList();
    }

    /** For each network the relevance of the outputs, {@code [N, outputs]}. */
    static List<double[]> starts(List<BatchTargets> targets, List<BatchOutputs> outputs) {
        return IntStream.range(0, targets.size())
                .mapToObj(i -> targets.get(i).start(outputs.get(i)))
                .toList();
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
