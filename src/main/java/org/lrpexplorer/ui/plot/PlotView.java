package org.lrpexplorer.ui.plot;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.lrpexplorer.plot.Plot;
import org.lrpexplorer.plot.PlotPanel;

/**
 * Curves in the window. The values at the pointer are read out below; a click on a point calls back. Its text follows the
 * window's size of text, its colours the window's theme. To be used on the user-interface thread.
 */
public final class PlotView extends VBox {

    private static final double LEAST = 140;
    private static final double LIKED = 220;
    private static final double LEAST_WIDTH = 160;
    private static final double LEAST_BARE = 80;

    private final Label title = new Label();
    private final HBox panes = new HBox();
    private final PlotKey key = new PlotKey();
    private final Label reading = new Label();

    /** Is not seen: so the curves do not move when what is read out has more lines or fewer. */
    private final Label room = new Label();

    private final double least;
    private Optional<Consumer<PlotPick>> taker = Optional.empty();
    private Optional<PlotWalk> walk = Optional.empty();
    private String notes = "";
    private Consumer<PlotPointer> follower = pointer -> {};
    private OptionalDouble mark = OptionalDouble.empty();

    /** Shows nothing yet. */
    public PlotView() {
        this(LEAST);
    }

    private PlotView(double least) {
        this.least = least;
        getStyleClass().add("plot-view");
        title.getStyleClass().add("plot-title");
        reading.getStyleClass().add("plot-reading");
        room.getStyleClass().add("plot-reading-room");
        room.setVisible(false);
        room.setWrapText(true);
        room.setMinHeight(0);
        reading.setWrapText(true);
        reading.setMinHeight(USE_PREF_SIZE);
        StackPane readings = new StackPane(room, reading);
        readings.setAlignment(Pos.TOP_LEFT);
        panes.getStyleClass().add("plot-panes");
        VBox.setVgrow(panes, Priority.ALWAYS);
        title.visibleProperty().bind(title.textProperty().isNotEmpty());
        title.managedProperty().bind(title.visibleProperty());
        getChildren().addAll(title, panes, key, readings);
    }

    /** Shows curves and axes alone: what they are and what is at the pointer is said by what stands around. */
    public static PlotView bare() {
        PlotView view = new PlotView(LEAST_BARE);
        view.getChildren().setAll(view.panes);
        return view;
    }

    /** Shows a plot instead of the one before; where a person was at a point that it has too, it stays. */
    public void show(Plot plot) {
        title.setText(plot.title());
        notes = String.join(" ", plot.notes());
        Optional<String> focused = panes().filter(Node::isFocused)
                .map(pane -> pane.panel().title())
                .findFirst();
        panes.getChildren()
                .setAll(plot.panels().stream().map(panel -> pane(plot, panel)).toList());
        key.show(plot);
        room.setText(PlotReading.longest(plot));
        walk = walk.flatMap(before -> plot.panels().stream()
                .filter(panel -> panel.title().equals(before.at().panel().title()))
                .findFirst()
                .flatMap(before::in));
        stand(plot);
        focused.ifPresent(name -> panes().filter(pane -> pane.panel().title().equals(name))
                .findFirst()
                .ifPresent(Node::requestFocus));
    }

    private PlotPane pane(Plot plot, PlotPanel panel) {
        PlotPane pane = new PlotPane(plot, panel, isTitled(plot, panel));
        pane.setMinSize(LEAST_WIDTH, least);
        pane.setPrefSize(LEAST_WIDTH, Math.min(LIKED, 2 * least));
        HBox.setHgrow(pane, Priority.ALWAYS);
        pane.onReading(now -> read(plot, now));
        taker.ifPresent(picked -> pane.onPick(
                at -> {
                    walk = Optional.of(at);
                    stand(plot);
                },
                picked));
        pane.onPoint(pointer -> follower.accept(pointer));
        pane.keep(mark);
        return pane;
    }

    /** Shows at which point a person is. */
    private void stand(Plot plot) {
        panes().forEach(pane -> pane.walk(walk.filter(now -> now.at().panel().equals(pane.panel()))));
        read(plot, walk.map(PlotWalk::reading));
    }

    private Stream<PlotPane> panes() {
        return panes.getChildren().stream().map(PlotPane.class::cast);
    }

    /** A person is at no point any more. */
    public void leave() {
        walk = Optional.empty();
    }

    /** Shows nothing. */
    public void clear() {
        title.setText("");
        panes.getChildren().clear();
        key.getChildren().clear();
        reading.setText("");
        room.setText("");
    }

    /**
     * Calls back with each point that a person picks, by a click or by the keyboard, of plots that are shown from now on.
     */
    public void onPick(Consumer<PlotPick> newTaker) {
        taker = Optional.of(newTaker);
    }

    /** Whether a panel does not share its vertical axis with the one before it. */
    private static boolean isTitled(Plot plot, PlotPanel panel) {
        int place = plot.panels().indexOf(panel);
        return place == 0
                || panel.y().isPresent()
                || plot.panels().get(place - 1).y().isPresent();
    }

    /** Calls back as the pointer moves over the curves, instead of whom this was said to before. */
    public void onPoint(Consumer<PlotPointer> newFollower) {
        follower = newFollower;
    }

    /** Marks a place along the horizontal axis as long as no pointer does, also in plots to come; empty marks none. */
    public void mark(OptionalDouble x) {
        mark = x;
        panes().forEach(pane -> pane.keep(x));
    }

    private void read(Plot plot, Optional<PlotReading> now) {
        reading.setText(now.map(values -> values.text(plot)).orElse(notes));
    }
}
