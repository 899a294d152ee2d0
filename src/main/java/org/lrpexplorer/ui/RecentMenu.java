package org.lrpexplorer.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.Observable;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.lrpexplorer.explore.Explorer;
import org.lrpexplorer.explore.remember.RecentFiles;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.ui.command.Command;

/** The files that were opened last. One that cannot be opened now says why and is grey. */
final class RecentMenu extends Menu {

    private final Explorer explorer;
    private final SessionKeeper session;
    private final Surroundings surroundings;
    private final Command clear;

    RecentMenu(Explorer explorer, SessionKeeper session, Surroundings surroundings, Command clear) {
        super("Recent files", new FontIcon(Feather.CLOCK));
        this.explorer = explorer;
        this.session = session;
        this.surroundings = surroundings;
        this.clear = clear;
        setId("recent");
        session.networks().paths().addListener((Observable changed) -> fill());
        session.datasets().paths().addListener((Observable changed) -> fill());
        fill();
    }

    private void fill() {
        List<MenuItem> networks = items("recent-network-", session.networks(), explorer::openNetwork);
        List<MenuItem> datasets = items("recent-dataset-", session.datasets(), explorer::openDataset);
        MenuItem forget = new MenuItem(clear.title());
        forget.setId(clear.id());
        forget.setOnAction(event -> clear.run());
        getItems().setAll(networks);
        if (!networks.isEmpty() && !datasets.isEmpty()) {
            getItems().add(new SeparatorMenuItem());
        }
        getItems().addAll(datasets);
        getItems().addAll(new SeparatorMenuItem(), forget);
        setDisable(networks.isEmpty() && datasets.isEmpty());
    }

    private static List<MenuItem> items(String id, RecentFiles files, Consumer<Path> open) {
        return files.paths().stream()
                .map(path -> {
                    MenuItem item = new MenuItem(words(path));
                    item.setId(id + files.paths().indexOf(path));
                    item.setMnemonicParsing(false);
                    item.setUserData(path);
                    item.setOnAction(event -> open.accept(path));
                    return item;
                })
                .toList();
    }

    /** The name first: folders are often long. */
    private static String words(Path path) {
        return path.getFileName() + "  ·  "
                + Optional.ofNullable(path.getParent()).map(Path::toString).orElse("");
    }

    /** Looks for the files, which may be on a disk that takes a while to answer. */
    void look() {
        List<MenuItem> items = getItems().stream()
                .filter(item -> item.getUserData() instanceof Path)
                .toList();
        surroundings
                .background()
                .execute(() -> items.forEach(item -> {
                    Path path = (Path) item.getUserData();
                    Optional<String> obstacle = RecentFiles.obstacle(path);
                    surroundings.fx().execute(() -> {
                        item.setDisable(obstacle.isPresent());
                        item.setText(obstacle.map(why -> Text.of("%s (%s)", words(path), why))
                                .orElse(words(path)));
                    });
                }));
    }
}
