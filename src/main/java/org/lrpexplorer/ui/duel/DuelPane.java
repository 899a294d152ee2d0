package org.lrpexplorer.ui.duel;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.lrpexplorer.dataset.Mask;
import org.lrpexplorer.evaluate.measure.ClassOutput;
import org.lrpexplorer.explore.DuelExplorer;
import org.lrpexplorer.explore.duel.Contender;
import org.lrpexplorer.explore.duel.Duel;
import org.lrpexplorer.explore.duel.DuelLine;
import org.lrpexplorer.explore.duel.DuelSettings;
import org.lrpexplorer.explore.duel.FillDuel;
import org.lrpexplorer.text.NumberText;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.ui.control.FittingLabel;
import org.lrpexplorer.ui.control.Naming;
import org.lrpexplorer.ui.control.Segments;

/** Pixel flipping on the image in view: its curves with two fills, the images along them, and what they say in words. */
public final class DuelPane extends VBox {

    /** The height of the plots in a low window; half of what a higher one has more is theirs, up to a limit. */
    private static final double LEAST = 166;

    private static final double MOST = 250;
    private static final double LOW_WINDOW = 540;

    /** Above and below the images in that height. */
    private static final double AROUND_IMAGES = 58;

    private static final double LARGEST_IMAGE = 140;

    private final DuelExplorer duels;
    private final DuelSettings settings;
    private final Label title = new Label();
    private final FittingLabel lines = new FittingLabel();
    private final Tooltip linesTip = new Tooltip();
    private final Label verdict = new Label();
    private final Label object = new Label();
    private final Label where = new Label();
    private final CheckBox outline = new CheckBox("Outline the object");
    private final HBox plots = new HBox();
    private final List<FillCard> fills;
    private final List<StepCard> images = List.of(new StepCard(Contender.RAW), new StepCard(Contender.FUSED));
    private DuelCursor cursor = DuelCursor.FIRST;

    /**
     * A pane that shows whatever curves there are.
     *
     * @param outlined whether the object is outlined in the pictures
     * @param close takes the pane away
     */
    public DuelPane(DuelExplorer duels, BooleanProperty outlined, Runnable close) {
        this.duels = duels;
        this.settings = duels.settings();
        this.fills = List.of(
                new FillCard(0, settings.fill(), this::look), new FillCard(1, settings.otherFill(), this::look));
        setId("duel");
        getStyleClass().add("duel-pane");
        title.setId("duel-title");
        title.getStyleClass().add("section-title");
        title.setText("Pixel flipping");
        title.setMinWidth(USE_PREF_SIZE);
        where.setId("duel-step");
        where.getStyleClass().add("step-where");
        for (Label words : List.of(verdict, object)) {
            words.setWrapText(true);
            words.setMinHeight(USE_PREF_SIZE);
            words.getStyleClass().add("duel-words");
        }
        verdict.setId("duel-verdict");
        verdict.setTooltip(new Tooltip(DuelText.SRG));
        object.setId("duel-object");
        plots.getStyleClass().add("duel-plots");
        fills.forEach(fill -> HBox.setHgrow(fill, Priority.ALWAYS));
        fills.forEach(fill -> fill.setPrefWidth(1)); // Both take the same part of the room.
        plots.getChildren().addAll(fills);
        plots.getChildren().add(steps());
        getChildren().addAll(header(outlined, close), plots, verdict, object);
        fit(LOW_WINDOW);
        bind();
    }

    /** Takes the part that suits it of the height that it shares with the pictures. */
    public void fit(double height) {
        double high = Math.max(LEAST, Math.min(MOST, LEAST + (height - LOW_WINDOW) / 2));
        plots.setMinHeight(high);
        plots.setMaxHeight(high);
        images.forEach(image -> image.setSide(Math.floor(Math.min(LARGEST_IMAGE, high - AROUND_IMAGES))));
    }

    private VBox steps() {
        HBox pictures = new HBox();
        pictures.getStyleClass().add("step-cards");
        pictures.getChildren().addAll(images);
        VBox steps = new VBox(where, pictures);
        steps.setMinWidth(Region.USE_PREF_SIZE);
        return steps;
    }

    private HBox header(BooleanProperty outlined, Runnable close) {
        ComboBox<Number> steps = new ComboBox<>();
        steps.setId("duel-steps");
        steps.getItems().setAll(DuelSettings.STEPS);
        steps.setConverter(new Naming<>(number -> number + " steps"));
        steps.valueProperty().bindBidirectional(settings.steps());
        steps.setTooltip(new Tooltip("In how many steps all is flipped"));
        steps.setAccessibleText("Number of steps");
        outline.setId("duel-outline");
        outline.selectedProperty().bindBidirectional(outlined);
        outline.setTooltip(
                new Tooltip("Draw a line around the object's mask in all pictures, where the dataset has one (M)"));
        Button leave = new Button("", new FontIcon(Feather.X));
        leave.setId("duel-close");
        leave.getStyleClass().addAll("flat", "button-icon");
        leave.setTooltip(new Tooltip("Close pixel flipping (D)"));
        leave.setAccessibleText("Close pixel flipping");
        leave.setMinWidth(USE_PREF_SIZE);
        leave.setOnAction(event -> close.run());
        HBox.setHgrow(lines, Priority.ALWAYS);
        lines.setMinWidth(0);
        lines.getStyleClass().add("duel-words");
        lines.setId("duel-lines");
        lines.setTooltip(linesTip);
        SegmentedButton output = Segments.of(
                "duel-output",
                settings.output(),
                List.of(ClassOutput.values()),
                each -> DuelText.capital(each.word()),
                each -> "Watch the " + each.word() + " of the explained class");
        HBox header = new HBox(title, lines, output, steps, outline, leave);
        List.of(output, steps, outline).forEach(control -> control.setMinWidth(USE_PREF_SIZE));
        header.getStyleClass().add("duel-header");
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private void bind() {
        duels.duel().addListener((property, before, now) -> show());
        duels.obstacle().addListener((property, before, now) -> show());
        Stream.of(settings.output(), settings.fill(), settings.otherFill())
                .forEach(setting -> setting.addListener(changed -> show()));
        visibleProperty().addListener(changed -> show());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        show();
    }

    /** Outlines the object in the pictures. */
    public void outline(Optional<Mask> mask) {
        images.forEach(image -> image.outline(mask));
    }

    private void key(KeyEvent event) {
        FillCard card = fills.get(cursor.place());
        int steps = card.of(duels.duel().get()).map(DuelPane::steps).orElse(0);
        boolean inside = fills.stream().anyMatch(fill -> fill.curves().isFocused());
        if (!inside || steps == 0 || event.isShiftDown() || event.isShortcutDown()) {
            return;
        }
        int place = fills.get(0).curves().isFocused() ? 0 : 1;
        switch (event.getCode()) {
            case LEFT -> look(cursor.in(place).moved(-1, steps));
            case RIGHT -> look(cursor.in(place).moved(1, steps));
            case UP, DOWN -> look(cursor.in(place).turned());
            default -> {
                return;
            }
        }
        event.consume();
    }

    private static int steps(FillDuel fill) {
        return fill.lines().get(0).path().steps();
    }

    private void look(DuelCursor now) {
        cursor = now;
        step();
    }

    private void show() {
        if (!isVisible()) {
            return;
        }
        Optional<Duel> duel = duels.duel().get();
        ClassOutput output = settings.output().get();
        String styles = duel.map(known -> DuelText.lines(known, output)).orElse("");
        lines.show(List.of(styles, ""));
        linesTip.setText(styles);
        fills.forEach(fill -> fill.show(duel, output));
        verdict.setText(
                duels.obstacle().get().isEmpty()
                        ? duel.map(known -> DuelText.verdict(known, settings.fills(), output))
                                .orElse("Waiting for the explanation…")
                        : duels.obstacle().get());
        object.setText(duel.map(known -> DuelText.localisation(known.ground())).orElse(""));
        outline.setDisable(
                duel.filter(known -> known.ground().localisation().isEmpty()).isPresent());
        step();
    }

    private void step() {
        Optional<Duel> duel = duels.duel().get();
        Optional<FillDuel> fill = fills.get(cursor.place()).of(duel);
        int step = fill.map(known -> cursor.step(steps(known))).orElse(0);
        for (int i = 0; i < fills.size(); i++) {
            fills.get(i).mark(Optional.of(cursor).filter(now -> fill.isPresent()));
        }
        for (StepCard image : images) {
            Optional<DuelLine> line = fill.map(known -> known.line(image.contender(), cursor.order()));
            image.show(duel, line, step, settings.output().get());
        }
        where.setText(fill.map(known -> Text.of(
                        "%s, %s flipped, %s fill",
                        cursor.order().title(),
                        NumberText.share(known.lines().get(0).path().fraction(step)),
                        DuelText.fill(known.fill())))
                .orElse(""));
    }
}
