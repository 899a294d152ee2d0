package org.lrpexplorer.ui;

import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lrpexplorer.explore.Explorer;
import org.lrpexplorer.explore.ExplorerModel;
import org.lrpexplorer.explore.display.Rows;
import org.lrpexplorer.explore.display.Show;
import org.lrpexplorer.explore.open.OpenNetwork;
import org.lrpexplorer.explore.tour.Tours;
import org.lrpexplorer.heatmap.ColorMap;
import org.lrpexplorer.heatmap.ScaleCurve;
import org.lrpexplorer.heatmap.ScaleScope;
import org.lrpexplorer.heatmap.SignFilter;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.ui.command.Command;
import org.lrpexplorer.ui.settings.ClassChoice;
import org.lrpexplorer.ui.settings.ContrastChoice;

/** A command for every entry of the lists that a person chooses from, so that each can be found by typing. */
final class Choices {

    /** More classes than a person would scroll through are not listed; the class field finds them. */
    private static final int MOST_CLASSES = 1000;

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
                        Stream.of(Show.values())
                                .map(show -> choice(
                                        "Show: " + show.title(),
                                        () -> model.display().show().set(show))),
                        Stream.of(ColorMap.values())
                                .map(map -> choice(
                                        "Colour map: " + map.title(),
                                        () -> model.display().colorMap().set(map))),
                        Stream.of(SignFilter.values())
                                .map(signs -> choice(
                                        "Signs drawn: " + signs.title(),
                                        () -> model.display().signs().set(signs))),
                        Stream.of(ScaleCurve.values())
                                .map(curve -> choice(
                                        "Colour scale: " + curve.title(),
                                        () -> model.display().curve().set(curve))),
                        Stream.of(ScaleScope.PAIR, ScaleScope.TILE, ScaleScope.ALL)
                                .map(scope -> choice(
                                        "Colour scale: " + scope.description(),
                                        () -> model.display().scaleScope().set(scope))),
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
