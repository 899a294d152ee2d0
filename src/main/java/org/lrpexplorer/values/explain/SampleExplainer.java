package org.lrpexplorer.values.explain;

import java.util.List;
import java.util.Map;
import org.lrpexplorer.lrp.Attributor;
import org.lrpexplorer.lrp.ComparingAttributor;
import org.lrpexplorer.lrp.Explanation;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.RunControl;
import org.lrpexplorer.values.ExplainedNetworks;
import org.lrpexplorer.values.SampleValues;

/** What explains samples by one network or by both. */
public interface SampleExplainer {

    /** The explanations of each sample, in their order. */
    List<Map<ExplainedNetworks, Explanation>> explain(List<float[]> inputs, Request request);

    /** How many samples should be explained at once at most, so that memory stays bounded. */
    int samplesAtOnce();

    /** Explains what a subject names. */
    static SampleExplainer of(Subject subject, Precision precision) {
        return subject.networks() == ExplainedNetworks.BOTH
                ? new Both(subject.both(precision))
                : new One(subject.networks(), subject.attributor(subject.networks(), precision));
    }

    /**
     * One network.
     *
     * @param network which
     * @param attributor what explains it
     */
    record One(ExplainedNetworks network, Attributor attributor) implements SampleExplainer {
        @Override
        public List<Map<ExplainedNetworks, Explanation>> explain(List<float[]> inputs, Request request) {
            return attributor.explain(inputs, request).stream()
                    .map(explanation -> Map.of(network, explanation))
                    .toList();
        }

        @Override
        public int samplesAtOnce() {
            return attributor.samplesAtOnce();
        }
    }

    /**
     * Both networks, for one target.
     *
     * @param attributor what explains them
     */
    record Both(ComparingAttributor attributor) implements SampleExplainer {
        @Override
        public List<Map<ExplainedNetworks, Explanation>> explain(List<float[]> inputs, Request request) {
            return attributor.explain(inputs, request, RunControl.none()).stream()
                    .map(SampleValues::both)
                    .toList();
        }

        @Override
        public int samplesAtOnce() {
            return attributor.samplesAtOnce();
        }
    }
}
