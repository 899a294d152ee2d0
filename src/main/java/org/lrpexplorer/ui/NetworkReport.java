package org.lrpexplorer.ui;

import java.util.Locale;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.lrpexplorer.explore.Notice;
import org.lrpexplorer.preflight.FileReport;
import org.lrpexplorer.preflight.PreflightReport;
import org.lrpexplorer.preflight.Totals;
import org.lrpexplorer.preflight.Warning;

/** The sheet that says what is in the open network's file and what is done with it. */
final class NetworkReport extends VBox {

    private static final double WARNINGS_HIGHEST = 150;

    /** More classes than these do not fit into a line or two. */
    private static final int MOST_CLASSES = 12;

    NetworkReport(PreflightReport report, Runnable close) {
        setId("network-report");
        getStyleClass().add("network-report");
        Label title = new Label("About " + report.file().network());
        title.getStyleClass().add("sheet-title");
        Label summary = new Label(summary(report));
        summary.setId("report-summary");
        summary.setWrapText(true);
        summary.setMinHeight(USE_PREF_SIZE);
        ReportTable layers = new ReportTable(report.layers());
        VBox.setVgrow(layers, Priority.ALWAYS);
        Spread top = new Spread(title, closeButton(close));
        top.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(top, summary, facts(report));
        if (!report.warnings().isEmpty()) {
            getChildren().add(warnings(report));
        }
        getChildren().add(layers);
        if (!report.placements().isEmpty()) {
            Label legend = new Label(report.placements().stream()
                    .map(placement -> "(%s) %s".formatted(placement.label(), placement.description()))
                    .collect(Collectors.joining("  ·  ")));
            legend.setId("report-placements");
            legend.getStyleClass().add("facts");
            legend.setWrapText(true);
            legend.setMinHeight(USE_PREF_SIZE);
            getChildren().add(legend);
        }
    }

    private static String summary(PreflightReport report) {
        Totals totals = report.totals();
        return String.format(
                Locale.ROOT,
                "%d layers · %,d parameters · %,d multiply-adds · %s",
                report.layers().size(),
                totals.parameters(),
                totals.multiplyAdds(),
                report.fusion().summary());
    }

    private static Button closeButton(Runnable close) {
        Button button = new Button(null, new FontIcon(Feather.X));
        button.setId("close-report");
        button.getStyleClass().addAll("flat", "button-icon");
        button.setAccessibleText("Close");
        button.setOnAction(event -> close.run());
        return button;
    }

    private static GridPane facts(PreflightReport report) {
        FileReport file = report.file();
        Totals totals = report.totals();
        GridPane grid = new GridPane();
        grid.getStyleClass().add("report-facts");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, values);
        fact(
                grid,
                "File",
                "%s (%s), %s"
                        .formatted(
                                file.file().getFileName(),
                                FileReport.FORMAT,
                                file.cardGuessed() ? "no card beside it: the card is guessed" : "described by a card"));
        fact(
                grid,
                "Input",
                "%s, %s (%s); %s".formatted(file.input(), file.inputShape(), FileReport.LAYOUT, file.describePixels()));
        fact(
                grid,
                "Output",
                "%s, %d classes: %s".formatted(file.output(), file.classNames().size(), classes(file)));
        file.rewritten().forEach(note -> fact(grid, "Reading", note));
        fact(
                grid,
                "Computing",
                String.format(
                        Locale.ROOT,
                        "%s precision, rules of %s; about %.1f MiB for one explanation (estimate, parameters come on"
                                + " top)",
                        totals.precision().name().toLowerCase(Locale.ROOT),
                        report.composite(),
                        totals.memoryMib()));
        return grid;
    }

    private static String classes(FileReport file) {
        String some = file.classNames().stream().limit(MOST_CLASSES).collect(Collectors.joining(", "));
        return file.classNames().size() > MOST_CLASSES ? some + ", …" : some;
    }

    private static void fact(GridPane grid, String name, String value) {
        Label left = new Label(name);
        left.getStyleClass().add("field-name");
        Label right = new Label(value);
        right.setWrapText(true);
        right.setMinHeight(USE_PREF_SIZE);
        grid.addRow(grid.getRowCount(), left, right);
    }

    private static CappedScroll warnings(PreflightReport report) {
        VBox rows = new VBox();
        rows.getStyleClass().add("report-warnings");
        report.warnings().forEach(warning -> rows.getChildren().add(NoticeRow.reading(notice(warning))));
        CappedScroll scroll = new CappedScroll(rows, WARNINGS_HIGHEST);
        scroll.getStyleClass().add("notices");
        return scroll;
    }

    private static Notice notice(Warning warning) {
        Notice notice = Notice.warning(warning.sentence());
        return warning.detail().isEmpty() ? notice : notice.withDetail(warning.detail());
    }
}
