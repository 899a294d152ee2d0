package org.lrpexplorer.evaluate.experiment;

import java.util.ArrayList;
import java.util.List;

/** Puts together what images yield. Curves are summed up at once; of each image only its values are kept. */
public final class ResultsCollector {

    private final Experiment experiment;
    private final List<ImageResult> images = new ArrayList<>();
    private final List<UnmeasuredImage> leftOut = new ArrayList<>();
    private final List<CurveSums> curves;

    /** A collector of what an experiment yields. */
    public ResultsCollector(Experiment experiment) {
        this.experiment = experiment;
        this.curves = experiment.curved().stream()
                .map(measure -> new CurveSums(measure, experiment.evaluated()))
                .toList();
    }

    /** Of what images are collected. */
    public Experiment experiment() {
        return experiment;
    }

    /**
     * Adds an image; in increasing order, so that the same images give the same bits.
     *
     * @throws IllegalArgumentException if its curves have not as many steps as those of the images before
     */
    public void add(ImageOutcome outcome) {
        if (outcome instanceof UnmeasuredImage unmeasured) {
            leftOut.add(unmeasured);
            return;
        }
        ImageResult result = (ImageResult) outcome;
        images.add(result.withoutCurves());
        for (int measure = 0; measure < curves.size(); measure++) {
            curves.get(measure).add(result.curves().get(measure));
        }
    }

    /** What there is so far. */
    public ExperimentResults results() {
        return new ExperimentResults(
                experiment,
                images,
                leftOut,
                curves.stream().flatMap(CurveSums::means).toList());
    }
}
