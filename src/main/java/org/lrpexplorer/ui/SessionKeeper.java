package org.lrpexplorer.ui;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javafx.stage.Stage;
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
        Optional<Path> network = before.network();
        if (network.isEmpty() && before.dataset().isEmpty()) {
            explorer.openBundled();
            return;
        }
        Optional<Path> gone = network.filter(file -> !Files.exists(file));
        if (gone.isPresent()) {
            model.notices()
                    .add(Notice.info(Text.of(
                            "The network of the last session, %s, is no longer there; the first example is shown.",
                            gone.get())));
            explorer.openBundled();
            return;
        }
        // Should one of them end the program, the next start does not try it again.
        surroundings.background().execute(() -> surroundings.memory().write(before.withoutSession()));
        network.ifPresent(explorer::openNetwork);
        before.dataset().filter(Files::exists).ifPresent(explorer::openDataset);
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
        if (last == null && before.network().filter(file::equals).isPresent()) {
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
        if (last == null && before.dataset().filter(source::equals).isPresent()) {
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
            surroundings.background().execute(() -> surroundings.memory().write(present));
        });
    }

    /** Writes everything down before the program ends. */
    void save() {
        surroundings.memory().write(present());
    }

    private Remembered present() {
        return new Remembered(
                window.map(WindowPlace::of).or(before::window),
                networks.paths(),
                datasets.paths(),
                Optional.ofNullable(model.network().get())
                        .map(network -> network.loaded().file().toAbsolutePath()),
                Optional.ofNullable(model.dataset().get())
                        .map(dataset -> dataset.dataset().source().toAbsolutePath()),
                settings.texts(),
                dismissed);
    }
}
