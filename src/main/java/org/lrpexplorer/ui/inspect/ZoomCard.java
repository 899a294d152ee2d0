package org.lrpexplorer.ui.inspect;

import java.util.Locale;
import java.util.Optional;
import javafx.geometry.Orientation;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.lrpexplorer.ui.control.FittingLabel;
import org.lrpexplorer.ui.control.Zoom;

/** An enlarged picture between its title and what lies under the crosshair. */
final class ZoomCard extends VBox {

    private static final double LEAST_BETWEEN = 8;

    private final FittingLabel title = new FittingLabel();
    private final Label limits = new Label();
    private final ZoomView view;
    private final Label reading = new Label();
    private final Region frame;
    private final HBox heading = new HBox(title, limits);
    private final Tooltip whole = new Tooltip();
    private final StackPane foot = new StackPane();
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
        title.setMinWidth(0);
        HBox.setHgrow(title, Priority.ALWAYS);
        view.setId(id);
        reading.setId(id + "-reading");
        reading.getStyleClass().add("crosshair-reading");
        frame = new Framed();
        limits.setId(id + "-limits");
        limits.getStyleClass().add("picture-note");
        limits.setMinWidth(USE_PREF_SIZE);
        limits.setTooltip(new Tooltip("The relevance that is shown in the end colours of this picture"));
        foot.managedProperty().bind(foot.visibleProperty());
        foot.setVisible(false);
        getChildren().addAll(heading, frame, foot);
    }

    /** The picture in its own proportions, so that no empty bands lie around it, and what is read of it right beneath. */
    private final class Framed extends Region {

        Framed() {
            setMinSize(0, 0);
            getChildren().addAll(view, reading);
        }

        @Override
        protected double computePrefWidth(double height) {
            return 0;
        }

        @Override
        protected double computePrefHeight(double width) {
            return Math.max(0, width) * each() + getSpacing() + readingHeight();
        }

        @Override
        public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
        }

        /** The height of a picture of width 1. */
        private double each() {
            return picture.map(now -> ZoomView.heightFor(now, 1)).orElse(1.0);
        }

        @Override
        protected void layoutChildren() {
            double line = readingHeight();
            double room = Math.max(0, getHeight() - line - getSpacing());
            double wide = Math.floor(Math.min(getWidth(), room / each()));
            double high = Math.min(room, snapSizeY(wide * each()));
            view.resizeRelocate(0, 0, wide, high);
            reading.resizeRelocate(0, high + getSpacing(), getWidth(), line);
        }
    }

    private double readingHeight() {
        return Math.max(reading.minHeight(-1), reading.prefHeight(-1));
    }

    /** Puts something beneath the picture, or nothing for a picture that has nothing to be said about. */
    void setFoot(Optional<Node> content) {
        foot.getChildren().setAll(content.stream().toList());
    }

    /** How high the foot is; 0 leaves its height to the picture. */
    void setFootHeight(double height) {
        foot.setVisible(height > 0);
        foot.setMinHeight(height);
        foot.setMaxHeight(height);
    }

    /** The height with the whole picture in this width, and nothing beneath it. */
    double heightFor(double width) {
        double words = heading.prefHeight(-1) + readingHeight() + 3 * getSpacing();
        return words + picture.map(now -> ZoomView.heightFor(now, width)).orElse(0.0);
    }

    /** The limits, which the colour bar says, too, give way to the title. */
    @Override
    protected void layoutChildren() {
        boolean both = title.wholeWidth() + LEAST_BETWEEN + limits.prefWidth(-1) <= getWidth();
        limits.setVisible(both);
        limits.setManaged(both);
        super.layoutChildren();
    }

    /** Shows another picture of the same name. */
    void show(EnlargedPicture now) {
        picture = Optional.of(now);
        title.show(now.titles());
        whole.setText(now.title());
        limits.setText(now.limits());
        view.show(now);
        frame.requestLayout();
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
