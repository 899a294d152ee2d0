package org.lrpexplorer.ui.comparison;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.lrpexplorer.compare.Column;
import org.lrpexplorer.compare.display.Display;
import org.lrpexplorer.dataset.Mask;
import org.lrpexplorer.dataset.PixelImage;
import org.lrpexplorer.explore.Explorer;
import org.lrpexplorer.explore.ExplorerModel;
import org.lrpexplorer.explore.SecondExplorer;
import org.lrpexplorer.explore.task.Outcome;
import org.lrpexplorer.lrp.Condition;
import org.lrpexplorer.text.SampleKind;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.ui.chart.LayerChart;
import org.lrpexplorer.ui.control.CappedScroll;
import org.lrpexplorer.ui.control.FittingLabel;
import org.lrpexplorer.ui.control.GivenSize;
import org.lrpexplorer.ui.control.LateChildren;
import org.lrpexplorer.ui.control.WrappedTooltip;

/**
 * The middle of the window: the input, the chosen layer raw beside fused, large, and the predictions; beneath, the
 * aligned rows of all layers.
 */
public final class ComparisonPane extends VBox {

    /** In less height than this the chart is closed at first, so that the pictures are large. */
    private static final double LEAST_WITH_CHART = 760;

    /** In less height than this pixel flipping takes the place of the rows of tiles, so that the pictures stay large. */
    private static final double LEAST_WITH_DUEL = 480;

    /** Predictions, with what is said of the input beneath them, take that height where they need not be close. */
    private static final double ROOMY = 240;

    /** The width of what is said of the input beside the predictions. */
    private static final double FACTS = 200;

    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final PseudoClass FLAT = PseudoClass.getPseudoClass("flat");
    private static final PseudoClass OWN = PseudoClass.getPseudoClass("own");

    private final ExplorerModel model;
    private final ViewState state;
    private final ObservableValue<Optional<Mask>> mask;
    private final InputCard input;
    private final SecondPane second;
    private final Map<Treatment, LayerCard> layers = new EnumMap<>(Treatment.class);
    private final OutputCard output;
    private final PredictionList predictions;
    private final InputFacts facts;
    private final VBox words = new VBox();
    private final CappedScroll beside;
    private final HBox large = new HBox(Metrics.GAP);
    private final FittingLabel scales = new FittingLabel();
    private final Tooltip whyScales = new WrappedTooltip(Frame.WHY_OWN_SCALES);
    private final TileTable tiles;
    private final ScrollPane rows;
    private final HBox line = new HBox(Metrics.GAP);
    private final LayerChart chart;
    private final BooleanProperty placed = new SimpleBooleanProperty();
    private Optional<Frame> frame = Optional.empty();
    private double roomWidth;
    private double roomHeight;

    /** The comparison of whatever is explained, as the state of the window has it looked at. */
    public ComparisonPane(Explorer explorer, ViewState state) {
        this.model = explorer.model();
        this.state = state;
        this.mask = explorer.masks().mask();
        this.input = new InputCard(explorer.drawing(), state.drawOpen());
        this.second = new SecondPane(explorer.second(), model.target());
        this.output =
                new OutputCard(region -> model.target().set(model.target().get().within(region)));
        this.predictions = new PredictionList("", model.target());
        this.tiles = new TileTable(state, this::kindOf);
        this.rows = new ScrollPane(tiles);
        this.chart = new LayerChart(state.chosenNode(), state.chartOpen(), placed);
        this.facts = new InputFacts(model.dataset());
        this.beside = new CappedScroll(words, Double.MAX_VALUE);
        words.getChildren().addAll(predictions, facts);
        words.setMinWidth(0); // It has the width that is given, which need not be compared with that of all its words.
        beside.getStyleClass().add("beside");
        setId("comparison");
        getStyleClass().add("comparison");
        large.getStyleClass().add("large-pictures");
        scales.setId("scale-line");
        scales.getStyleClass().add("scale-line");
        scales.setTooltip(whyScales);
        rows.setId("rows-scroll");
        rows.getStyleClass().add("rows-scroll");
        rows.setFitToWidth(true);
        rows.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        rows.setFocusTraversable(false);
        LateChildren.fill(this, large, second, new VBox(line, rows), second.rows(), chart);
        fillLine();
        for (Treatment treatment : Treatment.values()) {
            layers.put(treatment, new LayerCard(treatment, "large-"));
        }
        large.getChildren().add(input);
        large.getChildren().addAll(layers.values());
        large.getChildren().addAll(output, beside);
        setOnMousePressed(event -> requestFocus());
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::enlarge);
        bind(explorer.second());
    }

    private void fillLine() {
        line.getChildren().addAll(scales, drawing(), flipping(), chart.controls());
        line.getStyleClass().add("scale-and-controls");
        line.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(scales, Priority.ALWAYS);
        scales.setMinWidth(0);
    }

    /** What lets a person draw on the input. */
    private Button drawing() {
        Button drawing = new Button("Draw", new FontIcon(Feather.EDIT_2));
        drawing.setId("toggle-draw");
        drawing.getStyleClass().add("flat");
        drawing.setMinWidth(USE_PREF_SIZE);
        drawing.setAccessibleText("Draw on this image");
        drawing.setTooltip(
                new Tooltip("Draw on this image, or brush out a part of it, and see the explanation follow (E)"));
        // Between two samples there is nothing to draw on for a moment, which is no reason to blink.
        model.outcome().addListener(changed -> model.outcome()
                .get()
                .view()
                .ifPresent(view -> drawing.setDisable(!(view.input() instanceof PixelImage))));
        drawing.setOnAction(event -> state.drawOpen().set(!state.drawOpen().get()));
        return drawing;
    }

    private static String flippingHelp(SampleKind kind) {
        return Text.of(
                "Flip this %s's %s by raw, fused and random order and watch the output (D)", kind.one(), kind.places());
    }

    /** What opens pixel flipping beneath. */
    private Button flipping() {
        Button flipping = new Button("Pixel flipping", new FontIcon(Feather.TRENDING_DOWN));
        flipping.setId("toggle-duel");
        flipping.getStyleClass().add("flat");
        flipping.setMinWidth(USE_PREF_SIZE);
        flipping.setAccessibleText("Pixel flipping on this sample: show or hide");
        ObjectProperty<SampleKind> kind = new SimpleObjectProperty<>(SampleKind.IMAGE);
        Tooltip help = new Tooltip(flippingHelp(kind.get()));
        flipping.setTooltip(help);
        kind.addListener((property, before, now) -> help.setText(flippingHelp(now)));
        model.outcome().addListener(changed -> model.outcome()
                .get()
                .view()
                .ifPresent(view -> kind.set(view.input().kind())));
        flipping.setOnAction(event -> state.duelOpen().set(!state.duelOpen().get()));
        return flipping;
    }

    private void bind(SecondExplorer other) {
        input.setOnProbe(at -> read(at, this::inputAt));
        layers.values().forEach(card -> {
            card.setOnRegion(region ->
                    frame.flatMap(now -> Positions.of(chosen(now), region)).ifPresent(this::restrict));
            card.setOnProbe(at -> read(at, this::chosen));
        });
        InvalidationListener redraw = changed -> draw();
        model.outcome().addListener(changed -> drawIfNew());
        model.outcome().addListener(changed -> dim());
        model.busy().addListener(changed -> dim());
        model.display().all().forEach(setting -> setting.addListener(redraw));
        other.network().addListener(redraw);
        other.view().addListener(redraw);
        state.chosenNode().addListener(redraw);
        state.swapped().addListener(redraw);
        state.chartOpen().addListener(changed -> share());
        state.duelOpen().addListener(changed -> share());
        model.window().tileSize().addListener(changed -> share());
        model.window().textSize().addListener(changed -> share());
        state.reading().addListener(changed -> point());
        state.layersInSight().addListener(changed -> share());
        mask.addListener(changed -> outline());
        draw();
    }

    /** Enlarges the picture that is double-clicked. */
    private void enlarge(MouseEvent event) {
        if (event.getClickCount() == 2
                && event.getButton() == MouseButton.PRIMARY
                && event.getTarget() instanceof Node node) {
            TileContext.of(node).ifPresent(picture -> picture.enlarge(state));
        }
    }

    /** Makes the pictures fit what can be seen at once, where that is not too small for them. */
    public void fit(double width, double height) {
        if (!placed.get() && height > 0 && height < LEAST_WITH_CHART) {
            state.chartOpen().set(false);
        }
        placed.set(placed.get() || height > 0);
        roomWidth = width;
        roomHeight = height;
        share();
    }

    private void restrict(Condition condition) {
        model.condition().set(Optional.of(condition));
    }

    /** While something new is computed the picture before stays, and need not be drawn again. */
    @SuppressWarnings("ReferenceEquality") // The very picture is meant, not an equal one.
    private void drawIfNew() {
        boolean isDrawn = frame.isPresent()
                && model.outcome()
                        .get()
                        .view()
                        .filter(view -> view == frame.get().comparison())
                        .isPresent();
        if (!isDrawn) {
            draw();
        }
    }

    private void draw() {
        Display display = model.display().snapshot();
        frame = model.outcome().get().view().map(view -> Frame.of(view, display, second.beside(view)));
        second.show(display);
        frame.ifPresent(this::show);
        share();
    }

    /** Dims a picture that is not that of the newest request, unless the new one is only a moment away. */
    private void dim() {
        Outcome outcome = model.outcome().get();
        boolean awaited = !outcome.isSettled() && !model.busy().get();
        pseudoClassStateChanged(STALE, !outcome.isCurrent() && !awaited);
    }

    private void show(Frame now) {
        List<Treatment> treatments = Treatment.of(now.display().rows());
        int chosen = now.columnAt(state.chosenNode().get());
        input.show(now, fileOf(now));
        output.show(now);
        predictions.show(now.comparison());
        facts.show(now.comparison());
        layers.forEach((treatment, card) -> {
            card.setVisible(treatments.contains(treatment));
            card.setManaged(treatments.contains(treatment));
            if (card.isVisible()) {
                card.show(now, chosen, treatment.swappedIf(state.swapped().get()));
            }
        });
        List<String> wordings = now.scaleWordings();
        scales.show(wordings);
        whyScales.setText(wordings.get(0) + ".\n" + Frame.WHY_OWN_SCALES);
        scales.pseudoClassStateChanged(OWN, now.own().own() > 0);
        outline();
        tiles.show(now, treatments);
        chart.show(now.columns());
        // The pointer may rest on a picture that has just changed.
        state.reading().set(state.reading().get().map(reading -> reading.in(now)));
    }

    private void read(Optional<Point2D> at, Function<Frame, Column> where) {
        state.reading()
                .set(frame.flatMap(now -> at.map(point -> Reading.of(now.comparison(), where.apply(now), point))));
    }

    /** The layer that is shown large. */
    private Column chosen(Frame now) {
        return now.columns().get(now.columnAt(state.chosenNode().get()));
    }

    /** The layer to read beside the input: the one shown large, if it has places in the input. */
    private Column inputAt(Frame now) {
        int chosen = now.columnAt(state.chosenNode().get());
        return now.columns().get(now.isMap(chosen) ? chosen : 0);
    }

    /** The file of the sample in a picture that is still of the open dataset. */
    private Optional<String> fileOf(Frame now) {
        return Optional.ofNullable(model.dataset().get())
                .filter(dataset -> dataset.name().equals(now.comparison().dataset()))
                .flatMap(dataset -> dataset.fileName(now.comparison().index()));
    }

    /** Outlines the object in all large pictures that have places in the image. */
    private void outline() {
        frame.ifPresent(now -> {
            input.outline(mask.getValue());
            boolean isMap = now.isMap(now.columnAt(state.chosenNode().get()));
            layers.values().forEach(layer -> layer.outline(mask.getValue().filter(object -> isMap)));
        });
    }

    /** Shows in all large pictures what place the pointer is at in one of them, or in a tile of the same layer. */
    private void point() {
        Optional<Reading> reading = state.reading().get();
        Optional<Point2D> inLayer = reading.filter(
                        there -> frame.isPresent() && there.column().node().equals(shownNode(frame.get())))
                .map(Reading::at);
        input.setCrosshair(reading.filter(there -> there.input().isPresent()).map(Reading::at));
        layers.values().forEach(layer -> layer.setCrosshair(inLayer));
    }

    private String shownNode(Frame now) {
        return chosen(now).node();
    }

    private void share() {
        frame.ifPresent(now -> {
            double width = roomWidth - getInsets().getLeft() - getInsets().getRight();
            double height = roomHeight
                    - getInsets().getTop()
                    - getInsets().getBottom()
                    - (chart.isManaged() ? chart.prefHeight(width) + getSpacing() : 0);
            ComparisonSizes.Room room = new ComparisonSizes.Room(width, height);
            ComparisonSizes.Content content = new ComparisonSizes.Content(
                    tiles.count(),
                    Treatment.of(now.display().rows()).size(),
                    tiles.hasBands(),
                    model.window().tileSize().get(),
                    output.isManaged(),
                    new Metrics(model.window().textSize().get().scale()));
            boolean paired = second.isManaged();
            boolean tiled = !state.duelOpen().get() || height >= LEAST_WITH_DUEL;
            rows.setVisible(tiled);
            rows.setManaged(tiled);
            ComparisonSizes sizes = paired
                    ? ComparisonSizes.ofTwo(room, content, SecondPane.HEADER)
                    : tiled ? ComparisonSizes.of(room, content) : ComparisonSizes.withoutRows(room, content);
            if (paired) {
                second.setSizes(sizes, ComparisonSizes.ofTwo(room, content.of(second.count()), SecondPane.HEADER));
            }
            input.setSide(sizes.large());
            layers.values().forEach(layer -> {
                layer.setAbovePictures(paired);
                layer.setSize(sizes);
            });
            output.setSize(sizes);
            beside.setHighest(sizes.beside());
            GivenSize.widthOrMore(beside, sizes.besideWidth());
            double scale = model.window().textSize().get().scale();
            beside.pseudoClassStateChanged(FLAT, sizes.isFlat() || sizes.beside() < ROOMY * scale);
            predictions.setShort(sizes.isNarrow());
            place(width - sizes.widthOfLarge(content) >= FACTS);
            tiles.setSizes(sizes);
            double line = sizes.metrics().scaleLine();
            // They need not be measured.
            GivenSize.high(this.line, line);
            GivenSize.high(rows, sizes.shown() - line);
            rows.setVbarPolicy(sizes.scrolls() ? ScrollPane.ScrollBarPolicy.ALWAYS : ScrollPane.ScrollBarPolicy.NEVER);
        });
    }

    /** Puts what is said of the input beside the predictions, where low pictures leave width, or beneath them. */
    private void place(boolean apart) {
        if (apart == words.getChildren().contains(facts)) {
            words.getChildren().remove(facts);
            large.getChildren().remove(facts);
            (apart ? large : words).getChildren().add(facts);
        }
    }

    /** What sort of layer a node of the open network is; empty where it has no such node. */
    private String kindOf(String node) {
        return Optional.ofNullable(model.network().get())
                .flatMap(network -> network.raw().node(node))
                .map(found -> found.layer().kind().label())
                .orElse("");
    }
}
