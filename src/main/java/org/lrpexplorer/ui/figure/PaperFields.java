package org.lrpexplorer.ui.figure;

import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.lrpexplorer.compose.FigureLabels;
import org.lrpexplorer.compose.FigureType;
import org.lrpexplorer.explore.figure.FigureForm;
import org.lrpexplorer.explore.figure.FigureGround;
import org.lrpexplorer.explore.figure.FigurePaper;
import org.lrpexplorer.ui.control.Checks;
import org.lrpexplorer.ui.control.Chooser;
import org.lrpexplorer.ui.control.Field;
import org.lrpexplorer.ui.control.Segments;
import org.lrpexplorer.ui.control.TypedField;

/** The words around the pictures, and how the figure leaves the program. */
final class PaperFields extends VBox {

    private static final List<String> USUAL_DPI = List.of("150", "300", "600", "1200");

    PaperFields(FigureForm form) {
        getStyleClass().add("figure-fields");
        Checks<FigureLabels> labels = new Checks<>(
                "figure-label",
                new FlowPane(),
                FigureLabels::id,
                FigureLabels::title,
                PaperFields::help,
                form.labels()::set);
        labels.show(List.of(FigureLabels.values()), form.labels().get());
        form.labels().addListener((property, before, now) -> labels.show(List.of(FigureLabels.values()), now));
        labels.box().disableProperty().bind(form.paper().isEqualTo(FigurePaper.TILES));
        TextField width = TypedField.of(
                "figure-width", form.width(), "Width in millimetres", "The width of the whole figure, 20 to 2000 mm");
        Shown.when(width, form.paper(), List.of(FigurePaper.OWN));
        Field ground = new Field(
                "Ground",
                Segments.of(
                        "figure-ground",
                        form.ground(),
                        List.of(FigureGround.values()),
                        FigureGround::title,
                        FigureGround::help));
        HBox file = new HBox(new Field("Pixels per inch", dpi(form)), new Field("File", type(form)));
        file.getStyleClass().add("figure-file");
        getChildren()
                .addAll(
                        new Field("Words", labels.box()),
                        new Field(
                                "Width",
                                new Chooser<>(
                                                "figure-paper",
                                                form.paper(),
                                                FigurePaper::title,
                                                "Width on paper",
                                                "How wide the figure is on paper; letters keep their size there")
                                        .offer(List.of(FigurePaper.values()))
                                        .box()),
                        width,
                        ground,
                        file);
    }

    private static String help(FigureLabels label) {
        return switch (label) {
            case TITLE -> "Network, dataset and image above the figure";
            case CLASSES -> "True and predicted class under each image";
            case SUMS -> "Σ and Σ|R| under each picture";
            case BAR -> "Colour bars with their exact ends, or the ends under pictures that share no scale";
            case CAPTION -> "What must be known to repeat the figure";
        };
    }

    private static ComboBox<String> dpi(FigureForm form) {
        ComboBox<String> dpi = new ComboBox<>();
        dpi.setId("figure-dpi");
        dpi.setEditable(true);
        dpi.getItems().setAll(USUAL_DPI);
        dpi.setAccessibleText("Pixels per inch");
        dpi.setTooltip(new Tooltip("72 to 1200 pixels per inch of a PNG, and at least of heatmaps in SVG and PDF"));
        dpi.getEditor().setId("figure-dpi-typed");
        dpi.getEditor().textProperty().bindBidirectional(form.dpi());
        return dpi;
    }

    private static ComboBox<FigureType> type(FigureForm form) {
        return new Chooser<>(
                        "figure-type",
                        form.type(),
                        FigureType::label,
                        "Kind of file",
                        "The kind of file that is proposed; a name that ends in .png, .svg or .pdf counts more")
                .offer(FigureType.ofComparisons())
                .box();
    }
}
