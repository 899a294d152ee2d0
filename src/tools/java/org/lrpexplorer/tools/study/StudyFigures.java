package org.lrpexplorer.tools.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lrpexplorer.plot.HeatRow;
import org.lrpexplorer.plot.HeatTable;
import org.lrpexplorer.plot.IntervalColumn;
import org.lrpexplorer.plot.IntervalPlot;
import org.lrpexplorer.plot.IntervalRow;
import org.lrpexplorer.plot.PlotColor;
import org.lrpexplorer.plot.PlotInterval;
import org.lrpexplorer.text.Text;

/**
 * The figures of the study.
 *
 * @param summaries what was measured, in the order of the rows
 */
record StudyFigures(List<StudySummary> summaries) {

    static final List<String> COMPOSITES = List.of("Epsilon", "EpsilonPlus", "EpsilonAlpha2Beta1", "EpsilonGammaBox");
    static final List<String> TREATMENTS = List.of("pass", "z", "absz", "alphabeta", "fused");
    static final List<String> BASELINES = List.of("random", "brightest");
    static final Map<String, String> LABELS = Map.of("absz", "|z|", "alphabeta", "αβ");

    StudyFigures {
        summaries = List.copyOf(summaries);
    }

    /** Raw (pass) − fused for each composite. */
    IntervalPlot differences(String fill) {
        return new IntervalPlot(
                "",
                COMPOSITES.stream()
                        .map(name -> IntervalColumn.ofDifferences(name, "raw − fused"))
                        .toList(),
                summaries.stream().map(summary -> row(summary, fill)).toList(),
                List.of(Text.of(
                        "Symmetric relevance gain, %s fill: raw (BatchNorm passed through) − fused on the same images, with"
                                + " 95 %% intervals. Left of 0, fused is better.",
                        fill)));
    }

    private static IntervalRow row(StudySummary summary, String fill) {
        return new IntervalRow(
                summary.dataset(),
                summary.network(),
                PlotColor.BLUE,
                COMPOSITES.stream()
                        .map(composite -> summary.gain("difference", composite, "pass", fill)
                                .filter(number -> number.count() > 0)
                                .map(number -> new PlotInterval(number.mean(), number.low(), number.high()))
                                .orElse(PlotInterval.NONE))
                        .toList());
    }

    /** The gain of each treatment with one composite, and of the baselines. */
    HeatTable gains(String composite, String fill) {
        return new HeatTable(
                composite,
                Text.of("Symmetric relevance gain, %s fill", fill),
                0,
                Stream.concat(TREATMENTS.stream(), BASELINES.stream())
                        .map(name -> LABELS.getOrDefault(name, name))
                        .toList(),
                summaries.stream()
                        .map(summary -> new HeatRow(
                                summary.dataset(),
                                summary.network(),
                                Stream.concat(
                                                TREATMENTS.stream()
                                                        .map(name -> summary.gain("method", composite, name, fill)),
                                                BASELINES.stream()
                                                        .map(name -> summary.gain("baseline", "", name, fill)))
                                        .map(StudyFigures::mean)
                                        .toList()))
                        .toList(),
                List.of("Means over the images; a random order has 0."));
    }

    private static double mean(Optional<StudyNumber> number) {
        return number.map(StudyNumber::mean).orElse(Double.NaN);
    }
}
