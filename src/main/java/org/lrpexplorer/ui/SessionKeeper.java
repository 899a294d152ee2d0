package org.lrpexplorer.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.stage.Stage;
import org.lrpexplorer.dataset.DatasetPlace;
import org.lrpexplorer.explore.Explorer;
import org.lrpexplorer.explore.ExplorerModel;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.explore.remember.RecentFiles;
import org.lrpexplorer.explore.remember.Remembered;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.text.Text;

/** Brings the window back as the last session left it, and leaves word for the next. On the FX thread. */
final class SessionKeeper {

    private final Explorer explorer;
    private final ExplorerModel model;
    private final ViewSettings settings;
    private final Surroundings surroundings;
    private final Remembered before;
    private final RecentFiles networks = new RecentFiles();
    private final RecentFiles datasets = new RecentFiles();
    private final Set<String> dismissed;
    private Optional<Stage> window = Optional.empty();

    /** Whether somebody was told that nothing can be kept. */
    private boolean told;

    /** Whether the files of the last session were opened again, to be shown as they were. */
    private boolean resuming;

    SessionKeeper(Explorer explorer, ViewSettings settings, Surroundings surroundings) {
        this.explorer = explorer;
        this.model = explorer.model();
        this.settings = settings;
        this.surroundings = surroundings;
        this.before = surroundings.memory().read();
        this.dismissed = new HashSet<>(before.dismissed());
        networks.setAll(before.networks());
        datasets.setAll(before.datasets());
        settings.restore(before.settings());
        model.network().addListener((property, last, now) -> opened(last, now));
        model.dataset().addListener((property, last, now) -> opened(last, now));
        explorer.second().network().addListener((property, last, now) -> saveLater());
    }

    /** The networks that a person opened last. */
    RecentFiles networks() {
        return networks;
    }

    /** The datasets that a person opened last. */
    RecentFiles datasets() {
        return datasets;
    }

    /** Whether a hint is not to be shown again. */
    boolean isDismissed(String hint) {
        return dismissed.contains(hint);
    }

    /** Never shows a hint again. */
    void dismiss(String hint) {
        dismissed.add(hint);
        saveLater();
    }

    /** Puts a window where it was, and will remember where it is. */
    void place(Stage stage) {
        window = Optional.of(stage);
        before.window().ifPresent(place -> WindowPlace.put(stage, place));
    }

    /** Opens what was open at the end of the last session, else the bundled example. */
    void begin() {
        if (before.network().isEmpty() && before.dataset().isEmpty()) {
            explorer.openBundled();
            return;
        }
        surroundings.background().execute(() -> {
            Remembered there = before.withSession(
                    before.network().filter(Files::exists),
                    before.dataset().filter(source -> DatasetPlace.of(source).exists()));
            // Should one of them end the program, the next start does not try it again.
            write(before.withSession(Optional.empty(), Optional.empty()));
            surroundings.fx().execute(() -> resume(there));
        });
    }

    /** Opens what is still there of the last session, and says what is not. */
    private void resume(Remembered there) {
        if (model.network().get() != null || model.dataset().get() != null) {
            return; // Somebody has opened something while the system looked for the files.
        }
        boolean example = there.network().isEmpty();
        gone(there).ifPresent(words -> model.notices()
                .add(Notice.info(Text.of(
                        "Of the last session, %s no longer there; %s.",
                        words, example ? "the first example is shown" : "open another one"))));
        if (example) {
            explorer.openBundled();
            return;
        }
        resuming = true;
        there.network().ifPresent(file -> ViewSettings.output(before.settings())
                .ifPresentOrElse(output -> explorer.openNetwork(file, output), () -> explorer.openNetwork(file)));
        there.dataset().ifPresent(explorer::openDataset);
        ViewSettings.second(before.settings()).ifPresent(explorer.second()::open);
    }

    /** What of the last session is missing, such as {@code the network /a/b.onnx is}; empty if nothing is. */
    private Optional<String> gone(Remembered there) {
        List<String> gone = Stream.of(
                        before.network()
                                .filter(file -> there.network().isEmpty())
                                .map(file -> "the network " + file),
                        before.dataset()
                                .filter(file -> there.dataset().isEmpty())
                                .map(file -> "the dataset " + file))
                .flatMap(Optional::stream)
                .toList();
        return gone.isEmpty()
                ? Optional.empty()
                : Optional.of(String.join(" and ", gone) + (gone.size() == 1 ? " is" : " are"));
    }

    private void opened(OpenNetwork last, OpenNetwork now) {
        if (!ViewSettings.isAnother(last, now) || now == null) {
            return;
        }
        Path file = now.loaded().file();
        if (explorer.bundled().networks().stream()
                .noneMatch(example -> example.network().path().equals(file))) {
            networks.add(file);
        }
        if (resuming && last == null && before.network().filter(file::equals).isPresent()) {
            surroundings.fx().execute(() -> settings.restore(before.settings()));
        }
        saveLater();
    }

    private void opened(OpenDataset last, OpenDataset now) {
        if (!ViewSettings.isAnother(last, now) || now == null) {
            return;
        }
        Path source = now.dataset().source();
        if (explorer.bundled().datasets().stream()
                .noneMatch(entry -> entry.path().equals(source))) {
            datasets.add(source);
        }
        if (resuming && last == null && before.dataset().filter(source::equals).isPresent()) {
            surroundings.fx().execute(() -> settings.restoreIndex(before.settings()));
        }
        saveLater();
    }

    /** Forgets the files that were opened. */
    void clearRecent() {
        networks.clear();
        datasets.clear();
        saveLater();
    }

    /** All settings and hints as at the first start. */
    void resetAll() {
        settings.resetAll();
        dismissed.clear();
        saveLater();
    }

    /** Writes everything down soon, in case the program does not end as it should. */
    void saveLater() {
        surroundings.fx().execute(() -> {
            Remembered present = present();
            surroundings.background().execute(() -> write(present));
        });
    }

    /** Not on the FX thread. */
    private void write(Remembered word) {
        surroundings.memory().write(word).ifPresent(why -> surroundings.fx().execute(() -> tellOnce(why)));
    }

    private void tellOnce(String why) {
        if (!told) {
            told = true;
            model.notices().add(Notice.warning(why));
        }
    }

    /** Writes everything down before the program ends. */
    void save() {
        surroundings.memory().write(present());
    }

    private Remembered present() {
        return new Remembered(
                window.filter(Stage::isShowing).map(WindowPlace::of).or(before::window),
                networks.paths(),
                datasets.paths(),
                Optional.ofNullable(model.network().get())
                        .map(network -> network.loaded().file().toAbsolutePath().normalize()),
                Optional.ofNullable(model.dataset().get())
                        .map(dataset ->
                                dataset.dataset().source().toAbsolutePath().normalize()),
                settings.texts(),
                dismissed);
    }
}
