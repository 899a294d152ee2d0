package org.lrpexplorer.ui;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import org.lrpexplorer.explore.ExplorerModel;
import org.lrpexplorer.explore.ExplorerSettings;
import org.lrpexplorer.explore.history.ViewHistory;
import org.lrpexplorer.explore.setting.Codec;
import org.lrpexplorer.explore.setting.NamedSetting;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.ui.comparison.ViewState;

/** All that a person can set in this window: to undo it, to reset it, to write it down. On the FX thread. */
final class ViewSettings {

    private final ExplorerModel model;
    private final NamedSetting<Number> index;
    private final List<NamedSetting<?>> view;
    private final List<NamedSetting<?>> window;
    private final ViewHistory history;

    /** @param fx runs what follows from opening a file once that is done */
    ViewSettings(ExplorerModel model, ViewState state, Executor fx) {
        this.model = model;
        this.index = ExplorerSettings.index(model);
        NamedSetting<String> layer = new NamedSetting<>("layer", state.chosenNode(), Codec.words());
        this.view = Stream.of(
                        ExplorerSettings.explained(model).stream(),
                        ExplorerSettings.drawn(model.display()).stream(),
                        Stream.of(layer))
                .<NamedSetting<?>>flatMap(settings -> settings)
                .toList();
        this.window = ExplorerSettings.around(model.window());
        this.history = new ViewHistory(
                Stream.concat(Stream.of(index), view.stream()).toList(), () -> System.nanoTime() / 1_000_000);
        model.network().addListener((property, before, now) -> {
            if (isAnother(before, now)) {
                fx.execute(history::clear);
            }
        });
        model.dataset().addListener((property, before, now) -> {
            if (isAnother(before, now)) {
                fx.execute(history::clear);
            }
        });
    }

    /** Whether a network is not the one before with another card. */
    static boolean isAnother(OpenNetwork before, OpenNetwork now) {
        return before == null || now == null || before.raw() != now.raw();
    }

    /** Whether a dataset is not the one before fitted to another network. */
    static boolean isAnother(OpenDataset before, OpenDataset now) {
        return before == null || now == null || before.dataset() != now.dataset();
    }

    /** The steps that a person took since a file was opened. */
    ViewHistory history() {
        return history;
    }

    /** What is explained and how it is drawn, as after opening the network; the sample stays. */
    void resetView() {
        view.forEach(NamedSetting::reset);
        OpenNetwork network = model.network().get();
        if (network != null) {
            model.composite().set(Composites.suitedTo(network.raw()));
        }
    }

    /** The view, and the window around it. */
    void resetAll() {
        resetView();
        window.forEach(NamedSetting::reset);
    }

    /** All as text, by name. */
    Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        Stream.of(List.of(index), view, window).flatMap(List::stream).forEach(setting -> setting.text()
                .ifPresent(text -> texts.put(setting.name(), text)));
        return texts;
    }

    /** Sets what the texts say. */
    void restore(Map<String, String> texts) {
        Stream.of(view, window).flatMap(List::stream).forEach(setting -> restore(setting, texts));
        history.clear();
    }

    /** Shows the sample that the texts name, once there is a dataset that has it. */
    void restoreIndex(Map<String, String> texts) {
        restore(index, texts);
        history.clear();
    }

    private static void restore(NamedSetting<?> setting, Map<String, String> texts) {
        if (texts.containsKey(setting.name())) {
            setting.read(texts.get(setting.name()));
        }
    }
}
