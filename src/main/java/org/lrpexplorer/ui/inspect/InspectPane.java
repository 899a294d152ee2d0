package org.lrpexplorer.ui.inspect;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import javafx.beans.InvalidationListener;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.lrpexplorer.compare.Column;
import org.lrpexplorer.dataset.Mask;
import org.lrpexplorer.explore.ExplorerModel;
import org.lrpexplorer.explore.ValueOrders;
import org.lrpexplorer.heatmap.ColorMap;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.ui.comparison.Enlargement;
import org.lrpexplorer.ui.comparison.Frame;
import org.lrpexplorer.ui.comparison.Reading;
import org.lrpexplorer.ui.comparison.Treatment;
import org.lrpexplorer.ui.comparison.ViewState;
import org.lrpexplorer.ui.control.FoldingSegments;
import org.lrpexplorer.ui.control.Zoom;

/** One layer in the whole middle of the window: its pictures, which zoom and pan in step, beside their statistics. */
public final class InspectPane extends VBox {

    private static final PseudoClass OWN = PseudoClass.getPseudoClass("own");

    /** Where pictures leave that height or more, their colour bars and histograms stand beneath them. */
    private static final double LEAST_FOOT = 104;

    private static final double MOST_FOOT = 180;

    /** In less width, in logical pixels, the title is shorter. */
    private static final double NARROW = 900;

    /** In less width statistics, and several lines of buttons, would leave pictures no larger than tiles. */
    private static final double LEAST_ROOMY = 480;

    /** Until its width is known the pane is taken for a wide one. */
    private final BooleanBinding roomy =
            widthProperty().greaterThanOrEqualTo(LEAST_ROOMY).or(widthProperty().isEqualTo(0));

    private final ExplorerModel model;
    private final ViewState state;
    private final ObservableValue<Optional<Mask>> mask;
    private final Zooming zooming;
    private final ValueOrders orders;
    private final Executor later;
    private final Label title = new Label();
    private final Label percent = new Label();
    private final Label scales = new Label();
    private final HBox pictures = new Alike();
    private final StatisticsStrip statistics = new StatisticsStrip();
    private List<ZoomCard> cards = List.of();
    private List<EnlargedPicture> shown = List.of();
    private Optional<Frame> frame = Optional.empty();
    private double foot;
    private String name = "";
    private int sample;

    /** Whether the pictures are new and their statistics come in the next frame, so that neither takes long. */
    private boolean undescribed;

    /**
     * A pane that shows the layer that the state of the window names.
     *
     * @param mask the object's pixels, to be outlined
     * @param orders tells ranks and percentiles
     * @param later runs on the user-interface thread, after what is under way there
     * @param buttons what comes closer and goes back
     */
    public InspectPane(
            ExplorerModel model,
            ViewState state,
            ObservableValue<Optional<Mask>> mask,
            Zooming zooming,
            ValueOrders orders,
            Executor later,
            List<Node> buttons) {
        this.model = model;
        this.state = state;
        this.mask = mask;
        this.zooming = zooming;
        this.orders = orders;
        this.later = later;
        setId("inspect");
        getStyleClass().add("inspect-pane");
        setMinSize(0, 0);
        title.setId("inspect-title");
        title.getStyleClass().add("section-title");
        percent.setId("zoom-percent");
        percent.getStyleClass().add("zoom-percent");
        pictures.getStyleClass().add("zoom-cards");
        pictures.setMinSize(0, 0);
        HBox.setHgrow(pictures, Priority.ALWAYS);
        HBox middle = new Middle();
        middle.getStyleClass().add("inspect-middle");
        middle.setMinSize(0, 0);
        VBox.setVgrow(middle, Priority.ALWAYS);
        scales.setId("inspect-scales");
        scales.getStyleClass().add("scale-line");
        scales.setTooltip(new Tooltip(Frame.WHY_OWN_SCALES));
        getChildren().addAll(header(buttons), scales, middle);
        setOnMousePressed(event -> requestFocus());
        bind();
    }

    private FlowPane header(List<Node> buttons) {
        Button back = new Button("All layers", new FontIcon(Feather.ARROW_LEFT));
        back.setId("inspect-back");
        back.setTooltip(new Tooltip("Back to the comparison of all layers (Esc or Z)"));
        back.setOnAction(event -> leave());
        back.setAccessibleText(back.getText());
        back.contentDisplayProperty()
                .bind(Bindings.when(roomy).then(ContentDisplay.LEFT).otherwise(ContentDisplay.GRAPHIC_ONLY));
        FlowPane header = new FlowPane(8, 6, back, title);
        header.getChildren()
                .add(FoldingSegments.of(
                                "What is enlarged",
                                "enlargement",
                                state.enlargement(),
                                List.of(Enlargement.values()),
                                Enlargement::title,
                                Enlargement::help)
                        .unfoldedWhen(roomy));
        // The wheel and the keys do the same.
        buttons.forEach(button -> button.visibleProperty().bind(roomy));
        buttons.forEach(button -> button.managedProperty().bind(roomy));
        header.getChildren().addAll(buttons);
        header.getChildren().add(percent);
        percent.visibleProperty().bind(roomy);
        percent.managedProperty().bind(roomy);
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private void bind() {
        InvalidationListener redraw = changed -> draw();
        model.display().all().forEach(setting -> setting.addListener(redraw));
        List.of(model.outcome(), state.chosenNode(), state.swapped(), state.enlarged(), state.enlargement())
                .forEach(setting -> setting.addListener(redraw));
        state.zoom().addListener((property, before, now) -> zoom());
        state.reading().addListener((property, before, now) -> point());
        mask.addListener((property, before, now) -> draw());
        visibleProperty().addListener(changed -> draw());
        widthProperty().addListener(changed -> title());
        statistics.visibleProperty().bind(roomy);
        statistics.managedProperty().bind(statistics.visibleProperty());
    }

    private void draw() {
        Optional<Treatment> enlarged = state.enlarged().get();
        if (!isVisible() || enlarged.isEmpty()) {
            return;
        }
        frame = model.outcome()
                .get()
                .view()
                .map(view -> Frame.of(view, model.display().snapshot()));
        frame.ifPresent(now -> show(now, enlarged.get()));
    }

    private void show(Frame now, Treatment enlarged) {
        int place = now.columnAt(state.chosenNode().get());
        Column column = now.columns().get(place);
        Enlargement choice = state.enlargement().get();
        List<Treatment> treatments = choice.treatments(enlarged).stream()
                .map(treatment -> treatment.swappedIf(state.swapped().get()))
                .toList();
        shown = EnlargedPicture.of(now, place, choice, treatments);
        name = Text.of("%s · %s", column.label(), column.describeShape());
        sample = now.comparison().index();
        title();
        if (!cards.stream()
                .map(ZoomCard::name)
                .toList()
                .equals(shown.stream().map(EnlargedPicture::name).toList())) {
            cards = shown.stream()
                    .map(picture -> new ZoomCard(picture.name(), new Together()))
                    .toList();
            cards.forEach(card -> HBox.setHgrow(card, Priority.ALWAYS));
            cards.forEach(card -> card.setPrefWidth(1)); // All take the same part of the room.
            cards.forEach(card -> card.setFootHeight(foot));
            pictures.getChildren().setAll(cards);
            describeNextFrame();
            ZoomView last = cards.get(cards.size() - 1).view();
            last.widthProperty().addListener((property, before, width) -> measure());
            last.heightProperty().addListener((property, before, height) -> measure());
        }
        for (int i = 0; i < cards.size(); i++) {
            cards.get(i).show(shown.get(i));
            cards.get(i).view().outline(mask.getValue().filter(object -> now.isMap(place)));
        }
        scales.setText(now.describeScales());
        scales.pseudoClassStateChanged(OWN, now.hasOwnScales(place));
        if (!undescribed) {
            describe();
        }
        zoom();
        measure();
        point();
        orders.order(
                shown.stream()
                        .map(EnlargedPicture::map)
                        .flatMap(Optional::stream)
                        .toList(),
                () -> {
                    statistics.tell(shown);
                    point();
                });
    }

    /** Which sample it is is said elsewhere, too, and left out before the line wraps. */
    private void title() {
        title.setText(getWidth() < NARROW ? name : Text.of("%s · sample %d", name, sample));
    }

    private void describeNextFrame() {
        Scene scene = getScene();
        if (scene == null || undescribed) {
            return;
        }
        undescribed = true;
        statistics.show(List.of(), model.display().colorMap().get(), false);
        // After the frame, not in it: a listener to its layout still delays its painting.
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                later.execute(InspectPane.this::describeNow);
            }
        });
    }

    private void describeNow() {
        undescribed = false;
        describe();
    }

    /** Shows what the maps are like, as far as it is known. */
    private void describe() {
        ColorMap colors = model.display().colorMap().get();
        statistics.show(shown, colors, foot == 0);
        for (int i = 0; i < cards.size(); i++) {
            EnlargedPicture picture = shown.get(i);
            cards.get(i)
                    .setFoot(Optional.of(picture)
                            .filter(one -> foot > 0 && one.map().isPresent())
                            .map(one -> StatisticsStrip.section(one, colors)));
        }
    }

    /** Puts colour bars and histograms beneath pictures that leave enough height, else beside them. */
    private void arrange(double width, double height) {
        double beside = statistics.isVisible() ? statistics.prefWidth(-1) : 0;
        double each = (width - beside) / Math.max(1, cards.size()) - pictures.getSpacing();
        double spare = cards.stream()
                .mapToDouble(card -> height - card.heightFor(each))
                .min()
                .orElse(0);
        double now = spare < LEAST_FOOT ? 0 : Math.floor(Math.min(spare, MOST_FOOT));
        boolean moved = (now == 0) != (foot == 0);
        foot = now;
        cards.forEach(card -> card.setFootHeight(foot));
        if (moved && !undescribed) {
            describe();
        }
    }

    /** Cards of one width, to the pixel, so that pictures, colour bars and histograms stand in line. */
    private static final class Alike extends HBox {
        @Override
        protected void layoutChildren() {
            int count = getChildren().size();
            double gap = snapSpaceX(getSpacing());
            double left = snappedLeftInset();
            double room = getWidth() - left - snappedRightInset() - gap * (count - 1);
            double each = Math.floor(room / count);
            double height = getHeight() - snappedTopInset() - snappedBottomInset();
            for (int i = 0; i < count; i++) {
                getChildren().get(i).resizeRelocate(left + i * (each + gap), snappedTopInset(), each, height);
            }
        }
    }

    /** The pictures and their statistics. */
    private final class Middle extends HBox {

        Middle() {
            super(pictures, statistics);
        }

        @Override
        protected void layoutChildren() {
            arrange(getWidth(), getHeight());
            super.layoutChildren();
        }
    }

    /** Finds how large a cell is when the picture fits. */
    private void measure() {
        if (cards.isEmpty()) {
            return;
        }
        Window window = getScene() == null ? null : getScene().getWindow();
        double scale = window == null ? 1 : window.getOutputScaleX();
        cards.get(cards.size() - 1).cell().ifPresent(cell -> state.fittedCell()
                .set(Math.max(1e-3, scale * cell / state.zoom().get().factor())));
        percent();
    }

    private void zoom() {
        cards.forEach(card -> card.setZoom(state.zoom().get()));
        percent();
    }

    private void percent() {
        double cell = state.fittedCell().get() * state.zoom().get().factor();
        // Bars and curves are not made of pixels.
        boolean drawn = shown.stream().allMatch(EnlargedPicture::isDrawn);
        percent.setText(drawn ? "" : Text.of("%.0f %%", 100 * cell));
    }

    private void point() {
        Optional<Point2D> at = state.reading().get().map(Reading::at);
        cards.forEach(card -> card.setCrosshair(at));
    }

    private void leave() {
        state.enlarged().set(Optional.empty());
    }

    /** What a mouse does on one picture happens to all. */
    private final class Together implements ZoomView.Steering {

        @Override
        public void zoom(Zoom from, Point2D at, double factor) {
            zooming.from(from, at, factor);
        }

        @Override
        public void look(Zoom now) {
            state.zoom().set(now);
        }

        @Override
        public void point(Optional<Point2D> at) {
            state.reading()
                    .set(at.flatMap(point -> frame.map(now -> Reading.of(
                            now.comparison(),
                            now.columns().get(now.columnAt(state.chosenNode().get())),
                            point))));
        }

        @Override
        public void leave() {
            InspectPane.this.leave();
        }
    }
}
