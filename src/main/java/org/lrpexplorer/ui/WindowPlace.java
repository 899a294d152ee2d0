package org.lrpexplorer.ui;

import javafx.collections.ObservableList;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.lrpexplorer.explore.remember.Remembered.Placement;

/** Where a window is, and puts it there again if that can still be seen. */
final class WindowPlace {

    private WindowPlace() {}

    /** Where a window is now. */
    static Placement of(Stage stage) {
        return new Placement(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), stage.isMaximized());
    }

    /** Puts a window where it was, as far as the screen that it was on has room for it now. */
    static void put(Stage stage, Placement place) {
        ObservableList<Screen> screens =
                Screen.getScreensForRectangle(place.x(), place.y(), place.width(), place.height());
        if (!screens.isEmpty()) {
            Rectangle2D room = screens.get(0).getVisualBounds();
            double width = between(stage.getMinWidth(), place.width(), room.getWidth());
            double height = between(stage.getMinHeight(), place.height(), room.getHeight());
            stage.setWidth(width);
            stage.setHeight(height);
            stage.setX(between(room.getMinX(), place.x(), room.getMaxX() - width));
            stage.setY(between(room.getMinY(), place.y(), room.getMaxY() - height));
        }
        stage.setMaximized(place.maximized());
    }

    private static double between(double low, double value, double high) {
        return Math.max(low, Math.min(value, high));
    }
}
