package org.lrpexplorer.ui.report;

import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.preflight.PreflightReport;
import org.lrpexplorer.preflight.Totals;
import org.lrpexplorer.preflight.Warning;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.ui.control.CappedScroll;
import org.lrpexplorer.ui.control.Spread;
import org.lrpexplorer.ui.notice.NoticeRow;

/** The sheet that says what is in the open network's file and what is done with it. */
public final class NetworkReport extends VBox {

    private static final double WARNINGS_HIGHEST = 150;

    /**
     * A report in words and as a table.
     *
     * @param close puts it away
     */
    public NetworkReport(PreflightReport report, Runnable close) {
        setId("network-report");
        getStyleClass().add("network-report");
        Label title = new Label("About " + report.file().card().name());
        title.getStyleClass().add("sheet-title");
        Label summary = new Label(summary(report));
        summary.setId("report-summary");
        summary.setWrapText(true);
        summary.setMinHeight(USE_PREF_SIZE);
        ReportTable layers = new ReportTable(report.layers());
        VBox.setVgrow(layers, Priority.ALWAYS);
        Spread top = new Spread(title, closeButton(close));
        top.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(top, summary, new ReportFacts(report));
        if (!report.warnings().isEmpty()) {
            getChildren().add(warnings(report));
        }
        getChildren().add(layers);
        if (!report.placements().isEmpty()) {
            getChildren().add(legend(report));
        }
    }

    /** What the letters behind the layers mean. */
    private static Label legend(PreflightReport report) {
        Label legend = new Label(report.placements().stream()
                .map(placement -> Text.of("(%s) %s", placement.label(), placement.description()))
                .collect(Collectors.joining("  ·  ")));
        legend.setId("report-placements");
        legend.getStyleClass().add("facts");
        legend.setWrapText(true);
        legend.setMinHeight(USE_PREF_SIZE);
        return legend;
    }

    private static String summary(PreflightReport report) {
        Totals totals = report.totals();
        return Text.of(
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
