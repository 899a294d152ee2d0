package org.lrpexplorer.evaluate.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.lrpexplorer.evaluate.measure.FlippingMeasure;
import org.lrpexplorer.evaluate.measure.MapMeasure;

/** Puts together what images yield. Curves are summed up at once; of each image only its values are kept. */
public final class ResultsCollector {

    private final Experiment experiment;
    private final List<ImageResult> images = new ArrayList<>();
    private final List<UnmeasuredImage> leftOut = new ArrayList<>();
    private final List<List<CurveSum>> morf;
    private final List<List<CurveSum>> lerf;

    /** A collector of what an experiment yields. */
    public ResultsCollector(Experiment experiment) {
        this.experiment = experiment;
        this.morf = sums(experiment);
        this.lerf = sums(experiment);
    }

    private static List<List<CurveSum>> sums(Experiment experiment) {
        return flipping(experiment).stream()
                .map(measure -> experiment.evaluated().stream()
                        .map(method -> new CurveSum())
                        .toList())
                .toList();
    }

    static List<MapMeasure> flipping(Experiment experiment) {
        return experiment.measures().stream()
                .filter(FlippingMeasure.class::isInstance)
                .toList();
    }

    /** Adds an image; in increasing order, so that the same images give the same bits. */
    public void add(ImageOutcome outcome) {
        if (outcome instanceof UnmeasuredImage unmeasured) {
            leftOut.add(unmeasured);
            return;
        }
        ImageResult result = (ImageResult) outcome;
        images.add(result.withoutCurves());
        for (int measure = 0; measure < morf.size(); measure++) {
            ImageCurves curves = result.curves().get(measure);
            for (int method = 0; method < curves.methodCount(); method++) {
                morf.get(measure).get(method).add(curves.morf(method));
                lerf.get(measure).get(method).add(curves.lerf(method));
            }
        }
    }

    /** What there is so far. */
    public ExperimentResults results() {
        return new ExperimentResults(experiment, images, leftOut, curves());
    }

    private List<MethodCurves> curves() {
        List<MapMeasure> measures = flipping(experiment);
        return IntStream.range(0, measures.size())
                .boxed()
                .flatMap(measure -> IntStream.range(0, experiment.evaluated().size())
                        .mapToObj(method -> new MethodCurves(
                                measures.get(measure),
                                experiment.evaluated().get(method),
                                morf.get(measure).get(method).mean(),
                                lerf.get(measure).get(method).mean())))
                .toList();
    }
}
