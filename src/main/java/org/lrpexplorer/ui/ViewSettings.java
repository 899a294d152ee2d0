package org.lrpexplorer.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import org.lrpexplorer.evaluate.measure.ClassOutput;
import org.lrpexplorer.evaluate.measure.Fill;
import org.lrpexplorer.explore.Explorer;
import org.lrpexplorer.explore.ExplorerModel;
import org.lrpexplorer.explore.ExplorerSettings;
import org.lrpexplorer.explore.SecondExplorer;
import org.lrpexplorer.explore.duel.DuelSettings;
import org.lrpexplorer.explore.history.ViewHistory;
import org.lrpexplorer.explore.setting.Codec;
import org.lrpexplorer.explore.setting.NamedSetting;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.modelio.common.Outputs;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.ui.comparison.ViewState;

/** All that a person can set in this window: to undo it, to reset it, to write it down. On the FX thread. */
final class ViewSettings {

    /** Begins the text of a layer, whose name may be empty. */
    private static final String AT = "at ";

    private static final String OUTPUT = "output";
    private static final String SECOND = "secondNetwork";

    private final ExplorerModel model;
    private final SecondExplorer second;
    private final NamedSetting<Number> index;
    private final List<NamedSetting<?>> view;
    private final List<NamedSetting<?>> window;
    private final NamedSetting<Optional<String>> channels;
    private final List<NamedSetting<?>> flipping;
    private final ViewHistory history;

    /** @param fx runs what follows from opening a file once that is done */
    ViewSettings(Explorer explorer, ViewState state, Executor fx) {
        this.model = explorer.model();
        this.second = explorer.second();
        DuelSettings duel = explorer.duels().settings();
        this.index = ExplorerSettings.index(model);
        NamedSetting<String> layer = new NamedSetting<>("layer", state.chosenNode(), Codec.words());
        this.view = Stream.of(
                        ExplorerSettings.explained(model).stream(),
                        ExplorerSettings.drawn(model.display()).stream(),
                        Stream.of(layer))
                .<NamedSetting<?>>flatMap(settings -> settings)
                .toList();
        this.window = Stream.of(
                        ExplorerSettings.around(model.window()),
                        ExplorerSettings.evaluated(explorer.evaluator().form()),
                        ExplorerSettings.searched(explorer.ruleSearcher().form()),
                        ExplorerSettings.clustered(explorer.clusterFinder().form()))
                .<NamedSetting<?>>flatMap(List::stream)
                .toList();
        this.channels = new NamedSetting<>("channels", state.channelsOf(), channelsOf(model.network()));
        this.flipping = List.of(
                new NamedSetting<>("flipping", state.duelOpen(), Codec.flag()),
                new NamedSetting<>("flippingFill", duel.fill(), Codec.constant(Fill.class)),
                new NamedSetting<>("flippingOtherFill", duel.otherFill(), Codec.constant(Fill.class)),
                new NamedSetting<>("flippingOutput", duel.output(), Codec.constant(ClassOutput.class)),
                new NamedSetting<>("flippingSteps", duel.steps(), steps()));
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

    /** The layer whose channels are shown; a text names one only of an open network that has it. */
    private static Codec<Optional<String>> channelsOf(ObservableValue<OpenNetwork> network) {
        return new Codec<String>(layer -> Optional.of(AT + layer), text -> Optional.of(text)
                        .filter(words -> words.startsWith(AT))
                        .map(words -> words.substring(AT.length()))
                        .filter(layer -> has(network.getValue(), layer)))
                .optional();
    }

    private static Codec<Number> steps() {
        return Codec.oneOf(List.<Number>copyOf(DuelSettings.STEPS), String::valueOf);
    }

    private static boolean has(OpenNetwork network, String layer) {
        return network != null
                && (layer.isEmpty()
                        || (network.raw().node(layer).isPresent()
                                && network.fused().network().node(layer).isPresent()));
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
        flipping.forEach(NamedSetting::reset);
    }

    /** All as text, by name. */
    Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        Optional.ofNullable(model.network().get())
                .map(network -> network.loaded().outputs())
                .filter(Outputs::several)
                .ifPresent(outputs -> texts.put(OUTPUT, outputs.chosen()));
        second.network()
                .get()
                .ifPresent(network -> texts.put(
                        SECOND, network.file().toAbsolutePath().normalize().toString()));
        Stream.of(List.of(index, channels), view, window, flipping)
                .flatMap(List::stream)
                .forEach(setting -> setting.text().ifPresent(text -> texts.put(setting.name(), text)));
        return texts;
    }

    /** The output of the network's file that the texts name, of those that have several. */
    static Optional<String> output(Map<String, String> texts) {
        return Optional.ofNullable(texts.get(OUTPUT));
    }

    /** The file of the second network that the texts name. */
    static Optional<Path> second(Map<String, String> texts) {
        return Optional.ofNullable(texts.get(SECOND)).map(Path::of);
    }

    /** Sets what the texts say. What names a layer is set only where the open network has it. */
    void restore(Map<String, String> texts) {
        Stream.of(view, window, flipping, List.of(channels))
                .flatMap(List::stream)
                .forEach(setting -> restore(setting, texts));
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
