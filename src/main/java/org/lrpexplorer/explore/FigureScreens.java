package org.lrpexplorer.explore;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lrpexplorer.compare.Column;
import org.lrpexplorer.compare.display.Display;
import org.lrpexplorer.compare.display.Show;
import org.lrpexplorer.compose.FigureLayers;
import org.lrpexplorer.explore.figure.FigureScreen;
import org.lrpexplorer.heatmap.SignFilter;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.text.Text;

/**
 * Takes what is on show from the model, for figures.
 *
 * @param model what is on show
 * @param composites what can be chosen besides
 */
record FigureScreens(ExplorerModel model, CompositeEditor composites) {

    /** What is on show of an open network and dataset. */
    FigureScreen now(OpenNetwork network, OpenDataset dataset) {
        List<Column> columns = model.outcome()
                .get()
                .view()
                .map(view -> view.columns().stream().filter(Column::isOfLayer).toList())
                .orElse(List.of());
        return new FigureScreen(
                model.request(),
                model.composite().get(),
                composites.offered(),
                model.display().snapshot(),
                model.index().get(),
                dataset.dataset().size(),
                dataset.name(),
                columns.stream().map(FigureLayers::name).toList(),
                columns.isEmpty() ? List.of() : FigureLayers.spread(columns),
                network.raw().outputGrid().hasPositions(),
                words(network));
    }

    private String words(OpenNetwork network) {
        Display display = model.display().snapshot();
        List<String> names = network.card().classNames();
        return Stream.of(
                        model.treatedComposite().title()
                                + model.batchNorm()
                                        .get()
                                        .map(treatment -> ", BatchNorm " + treatment.label())
                                        .orElse(""),
                        model.target().get().describe(each -> each < names.size() ? names.get(each) : "class " + each),
                        model.pruning().get().isNone()
                                ? ""
                                : model.pruning().get().describe(),
                        model.condition()
                                .get()
                                .map(part -> "only " + part.describe())
                                .orElse(""),
                        display.show() == Show.OVERLAY
                                ? Text.of("overlay, %.0f %%", 100 * display.opacity())
                                : display.show().title().toLowerCase(Locale.ROOT),
                        display.colorMap().title(),
                        display.signs() == SignFilter.BOTH
                                ? ""
                                : display.signs().title(),
                        "scale: " + display.scaling().describe("one for each pair"))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
    }
}
