package org.lrpexplorer.ui;

import javafx.stage.Screen;
import javafx.stage.Stage;
import org.lrpexplorer.explore.remember.Remembered.Placement;

/** Where a window is, and puts it there again if that can still be seen. */
final class WindowPlace {

    /** So much of the title must lie on a screen for a person to get hold of it. */
    private static final double GRIP = 80;

    private WindowPlace() {}

    /** Where a window is now. */
    static Placement of(Stage stage) {
        return new Placement(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
    }

    /** Puts a window where it was, unless that is on a screen that is no longer there. */
    static void put(Stage stage, Placement place) {
        boolean inSight = Screen.getScreens().stream()
                .map(Screen::getVisualBounds)
                .anyMatch(screen -> screen.intersects(place.x(), place.y(), place.width(), GRIP)
                        && screen.contains(
                                Math.max(screen.getMinX(), place.x() + GRIP), Math.max(screen.getMinY(), place.y())));
        if (inSight) {
            stage.setX(place.x());
            stage.setY(place.y());
            stage.setWidth(Math.max(stage.getMinWidth(), place.width()));
            stage.setHeight(Math.max(stage.getMinHeight(), place.height()));
        }
        stage.setMaximized(place.maximized());
    }
}
