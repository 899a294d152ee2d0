package org.lrpexplorer.benchmark;

import java.util.List;
import java.util.stream.Stream;
import org.lrpexplorer.fusion.Fused;
import org.lrpexplorer.heatmap.Heatmap;
import org.lrpexplorer.heatmap.Reduction;
import org.lrpexplorer.lrp.Attributor;
import org.lrpexplorer.lrp.ComparingAttributor;
import org.lrpexplorer.lrp.Detail;
import org.lrpexplorer.lrp.Explanation;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.lrp.Relevance;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.RunControl;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.network.Network;

/** What is measured of this program, for one network: predicting, explaining, comparing. */
final class MeasuredProgram {

    private final Attributor fused;
    private final ComparingAttributor both;

    /** An engine for a network with its BatchNorm layers in place. */
    MeasuredProgram(Network raw, Precision precision) {
        Fused fusion = precision.fuse(raw);
        this.fused = new Attributor(fusion.network(), precision);
        this.both = new ComparingAttributor(raw, fusion, precision);
    }

    /** The fused network's outputs for a batch, sample after sample. */
    List<List<Float>> predict(List<float[]> samples) {
        return fused.predict(samples);
    }

    /** Explanations by the fused network, with the map of every layer. */
    List<Explanation> explain(List<float[]> samples, Composite composite) {
        return fused.explain(samples, request(composite));
    }

    /** The heatmaps of every layer, raw and fused, and those of the input. */
    List<Heatmap> compare(List<float[]> samples, Composite composite) {
        return both.explain(samples, request(composite), RunControl.none()).stream()
                .flatMap(comparison -> Stream.of(comparison.raw(), comparison.fused()))
                .flatMap(e -> Stream.concat(Stream.of(e.input()), e.layers().stream()))
                .map(MeasuredProgram::heatmap)
                .toList();
    }

    private static Request request(Composite composite) {
        return Request.of(composite).withDetail(Detail.MAPS);
    }

    private static Heatmap heatmap(Relevance relevance) {
        return Reduction.sumOverChannels(relevance.node(), relevance.shape(), relevance.values());
    }
}
