package org.lrpexplorer.ui;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javafx.beans.property.Property;
import javafx.geometry.Point2D;
import org.lrpexplorer.compare.Column;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.compare.Disagreement;
import org.lrpexplorer.compare.display.Rows;
import org.lrpexplorer.compare.display.Show;
import org.lrpexplorer.explore.Explorer;
import org.lrpexplorer.explore.ExplorerModel;
import org.lrpexplorer.explore.tour.Tour;
import org.lrpexplorer.heatmap.Heatmap;
import org.lrpexplorer.lrp.Contrast;
import org.lrpexplorer.modelio.card.NetworkCard;
import org.lrpexplorer.modelio.card.PixelPreset;
import org.lrpexplorer.network.LayerKind;
import org.lrpexplorer.network.Node;
import org.lrpexplorer.open.Bundled;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.rule.Rule;
import org.lrpexplorer.ui.comparison.Reading;
import org.lrpexplorer.ui.comparison.Treatment;
import org.lrpexplorer.ui.comparison.ViewState;
import org.lrpexplorer.ui.control.Zoom;
import org.lrpexplorer.ui.download.DataSheet;
import org.lrpexplorer.ui.network.CardForm;
import org.lrpexplorer.ui.network.NetworkActions;
import org.lrpexplorer.ui.network.ReplaceSheet;
import org.lrpexplorer.ui.report.NetworkReport;
import org.lrpexplorer.ui.settings.CompositeActions;

/** What commands do; each is one short step on the explorer or its model. */
final class Actions implements NetworkActions, CompositeActions {

    private static final double OPACITY_STEP = 0.1;
    private static final Set<LayerKind> LINEAR = EnumSet.of(LayerKind.CONVOLUTION, LayerKind.DENSE);

    private final Explorer explorer;
    private final ExplorerModel model;
    private final ViewState state;
    private final PathPicker picker;
    private final Overlay overlay;

    Actions(Explorer explorer, ViewState state, PathPicker picker, Overlay overlay) {
        this.explorer = explorer;
        this.model = explorer.model();
        this.state = state;
        this.picker = picker;
        this.overlay = overlay;
    }

    void openNetwork() {
        picker.network().ifPresent(explorer::openNetwork);
    }

    @Override
    public void chooseOutput(String output) {
        explorer.chooseOutput(output);
    }

    /** Opens a network beside the open one, to explain the same images. */
    void openSecond() {
        picker.network().ifPresent(explorer.second()::open);
    }

    void closeSecond() {
        explorer.second().close();
    }

    void openDatasetFile() {
        picker.datasetFile().ifPresent(explorer::openDataset);
    }

    void openDatasetFolder() {
        picker.datasetFolder().ifPresent(explorer::openDataset);
    }

    /** Shows what public datasets can be downloaded. */
    void getData() {
        overlay.open(new DataSheet(explorer.downloads(), this::closeData));
    }

    /** Whatever else may be on show by then stays. */
    private void closeData() {
        overlay.closeIf(DataSheet.class);
    }

    void openView() {
        picker.view().ifPresent(explorer::openView);
    }

    void open(Bundled.Example example) {
        explorer.open(example);
    }

    /** Shows a prepared view, with all layers in sight. */
    void show(Tour tour) {
        state.channelsOf().set(Optional.empty());
        state.enlarged().set(Optional.empty());
        state.chosenNode().set("");
        explorer.tours().show(tour);
    }

    @Override
    public void openComposite() {
        picker.composite().ifPresent(explorer.composites()::open);
    }

    @Override
    public void saveComposite() {
        String name = model.composite().get().name().replaceAll("[^\\p{L}\\p{N}._-]+", "-") + ".json";
        picker.compositeToWrite(name).ifPresent(explorer.composites()::save);
    }

    void undoRules() {
        explorer.composites().reset();
    }

    @Override
    public List<Rule> rulesFor(String node) {
        return explorer.composites().rules().apply(node);
    }

    @Override
    public Optional<Rule> ownRule(String node) {
        return explorer.composites().edit().ruleOf(node);
    }

    @Override
    public void setRule(String node, Optional<Rule> rule) {
        explorer.composites().setRule(node, rule);
    }

    void step(int samples) {
        explorer.step(samples);
    }

    /** Moves to the next layer in sight that is shown large, or back. */
    void stepLayer(int layers) {
        model.outcome().get().view().ifPresent(view -> {
            List<String> all = view.columns().stream().map(Column::node).toList();
            List<String> inSight = state.layersInSight().get();
            int now = Math.max(0, all.indexOf(state.chosenNode().get()));
            List<String> ahead = layers < 0
                    ? all.subList(0, now).stream().filter(inSight::contains).toList()
                    : all.subList(now + 1, all.size()).stream()
                            .filter(inSight::contains)
                            .toList();
            if (!ahead.isEmpty()) {
                state.chosenNode().set(ahead.get(layers < 0 ? ahead.size() - 1 : 0));
            }
        });
    }

    @Override
    public void choose(String node) {
        state.chosenNode().set(columnOf(node));
    }

    @Override
    public String columnOf(String node) {
        OpenNetwork network = model.network().get();
        Optional<ComparisonView> view = model.outcome().get().view();
        if (network == null || view.isEmpty()) {
            return "";
        }
        List<String> shown = view.get().columns().stream().map(Column::node).toList();
        boolean readsInput = !shown.contains(node)
                && network.raw()
                        .node(node)
                        .filter(n -> LINEAR.contains(n.layer().kind()))
                        .isPresent();
        return network.raw().nodes().stream()
                .map(Node::name)
                .dropWhile(name -> !name.equals(node))
                .filter(shown::contains)
                .findFirst()
                .filter(name -> !readsInput)
                .orElse("");
    }

    void cycleRows() {
        cycle(model.display().rows(), List.of(Rows.values()));
    }

    void cycleShow() {
        cycle(model.display().show(), List.of(Show.values()));
    }

    private static <T> void cycle(Property<T> choice, List<T> all) {
        choice.setValue(all.get((all.indexOf(choice.getValue()) + 1) % all.size()));
    }

    void explainPredicted() {
        model.target().set(model.target().get().insteadOf(OptionalInt.empty()));
    }

    /** Explains a class, if the network has so many; what it is contrasted with stays. */
    void explain(int classIndex) {
        if (model.network().get() != null
                && classIndex < model.network().get().raw().outputGrid().classes()) {
            model.target().set(model.target().get().insteadOf(OptionalInt.of(classIndex)));
        }
    }

    void contrast(Contrast contrast) {
        model.target().set(model.target().get().against(contrast));
    }

    void changeOpacity(int steps) {
        double changed = model.display().opacity().get() + steps * OPACITY_STEP;
        model.display().opacity().set(Math.max(0, Math.min(1, Math.round(changed * 10) / 10.0)));
    }

    /** Shows a form for what the open network's file does not say. */
    void editCard() {
        OpenNetwork network = model.network().get();
        if (network != null) {
            overlay.open(new CardForm(network.card(), network.raw().outputGrid().classes(), new CardForm.Ends() {
                @Override
                public void cancelled() {
                    overlay.close();
                }

                @Override
                public void applied(NetworkCard card) {
                    overlay.close();
                    explorer.applyCard(card);
                }

                @Override
                public void saved(NetworkCard card) {
                    overlay.close();
                    saveCard(card);
                }
            }));
        }
    }

    /** Writes the open network's card beside it. */
    void saveCard() {
        OpenNetwork network = model.network().get();
        if (network != null) {
            saveCard(network.card());
        }
    }

    private void saveCard(NetworkCard card) {
        explorer.saveCard(
                card,
                false,
                there -> overlay.open(new ReplaceSheet(there, replace -> {
                    overlay.close();
                    if (replace) {
                        explorer.saveCard(card, true, again -> {});
                    }
                })));
    }

    @Override
    public void feed(PixelPreset preset) {
        explorer.feed(preset);
    }

    /** Shows what is in the open network's file and what is done with it. */
    void aboutNetwork() {
        explorer.inspect(report -> {
            if (!overlay.isOpen()) {
                overlay.open(new NetworkReport(report, overlay::close));
            }
        });
    }

    /** What concerns the eyes in front of the window. */
    ViewState state() {
        return state;
    }

    /** Gives the layer that is shown large the whole middle of the window, or shows all layers again. */
    void toggleEnlarged() {
        if (state.enlarged().get().isPresent()) {
            state.enlarged().set(Optional.empty());
            return;
        }
        state.channelsOf().set(Optional.empty());
        state.zoom().set(Zoom.FIT);
        state.enlarged()
                .set(Optional.of(Treatment.of(model.display().rows().get()).get(0)));
    }

    /** Shows the layer large where raw and fused are least correlated. */
    void chooseMostDifferent() {
        model.outcome().get().view().map(view -> Disagreement.worstFirst(view.columns())).stream()
                .flatMap(List::stream)
                .findFirst()
                .map(Column::node)
                .ifPresent(this::chooseColumn);
    }

    /** Shows the layer of a column large. */
    void chooseColumn(String node) {
        state.chosenNode().set(node);
    }

    void toggleChart() {
        state.chartOpen().set(!state.chartOpen().get());
    }

    void toggleDuel() {
        state.duelOpen().set(!state.duelOpen().get());
    }

    void toggleOutline() {
        state.outlined().set(!state.outlined().get());
    }

    /** Moves the crosshair by cells of the layer that is shown large; where there is none, to the middle. */
    void moveCrosshair(int right, int down) {
        model.outcome().get().view().ifPresent(view -> {
            List<String> nodes = view.columns().stream().map(Column::node).toList();
            Column column = view.columns()
                    .get(Math.max(0, nodes.indexOf(state.chosenNode().get())));
            Heatmap map = (column.raw().absence().isPresent() ? column.fused() : column.raw()).heatmap();
            Point2D at = state.reading()
                    .get()
                    .map(reading -> new Point2D(
                            moved(reading.at().getX(), map.width(), right),
                            moved(reading.at().getY(), map.height(), down)))
                    .orElse(new Point2D(0.5, 0.5));
            state.reading().set(Optional.of(Reading.of(view, column, at)));
        });
    }

    /** The middle of a cell some cells on, as a fraction of all. */
    private static double moved(double at, int cells, int by) {
        return (Math.max(0, Math.min(cells - 1, (int) (at * cells) + by)) + 0.5) / cells;
    }

    /** Shows the channels of the layer that is shown large, or all layers again. */
    void toggleChannels() {
        state.enlarged().set(Optional.empty());
        state.channelsOf()
                .set(
                        state.channelsOf().get().isPresent()
                                ? Optional.empty()
                                : Optional.of(state.chosenNode().get()));
    }

    /** Shows of each group of layers the first alone, or all. */
    void foldGroups(boolean folded) {
        state.foldedGroups().set(folded ? Set.copyOf(state.groups().get()) : Set.of());
    }

    void filterLayers() {
        state.channelsOf().set(Optional.empty());
        state.filterAsked().set(state.filterAsked().get() + 1);
    }

    void toggleNorms() {
        model.normsShown().set(!model.normsShown().get());
    }

    void clearCondition() {
        model.condition().set(Optional.empty());
    }

    /** Has the explorer abandon an opening, or else leaves the channels, the enlarged layer or
     * the drawing, or stops what is under way. */
    void cancel() {
        if (state.channelsOf().get().isPresent() && !model.abandonable().get()) {
            state.channelsOf().set(Optional.empty());
            return;
        }
        if (state.enlarged().get().isPresent() && !model.abandonable().get()) {
            state.enlarged().set(Optional.empty());
            return;
        }
        if (explorer.second().network().get().isPresent()
                && !state.drawOpen().get()
                && !model.abandonable().get()) {
            explorer.second().close();
            return;
        }
        if (state.drawOpen().get() && !model.abandonable().get()) {
            state.drawOpen().set(false);
            return;
        }
        explorer.cancel();
    }

    void swap(boolean swapped) {
        state.swapped().set(swapped);
    }
}
