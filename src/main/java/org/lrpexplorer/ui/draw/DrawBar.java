package org.lrpexplorer.ui.draw;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ColorPicker;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.controlsfx.control.SegmentedButton;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.lrpexplorer.explore.DrawingExplorer;
import org.lrpexplorer.explore.draw.DrawSettings;
import org.lrpexplorer.explore.draw.DrawTool;
import org.lrpexplorer.explore.draw.DrawnImage;
import org.lrpexplorer.ui.command.Command;
import org.lrpexplorer.ui.command.CommandControls;
import org.lrpexplorer.ui.control.FittingLabel;
import org.lrpexplorer.ui.control.Segments;

/** The tools for the image in view, and what became of it, in one line above the pictures. */
public final class DrawBar extends HBox {

    private static final int MOST = 255;
    private static final double SLIDER = 80;

    private final DrawSettings settings;
    private final HBox tools = new HBox();
    private final FittingLabel state = new FittingLabel();
    private final Tooltip whole = new Tooltip();
    private final ColorPicker colour = new ColorPicker();
    private int channels;

    /**
     * A line of tools.
     *
     * @param commands what can be done to the whole image
     * @param close ends drawing
     */
    public DrawBar(DrawingExplorer drawing, List<Command> commands, Runnable close) {
        this.settings = drawing.settings();
        setId("draw-bar");
        getStyleClass().add("draw-bar");
        setAlignment(Pos.CENTER_LEFT);
        tools.setAlignment(Pos.CENTER_LEFT);
        state.setId("draw-state");
        state.setMinWidth(0);
        state.getStyleClass().add("draw-state");
        HBox.setHgrow(state, Priority.ALWAYS);
        state.setTooltip(whole);
        colour();
        getChildren().addAll(tools, colour, thickness(), state);
        commands.forEach(command -> getChildren().add(CommandControls.iconButton(command)));
        getChildren().add(done(close));
        drawing.drawing().addListener(changed -> show(drawing));
        visibleProperty().addListener(changed -> show(drawing));
        settings.tool().addListener((property, before, now) -> suit());
        show(drawing);
    }

    private static Button done(Runnable close) {
        Button done = new Button("", new FontIcon(Feather.X));
        done.setId("draw-close");
        done.getStyleClass().addAll("flat", "button-icon");
        done.setMinWidth(USE_PREF_SIZE);
        done.setTooltip(new Tooltip("End drawing; what was drawn stays (E)"));
        done.setAccessibleText("End drawing");
        done.setOnAction(event -> close.run());
        return done;
    }

    private Slider thickness() {
        Slider slider = new Slider(DrawSettings.THINNEST, DrawSettings.THICKEST, 0);
        slider.setId("draw-thickness");
        slider.setPrefWidth(SLIDER);
        slider.setMinWidth(SLIDER);
        slider.setAccessibleText("Thickness of the pen or brush");
        slider.setTooltip(new Tooltip("Thickness of the pen or brush"));
        slider.valueProperty().bindBidirectional(settings.thickness());
        return slider;
    }

    private void colour() {
        int rgb = settings.colour().get();
        colour.setId("draw-colour");
        colour.setValue(Color.rgb(rgb >> 16 & MOST, rgb >> 8 & MOST, rgb & MOST));
        colour.getStyleClass().add("button");
        colour.setMinWidth(Region.USE_PREF_SIZE);
        colour.setTooltip(new Tooltip("The colour to draw in"));
        colour.setAccessibleText("Colour to draw in");
        colour.managedProperty().bind(colour.visibleProperty());
        colour.valueProperty()
                .addListener((property, before, now) -> settings.colour().set(rgb(now)));
    }

    private static int rgb(Color color) {
        return part(color.getRed()) << 16 | part(color.getGreen()) << 8 | part(color.getBlue());
    }

    private static int part(double value) {
        return (int) Math.round(value * MOST);
    }

    private void show(DrawingExplorer drawing) {
        Optional<DrawnImage> now = drawing.drawing().get();
        if (!isVisible()) {
            return; // With every sample all that it holds would be disabled and enabled again.
        }
        setDisable(now.isEmpty());
        now.ifPresent(there -> offer(there.sample().channels()));
        List<String> wordings = now.filter(DrawnImage::isEdited).isPresent()
                ? List.of("Edited. Kept until the program ends.", "Kept until the program ends", "Edited")
                : List.of("Draw on the input. Arrow keys move it.", "Draw on the input", "Draw");
        state.show(wordings);
        whole.setText(wordings.get(0));
    }

    private void offer(int nowChannels) {
        if (channels != nowChannels) {
            channels = nowChannels;
            settings.tool().set(settings.toolFor(channels));
            SegmentedButton segments = Segments.of(
                    "draw-tool", settings.tool(), DrawTool.suiting(channels), DrawTool::title, DrawTool::help);
            segments.setMinWidth(Region.USE_PREF_SIZE);
            tools.getChildren().setAll(segments);
        }
        suit();
    }

    private void suit() {
        colour.setVisible(settings.toolFor(Math.max(1, channels)) == DrawTool.COLOUR);
    }
}
