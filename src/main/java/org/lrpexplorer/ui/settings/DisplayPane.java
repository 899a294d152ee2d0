package org.lrpexplorer.ui.settings;

import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.lrpexplorer.compare.display.Normalisation;
import org.lrpexplorer.compare.display.Rows;
import org.lrpexplorer.compare.display.Show;
import org.lrpexplorer.explore.display.DisplaySettings;
import org.lrpexplorer.explore.display.WindowSettings;
import org.lrpexplorer.heatmap.ColorMap;
import org.lrpexplorer.heatmap.ScaleCurve;
import org.lrpexplorer.heatmap.ScaleScope;
import org.lrpexplorer.heatmap.SignFilter;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.ui.control.Field;
import org.lrpexplorer.ui.control.Segments;

/** How relevance is drawn: colours, scales, opacity. Nothing here computes anything anew. */
final class DisplayPane extends VBox {

    private static final double LOWEST_PERCENTILE = 90;

    DisplayPane(DisplaySettings display, WindowSettings window) {
        setId("display-pane");
        getStyleClass().add("section");
        Label title = new Label("Display");
        title.getStyleClass().add("section-title");
        getChildren()
                .addAll(
                        title,
                        new Field("Colour map", colorMaps(display)),
                        new Field("Colour scale shared by", scopes(display)),
                        new Field("Colour scale runs", curves(display)),
                        new Field("Signs drawn", signs(display)),
                        percentile(display),
                        opacity(display),
                        new Field("Difference after dividing by", normalisations(display)),
                        tileSize(window));
    }

    private static ComboBox<ColorMap> colorMaps(DisplaySettings display) {
        ComboBox<ColorMap> chooser = new ComboBox<>(FXCollections.observableArrayList(ColorMap.values()));
        chooser.setId("color-map");
        chooser.setMaxWidth(Double.MAX_VALUE);
        chooser.setAccessibleText("Colour map");
        chooser.setCellFactory(list -> new ColorMapCell());
        chooser.setButtonCell(new ColorMapCell());
        chooser.valueProperty().bindBidirectional(display.colorMap());
        return chooser;
    }

    private static Node scopes(DisplaySettings display) {
        return Segments.of(
                "scale",
                display.scaleScope(),
                List.of(ScaleScope.TILE, ScaleScope.PAIR, ScaleScope.ALL),
                scope -> switch (scope) {
                    case TILE -> "Tile";
                    case PAIR -> "Pair";
                    case ALL -> "All";
                    case FIXED -> "Fixed";
                },
                scope -> "Symmetric colour scale: " + scope.description());
    }

    private static Node normalisations(DisplaySettings display) {
        Node choice = Segments.of(
                "normalisation",
                display.normalisation(),
                List.of(Normalisation.values()),
                Normalisation::title,
                Normalisation::help);
        choice.disableProperty().bind(display.rows().isNotEqualTo(Rows.DIFFERENCE));
        return choice;
    }

    private static Node curves(DisplaySettings display) {
        return Segments.of(
                "curve",
                display.curve(),
                List.of(ScaleCurve.values()),
                ScaleCurve::title,
                curve -> "From zero to the ends: " + curve.description());
    }

    private static Node signs(DisplaySettings display) {
        return Segments.of(
                "signs",
                display.signs(),
                List.of(SignFilter.values()),
                sign -> sign == SignFilter.BOTH
                        ? "±"
                        : sign == SignFilter.POSITIVE ? "+" : sign == SignFilter.NEGATIVE ? "−" : "|R|",
                sign -> sign.title() + ": " + sign.description() + "; sums and scales stay as they are");
    }

    private static ParameterField percentile(DisplaySettings display) {
        ParameterField field = new ParameterField(
                "percentile",
                "Clip at percentile",
                "Percentile of |R| at the ends of the colour scale: larger values are drawn in the end colours."
                        + "\n100 clips nothing.",
                new SliderScale(LOWEST_PERCENTILE, 100, false, 0.5),
                percent -> display.percentile().set(checked(percent)));
        display.percentile().addListener((property, before, now) -> field.show(now.doubleValue()));
        field.show(display.percentile().get());
        return field;
    }

    private static double checked(double percentile) {
        if (!(percentile > 0 && percentile <= 100)) {
            throw new SettingException("A percentile is above 0 and at most 100.");
        }
        return percentile;
    }

    private static Field opacity(DisplaySettings display) {
        Slider slider = slider("opacity", 0, 1, 0.1);
        slider.setAccessibleText("Opacity of relevance over the input");
        slider.valueProperty().bindBidirectional(display.opacity());
        slider.disableProperty().bind(display.show().isNotEqualTo(Show.OVERLAY));
        Label value = new Label();
        value.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Text.of("%.0f %%", 100 * display.opacity().get()), display.opacity()));
        return new Field("Overlay opacity", value, slider);
    }

    private static Field tileSize(WindowSettings window) {
        Slider slider = slider("tile-size", WindowSettings.SMALLEST_TILES, WindowSettings.LARGEST_TILES, 0.1);
        slider.setAccessibleText("Size of the tiles");
        slider.setTooltip(new Tooltip("Smaller tiles show more layers at once; 100 % is what suits the window"));
        slider.valueProperty().bindBidirectional(window.tileSize());
        Label value = new Label();
        value.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> Text.of("%.0f %%", 100 * window.tileSize().get()), window.tileSize()));
        return new Field("Tile size", value, slider);
    }

    private static Slider slider(String id, double low, double high, double step) {
        Slider slider = new Slider(low, high, high);
        slider.setId(id);
        slider.setBlockIncrement(step);
        return slider;
    }
}
