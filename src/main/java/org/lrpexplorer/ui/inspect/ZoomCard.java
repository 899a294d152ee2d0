package org.lrpexplorer.ui.inspect;

import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lrpexplorer.ui.control.Spread;
import org.lrpexplorer.ui.control.Zoom;

/** An enlarged picture between its title and what lies under the crosshair. */
final class ZoomCard extends VBox {

    private final Label title = new Label();
    private final Label limits = new Label();
    private final ZoomView view;
    private final Label reading = new Label();
    private final Tooltip whole = new Tooltip();
    private final String name;
    private Optional<EnlargedPicture> picture = Optional.empty();

    ZoomCard(String name, ZoomView.Steering steering) {
        this.name = name;
        this.view = new ZoomView(steering);
        String id = "enlarged-" + name.toLowerCase(Locale.ROOT);
        getStyleClass().add("zoom-card");
        setMinSize(0, 0);
        title.getStyleClass().add("picture-title");
        title.setTooltip(whole);
        view.setId(id);
        reading.setId(id + "-reading");
        reading.getStyleClass().add("crosshair-reading");
        VBox.setVgrow(view, Priority.ALWAYS);
        limits.setId(id + "-limits");
        limits.getStyleClass().add("picture-note");
        limits.setMinWidth(USE_PREF_SIZE);
        limits.setTooltip(new Tooltip("The relevance that is shown in the end colours of this picture"));
        getChildren().addAll(new Spread(title, limits), view, reading);
    }

    /** Shows another picture of the same name. */
    void show(EnlargedPicture now) {
        picture = Optional.of(now);
        title.setText(now.title());
        whole.setText(now.title());
        limits.setText(now.limits());
        view.show(now);
    }

    /** Which of the pictures this is. */
    String name() {
        return name;
    }

    /** Shows the picture as closely as that. */
    void setZoom(Zoom zoom) {
        view.setZoom(zoom);
    }

    /** Puts the crosshair at a place and says what is there. */
    void setCrosshair(Optional<Point2D> at) {
        view.setCrosshair(at);
        reading.setText(
                picture.map(now -> at.map(point -> CrosshairText.of(now, point)).orElse(now.note()))
                        .orElse(""));
    }

    /** The width of a cell now, in logical pixels; empty without picture or room. */
    Optional<Double> cell() {
        return picture.flatMap(now -> view.area().map(area -> area.wholeWidth() / now.columns()));
    }

    /** The picture itself. */
    ZoomView view() {
        return view;
    }
}
