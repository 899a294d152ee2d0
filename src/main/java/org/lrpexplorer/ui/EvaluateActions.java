package org.lrpexplorer.ui;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import org.lrpexplorer.compose.FigureType;
import org.lrpexplorer.explore.Explorer;
import org.lrpexplorer.explore.evaluate.CurveChoice;
import org.lrpexplorer.explore.evaluate.ResultRow;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.rule.RuleParameter;
import org.lrpexplorer.text.Text;

/** What is done with an evaluation and its results. */
final class EvaluateActions {

    private final Explorer explorer;
    private final PathPicker picker;

    EvaluateActions(Explorer explorer, PathPicker picker) {
        this.explorer = explorer;
        this.picker = picker;
    }

    /** Puts lines of the table on the clipboard, as spreadsheets take them. */
    void copy(List<ResultRow> rows) {
        ClipboardContent content = new ClipboardContent();
        content.putString(
                Stream.concat(Stream.of(ResultRow.COLUMNS), rows.stream().map(ResultRow::texts))
                        .map(cells -> String.join("\t", cells))
                        .collect(Collectors.joining("\n", "", "\n")));
        Clipboard.getSystemClipboard().setContent(content);
        explorer.model()
                .notices()
                .add(Notice.info(
                        Text.of("%,d %s of the table copied.", rows.size(), rows.size() == 1 ? "line" : "lines")));
    }

    /**
     * Has a person name a file and writes what has been found to it.
     *
     * @param curves those that are looked at; empty if something else is
     */
    void save(Optional<CurveChoice> curves) {
        picker.written("Save results", name("results"), results())
                .ifPresent(file -> explorer.evaluations().save(curves, file));
    }

    private static List<FigureType> results() {
        return Stream.concat(
                        Stream.of(
                                new FigureType("Table, CSV", ".csv"),
                                new FigureType("Results of each image, JSON", ".json")),
                        FigureType.ofComparisons().stream())
                .toList();
    }

    /** Has a person pick results and shows them. */
    void open() {
        picker.results().ifPresent(explorer.evaluations()::open);
    }

    /** Has a person name a file and writes what is chosen to it. */
    void saveExperiment() {
        picker.written("Save experiment", name("experiment"), List.of(new FigureType("Experiments, JSON", ".json")))
                .ifPresent(explorer.evaluations()::saveExperiment);
    }

    /** Has a person name a file and writes the best composite that a search has found for one of the two networks to it. */
    void saveComposite(boolean fused) {
        picker.compositeToWrite(name(fused ? "fused-rules" : "raw-rules"))
                .ifPresent(file -> explorer.ruleSearches().saveComposite(fused, file));
    }

    /** Has a person name a file and writes all that a search has tried to it. */
    void saveTable() {
        picker.written("Save table", name("rules"), List.of(new FigureType("Table, CSV", ".csv")))
                .ifPresent(explorer.ruleSearches()::saveTable);
    }

    /** Has a person name a file and draws the measure against a parameter of the rules. */
    void saveFigure(RuleParameter which) {
        picker.figure(name("rules-" + which.name().toLowerCase(Locale.ROOT)), FigureType.ofComparisons())
                .ifPresent(file -> explorer.ruleSearches().saveFigure(which, file));
    }

    /** Has a person name a file and writes which image is in which cluster to it. */
    void saveClusters() {
        picker.written("Save table", name("clusters"), List.of(new FigureType("Table, CSV", ".csv")))
                .ifPresent(explorer.clusterFinder()::saveTable);
    }

    /** Has a person name a file and draws the clusters. */
    void saveClusterFigure() {
        picker.figure(name("clusters"), FigureType.ofComparisons()).ifPresent(explorer.clusterFinder()::saveFigure);
    }

    private String name(String what) {
        return FileNames.of(Text.of(
                "%s-%s-%s",
                explorer.model().network().get().name(),
                explorer.model().dataset().get().name(),
                what));
    }
}
