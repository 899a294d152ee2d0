package org.lrpexplorer.ui.inspect;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lrpexplorer.heatmap.ColorMap;
import org.lrpexplorer.heatmap.Heatmap;
import org.lrpexplorer.heatmap.HeatmapStatistics;
import org.lrpexplorer.heatmap.Histogram;
import org.lrpexplorer.text.NumberText;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.ui.comparison.ColorBarView;
import org.lrpexplorer.ui.control.FittingLabel;

/** Colour bar, histogram and statistics of each enlarged map. */
final class StatisticsStrip extends ScrollPane {

    private static final int BINS = 41;
    private static final PseudoClass WIDE = PseudoClass.getPseudoClass("wide");

    private final VBox sections = new VBox();
    private final List<Label> values = new ArrayList<>();

    StatisticsStrip() {
        setId("statistics");
        getStyleClass().add("statistics");
        sections.getStyleClass().add("statistics-sections");
        setContent(sections);
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        setFocusTraversable(false);
    }

    /**
     * Shows what the maps of pictures are like.
     *
     * @param whole whether colour bars and histograms are shown here, too, and not beneath the pictures
     */
    void show(List<EnlargedPicture> pictures, ColorMap colors, boolean whole) {
        List<EnlargedPicture> maps =
                pictures.stream().filter(picture -> picture.map().isPresent()).toList();
        List<Node> all = new ArrayList<>();
        values.clear();
        if (whole) {
            maps.forEach(picture -> {
                Label title = new Label(picture.name());
                title.getStyleClass().add("statistics-title");
                VBox section = section(picture, colors);
                section.getChildren().add(0, title);
                all.add(section);
            });
        }
        if (!maps.isEmpty()) {
            all.add(table(maps));
            maps.stream()
                    .map(EnlargedPicture::unit)
                    .filter(unit -> !unit.isEmpty())
                    .forEach(unit -> all.add(note(unit)));
        }
        sections.getChildren().setAll(all);
        pseudoClassStateChanged(WIDE, maps.size() > 2);
    }

    private static Label note(String words) {
        Label note = new Label(words);
        note.setId("statistics-unit");
        note.getStyleClass().add("statistics-note");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        return note;
    }

    /** Says the values anew of the pictures on show, whose maps have been put in order meanwhile. */
    void tell(List<EnlargedPicture> pictures) {
        List<String> now = pictures.stream()
                .flatMap(picture -> picture.map().stream())
                .flatMap(map -> values(map).stream())
                .toList();
        for (int i = 0; i < values.size(); i++) {
            values.get(i).setText(now.get(i));
        }
    }

    /** Colour bar and histogram of one picture's map; the histogram takes what height there is. */
    static VBox section(EnlargedPicture picture, ColorMap colors) {
        ColorBarView bar = new ColorBarView();
        bar.show(colors, picture.scale().orElseThrow(), picture.own());
        Histogram histogram = Histogram.of(
                picture.map().orElseThrow(), BINS, picture.scale().orElseThrow().limit());
        HistogramView view = new HistogramView(histogram);
        view.setId("histogram-" + picture.name());
        FittingLabel range = new FittingLabel();
        String ends = "±" + NumberText.of(histogram.limit());
        range.show(
                histogram.limit() == 0
                        ? List.of("all values are 0")
                        : List.of("histogram over " + ends + ", log counts", ends + ", log counts", ends));
        range.getStyleClass().add("statistics-note");
        Tooltip.install(
                view,
                new Tooltip(Text.of(
                        "How many positions have which relevance: %d bins, the tallest holds %d.%n"
                                + "The height grows with the logarithm of the count.",
                        BINS, histogram.most())));
        VBox.setVgrow(view, Priority.ALWAYS);
        VBox section = new VBox(bar, view, range);
        section.getStyleClass().add("statistics-section");
        return section;
    }

    private GridPane table(List<EnlargedPicture> pictures) {
        GridPane table = new GridPane();
        table.setId("statistics-table");
        table.getStyleClass().add("statistics-table");
        for (int i = 0; i < pictures.size(); i++) {
            Label head = new Label(pictures.get(i).name());
            head.getStyleClass().add("statistics-title");
            GridPane.setHalignment(head, HPos.RIGHT);
            table.add(head, i + 1, 0);
            List<String> column = values(pictures.get(i).map().orElseThrow());
            for (int row = 0; row < column.size(); row++) {
                Label value = new Label(column.get(row));
                value.getStyleClass().add("statistics-value");
                value.setMinWidth(USE_PREF_SIZE);
                GridPane.setHalignment(value, HPos.RIGHT);
                values.add(value);
                table.add(value, i + 1, row + 1);
            }
        }
        List<String> names = names();
        for (int row = 0; row < names.size(); row++) {
            Label name = new Label(names.get(row));
            name.getStyleClass().add("statistics-name");
            name.setMinWidth(USE_PREF_SIZE);
            table.add(name, 0, row + 1);
        }
        return table;
    }

    private static List<String> names() {
        List<String> names = new ArrayList<>(List.of("min", "max", "Σ", "Σ|R|", "negative"));
        HeatmapStatistics.PERCENTILES.forEach(percent -> names.add(percent == 50 ? "median" : "P" + percent));
        return names;
    }

    private static List<String> values(Heatmap map) {
        if (!map.isOrdered()) {
            return names().stream().map(name -> "…").toList();
        }
        HeatmapStatistics statistics = HeatmapStatistics.of(map);
        List<String> values = new ArrayList<>(List.of(
                NumberText.signed(statistics.least()),
                NumberText.signed(statistics.largest()),
                NumberText.of(statistics.sum()),
                NumberText.of(statistics.magnitude()),
                NumberText.share(statistics.negativeShare())));
        statistics.percentiles().forEach(value -> values.add(NumberText.signed(value)));
        return values;
    }
}
