package org.lrpexplorer.evaluate.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lrpexplorer.lrp.composite.CompositeFiles;
import org.lrpexplorer.plot.Plot;
import org.lrpexplorer.plot.PlotAxis;
import org.lrpexplorer.plot.PlotColor;
import org.lrpexplorer.plot.PlotPanel;
import org.lrpexplorer.plot.PlotPoint;
import org.lrpexplorer.plot.PlotReference;
import org.lrpexplorer.plot.PlotSeries;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.rule.RuleParameter;
import org.lrpexplorer.text.NumberText;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.values.Provenance;

/** The measure against a parameter of the rules, a line for each group of layers, fused solid and raw dashed. */
public final class SweepPlots {

    private SweepPlots() {}

    /** The parameters that were varied, each with at least two values. */
    public static List<RuleParameter> parameters(SearchResult result) {
        return Stream.of(RuleParameter.values())
                .filter(which ->
                        points(result, which).map(Point::value).distinct().count() > 1)
                .toList();
    }

    /** The plot of a parameter. */
    public static Plot of(SearchResult result, RuleParameter which) {
        SearchPlan plan = result.plan();
        List<PlotSeries> series = new ArrayList<>();
        for (DepthGroup group : DepthGroup.values()) {
            for (boolean fused : new boolean[] {true, false}) {
                series(result, which, group, fused).ifPresent(series::add);
            }
        }
        PlotAxis x =
                which == RuleParameter.ALPHA ? PlotAxis.linear(which.symbol()) : PlotAxis.logarithmic(which.symbol());
        PlotPanel panel = PlotPanel.of("", series)
                .comparedWith(
                        reference(plan, "fused", result.base().fused().mean()),
                        reference(plan, "raw", result.base().raw().mean()));
        return new Plot(
                "",
                x,
                PlotAxis.linear(plan.quantity().label()),
                List.of(panel),
                List.of(Text.of(
                        "%s; means of %d images, the other layers as in %s.",
                        plan.measure().title(),
                        result.images().count(),
                        plan.base().name())));
    }

    /** What a figure of a search says of where its numbers come from: enough to search again. */
    public static Map<String, String> facts(SearchResult result, String network, String dataset) {
        SearchPlan plan = result.plan();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Network", network);
        facts.put("Dataset", dataset);
        facts.put("Base composite", CompositeFiles.line(plan.base()));
        facts.put("BatchNorm of raw", plan.kept().option());
        facts.put("Rules", plan.grid().rules().stream().map(Rule::notation).collect(Collectors.joining(" ")));
        facts.put("Measure", plan.measure().notation() + ", " + plan.quantity().id());
        facts.put("Class", plan.target().word());
        facts.put("Images", result.images().toString());
        facts.put("Seed", Long.toString(plan.seed()));
        facts.put("Software", Provenance.thisProgram());
        return facts;
    }

    private static Optional<PlotSeries> series(
            SearchResult result, RuleParameter which, DepthGroup group, boolean fused) {
        List<PlotPoint> points = points(result, which)
                .filter(point -> point.group() == group)
                .sorted(Comparator.comparingDouble(Point::value))
                .map(point -> point.of(fused))
                .toList();
        if (points.isEmpty()) {
            return Optional.empty();
        }
        PlotSeries line = PlotSeries.of(group.label() + (fused ? ", fused" : ", raw"), color(group), points)
                .withMarkers();
        return Optional.of(fused ? line : line.dashed());
    }

    /** Both lines look alike: their numbers tell which is which. */
    private static PlotReference reference(SearchPlan plan, String row, double mean) {
        return new PlotReference(Text.of("%s, %s: %s", plan.base().name(), row, NumberText.of(mean)), mean);
    }

    private static PlotColor color(DepthGroup group) {
        return PlotColor.at(List.of(DepthGroup.values()).indexOf(group));
    }

    /** A composite in which one group has a value of the parameter. */
    private record Point(DepthGroup group, double value, ScoredCandidate scored) {
        /** Without its interval: eight bands over each other hide what they are about. */
        PlotPoint of(boolean fused) {
            return PlotPoint.of(value, scored.of(fused).mean());
        }
    }

    private static Stream<Point> points(SearchResult result, RuleParameter which) {
        return result.tried().stream()
                .filter(each -> each.candidate().variations().size() == 1)
                .flatMap(each -> {
                    Variation only = each.candidate().variations().get(0);
                    return only.rule().parameter(which).stream()
                            .mapToObj(value -> new Point(only.group(), value, each));
                });
    }
}
