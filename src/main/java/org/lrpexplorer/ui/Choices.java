package org.lrpexplorer.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lrpexplorer.compare.Column;
import org.lrpexplorer.compare.Disagreement;
import org.lrpexplorer.compare.agreement.AgreementText;
import org.lrpexplorer.compare.display.Normalisation;
import org.lrpexplorer.compare.display.Rows;
import org.lrpexplorer.compare.display.Show;
import org.lrpexplorer.explore.Explorer;
import org.lrpexplorer.explore.ExplorerModel;
import org.lrpexplorer.explore.display.DisplaySettings;
import org.lrpexplorer.explore.tour.Tour;
import org.lrpexplorer.explore.tour.Tours;
import org.lrpexplorer.heatmap.ColorMap;
import org.lrpexplorer.heatmap.ScaleCurve;
import org.lrpexplorer.heatmap.ScaleScope;
import org.lrpexplorer.heatmap.SignFilter;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.open.Bundled;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.ui.command.Command;
import org.lrpexplorer.ui.settings.ClassChoice;
import org.lrpexplorer.ui.settings.ContrastChoice;

/** A command for every entry of the lists that a person chooses from, so that each can be found by typing. */
final class Choices {

    /** More classes than a person would scroll through are not listed; the class field finds them. */
    private static final int MOST_CLASSES = 1000;

    /** The list of layers finds those of longer networks. */
    private static final int MOST_LAYERS = 100;

    private Choices() {}

    /** One for each example, composite, treatment, way of showing, colour map and class. */
    static Stream<Command> of(Explorer explorer, Actions actions) {
        ExplorerModel model = explorer.model();
        DisplaySettings display = model.display();
        Bundled bundled = explorer.bundled();
        OpenNetwork network = model.network().get();
        return Stream.of(
                        each("example", "Open example: ", bundled.networks(), Examples::title, actions::open),
                        each("tour", "Tour: ", Tours.of(bundled), Tour::title, actions::show),
                        each(
                                "dataset",
                                "Open dataset: ",
                                bundled.datasets(),
                                Bundled.Entry::name,
                                dataset -> explorer.openDataset(dataset.path())),
                        each(
                                "composite",
                                "Composite: ",
                                explorer.composites().offered(),
                                Composite::title,
                                model.composite()::set),
                        each(
                                "treatment",
                                "BatchNorm left in place: ",
                                treatments(),
                                treatment ->
                                        treatment.map(BatchNormTreatment::label).orElse("as the composite says"),
                                model.batchNorm()::set),
                        each("rows", "Rows: ", List.of(Rows.values()), Rows::title, display.rows()::set),
                        each(
                                "difference",
                                "Difference: ",
                                List.of(Normalisation.values()),
                                Normalisation::description,
                                display.normalisation()::set),
                        each(
                                "differing",
                                "Layers that differ most: ",
                                differing(model),
                                column -> column.label() + ", r "
                                        + AgreementText.correlation(
                                                column.agreement().pearson()),
                                column -> actions.chooseColumn(column.node())),
                        each("show", "Show: ", List.of(Show.values()), Show::title, display.show()::set),
                        each(
                                "colour-map",
                                "Colour map: ",
                                List.of(ColorMap.values()),
                                ColorMap::title,
                                display.colorMap()::set),
                        each(
                                "signs",
                                "Signs drawn: ",
                                List.of(SignFilter.values()),
                                SignFilter::title,
                                display.signs()::set),
                        each(
                                "curve",
                                "Colour scale: ",
                                List.of(ScaleCurve.values()),
                                ScaleCurve::title,
                                display.curve()::set),
                        each(
                                "scope",
                                "Colour scale: ",
                                List.of(ScaleScope.PAIR, ScaleScope.TILE, ScaleScope.ALL),
                                ScaleScope::description,
                                display.scaleScope()::set),
                        each(
                                "class",
                                "Explain class: ",
                                classes(network),
                                index -> ClassChoice.title(network, index),
                                actions::explain),
                        each(
                                "rule",
                                "Rule of ",
                                rules(network, explorer.composites().rules()),
                                RuleChoice::title,
                                choice -> actions.setRule(choice.node(), choice.rule())),
                        each(
                                "contrast",
                                "Against: ",
                                contrasts(network),
                                ContrastChoice::title,
                                choice -> actions.contrast(choice.contrast())))
                .flatMap(choices -> choices);
    }

    /**
     * A rule that a layer can have.
     *
     * @param rule empty for what the composite says
     * @param title its words
     */
    private record RuleChoice(String node, Optional<Rule> rule, String title) {}

    private static List<RuleChoice> rules(OpenNetwork network, Function<String, List<Rule>> fitting) {
        if (network == null || network.raw().nodes().size() > MOST_LAYERS) {
            return List.of();
        }
        Map<String, String> labels = network.labels();
        return network.raw().nodes().stream()
                .map(Node::name)
                .flatMap(node -> Stream.concat(
                                Stream.of(Optional.<Rule>empty()),
                                fitting.apply(node).stream().map(Optional::of))
                        .map(rule -> new RuleChoice(
                                node,
                                rule,
                                labels.get(node) + ": "
                                        + rule.map(Rule::notation).orElse("as the composite says"))))
                .toList();
    }

    /** What the composite says, and then every treatment. */
    private static List<Optional<BatchNormTreatment>> treatments() {
        return Stream.concat(
                        Stream.of(Optional.<BatchNormTreatment>empty()),
                        Stream.of(BatchNormTreatment.values()).map(Optional::of))
                .toList();
    }

    /** The layers, that first where raw and fused differ most. */
    private static List<Column> differing(ExplorerModel model) {
        return model.outcome()
                .get()
                .view()
                .map(view -> Disagreement.worstFirst(view.columns()))
                .orElse(List.of());
    }

    private static List<Integer> classes(OpenNetwork network) {
        return listed(network)
                ? IntStream.range(0, network.raw().outputGrid().classes())
                        .boxed()
                        .toList()
                : List.of();
    }

    private static List<ContrastChoice> contrasts(OpenNetwork network) {
        return listed(network) ? ContrastChoice.of(network) : List.of();
    }

    private static boolean listed(OpenNetwork network) {
        return network != null && network.raw().outputGrid().classes() <= MOST_CLASSES;
    }

    /** A command for each entry of a list; its id is the kind of list and the entry's position in it. */
    private static <T> Stream<Command> each(
            String kind, String words, List<T> entries, Function<T, String> title, Consumer<T> action) {
        return IntStream.range(0, entries.size()).mapToObj(position -> {
            T entry = entries.get(position);
            return Command.of(
                    "choose-" + kind + "-" + position, words + title.apply(entry), () -> action.accept(entry));
        });
    }
}
