package org.lrpexplorer.ui.report;

import java.util.Locale;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.lrpexplorer.preflight.FileReport;
import org.lrpexplorer.preflight.PreflightReport;
import org.lrpexplorer.preflight.Totals;
import org.lrpexplorer.text.Text;

/** What a network's file holds and how it is computed, a line for each. */
final class ReportFacts extends GridPane {

    ReportFacts(PreflightReport report) {
        getStyleClass().add("report-facts");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        getColumnConstraints().addAll(names, values);
        FileReport file = report.file();
        add(
                "File",
                Text.of(
                        "%s (%s), %s",
                        file.file().getFileName(),
                        file.format().describe(),
                        file.cardGuessed() ? "no card beside it: the card is guessed" : "described by a card"));
        add("Input", Text.of("%s, %s; %s", file.input(), file.describeInput(), file.describePixels()));
        add("Output", file.describeOutput());
        file.rewritten().forEach(note -> add("Reading", note));
        Totals totals = report.totals();
        add(
                "Computing",
                Text.of(
                        "%s precision, rules of %s; %s for a sample explained raw and fused (estimate)",
                        totals.precision().name().toLowerCase(Locale.ROOT),
                        report.composite(),
                        totals.describeMemory()));
        report.measured().ifPresent(measured -> add("Measured", measured.describe()));
    }

    private void add(String name, String value) {
        Label left = new Label(name);
        left.getStyleClass().add("field-name");
        Label right = new Label(value);
        right.setWrapText(true);
        right.setMinHeight(USE_PREF_SIZE);
        setValignment(left, VPos.TOP);
        addRow(getRowCount(), left, right);
    }
}
