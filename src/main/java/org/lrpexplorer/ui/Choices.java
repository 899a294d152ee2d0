package org.lrpexplorer.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lrpexplorer.explore.Explorer;
import org.lrpexplorer.explore.ExplorerModel;
import org.lrpexplorer.explore.display.Normalisation;
import org.lrpexplorer.explore.display.Rows;
import org.lrpexplorer.explore.display.Show;
import org.lrpexplorer.explore.open.OpenNetwork;
import org.lrpexplorer.explore.tour.Tours;
import org.lrpexplorer.heatmap.ColorMap;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.network.Node;
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
        return Stream.of(
                        explorer.bundled().networks().stream()
                                .map(example -> choice(
                                        "Open example: " + Examples.title(example), () -> actions.open(example))),
                        Tours.of(explorer.bundled()).stream()
                                .map(tour -> choice("Tour: " + tour.title(), () -> actions.show(tour))),
                        explorer.bundled().datasets().stream()
                                .map(dataset -> choice(
                                        "Open dataset: " + dataset.name(), () -> explorer.openDataset(dataset.path()))),
                        Composites.shipped().stream()
                                .map(composite -> choice("Composite: " + composite.name(), () -> model.composite()
                                        .set(composite))),
                        Stream.of(choice("BatchNorm left in place: as the composite says", () -> model.batchNorm()
                                .set(Optional.empty()))),
                        Stream.of(BatchNormTreatment.values())
                                .map(treatment ->
                                        choice("BatchNorm left in place: " + treatment.label(), () -> model.batchNorm()
                                                .set(Optional.of(treatment)))),
                        Stream.of(Rows.values())
                                .map(rows -> choice(
                                        "Rows: " + rows.title(),
                                        () -> model.display().rows().set(rows))),
                        Stream.of(Normalisation.values())
                                .map(normalisation -> choice(
                                        "Difference: " + normalisation.description(),
                                        () -> model.display().normalisation().set(normalisation))),
                        Stream.of(Show.values())
                                .map(show -> choice(
                                        "Show: " + show.title(),
                                        () -> model.display().show().set(show))),
                        Stream.of(ColorMap.values())
                                .map(map -> choice(
                                        "Colour map: " + map.title(),
                                        () -> model.display().colorMap().set(map))),
                        rules(model.network().get(), actions),
                        classes(model.network().get(), actions),
                        contrasts(model.network().get(), actions))
                .flatMap(choices -> choices);
    }

    private static Stream<Command> classes(OpenNetwork network, Actions actions) {
        int count = network == null ? 0 : network.raw().outputSize();
        return IntStream.range(0, count <= MOST_CLASSES ? count : 0)
                .mapToObj(index ->
                        choice("Explain class: " + ClassChoice.title(network, index), () -> actions.explain(index)));
    }

    private static Stream<Command> rules(OpenNetwork network, Actions actions) {
        List<Node> nodes = network == null ? List.of() : network.raw().nodes();
        Map<String, String> labels = network == null ? Map.of() : network.labels();
        return nodes.size() > MOST_LAYERS
                ? Stream.empty()
                : nodes.stream().flatMap(node -> rules(labels.get(node.name()), node.name(), actions));
    }

    private static Stream<Command> rules(String label, String node, Actions actions) {
        return Stream.concat(
                Stream.of(choice(
                        "Rule of " + label + ": as the composite says", () -> actions.setRule(node, Optional.empty()))),
                actions.rulesFor(node).stream()
                        .map(rule -> choice(
                                "Rule of " + label + ": " + rule.notation(),
                                () -> actions.setRule(node, Optional.of(rule)))));
    }

    private static Stream<Command> contrasts(OpenNetwork network, Actions actions) {
        return network == null || network.raw().outputSize() > MOST_CLASSES
                ? Stream.empty()
                : ContrastChoice.of(network).stream()
                        .map(contrast ->
                                choice("Against: " + contrast.title(), () -> actions.contrast(contrast.contrast())));
    }

    private static Command choice(String title, Runnable action) {
        return Command.of(title.replaceAll("[^A-Za-z0-9]+", "-"), title, action);
    }
}
