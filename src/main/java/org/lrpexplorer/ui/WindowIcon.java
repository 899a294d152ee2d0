package org.lrpexplorer.ui;

import java.util.List;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/** The program's icon on its windows, where the system shows one; drawn by {@code packaging icons} of the tools. */
final class WindowIcon {

    private static final List<String> FILES = List.of("icon/lrp-explorer-32.png", "icon/lrp-explorer-128.png");

    private WindowIcon() {}

    /** Gives a window the icon; the system chooses among its sizes. */
    static void on(Stage stage) {
        FILES.stream()
                .map(file -> new Image(WindowIcon.class.getResource(file).toExternalForm()))
                .forEach(stage.getIcons()::add);
    }
}
