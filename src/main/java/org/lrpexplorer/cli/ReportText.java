package org.lrpexplorer.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lrpexplorer.preflight.FileReport;
import org.lrpexplorer.preflight.LayerReport;
import org.lrpexplorer.preflight.PreflightReport;
import org.lrpexplorer.preflight.Totals;
import org.lrpexplorer.preflight.Warning;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.text.WordWrap;

/**
 * A report on a network for people to read in a terminal.
 *
 * @param batchNorm what is to become of BatchNorm
 * @param dataset what is to be said of the dataset that the network was measured on, one sentence each
 */
record ReportText(BatchNormChoice batchNorm, List<String> dataset) {

    private static final int LONGEST_RULE = 20;

    private static final int WIDTH = 96;

    /** The whole report. */
    String of(PreflightReport report) {
        Facts facts = new Facts();
        describe(report.file(), facts);
        facts.line("composite", report.composite());
        facts.line("batchnorm", batchNorm(report));
        return Text.of("%s%n%s%n%s%s", facts, table(report), closing(report), warnings(report.warnings()));
    }

    private static void describe(FileReport file, Facts facts) {
        facts.line("file", Text.of("%s (%s)", file.file(), file.format().describe()))
                .line("network", file.card().name())
                .line("card", file.cardGuessed() ? "none beside the file, guessed" : "found beside the file")
                .line("input", Text.of("%s, %s", file.input(), file.describeInput()))
                .line("pixels", file.describePixels())
                .line("output", file.describeOutput())
                .lines("outputs", file.outputs().several() ? List.of(file.describeOutputs()) : List.of())
                .lines("read", file.rewritten());
    }

    private String batchNorm(PreflightReport report) {
        String fusion = report.fusion().summary();
        return batchNorm.fused() || report.fusion().entries().isEmpty()
                ? fusion
                : Text.of("%s in place; if it were fused: %s", batchNorm, fusion);
    }

    private static TextTable table(PreflightReport report) {
        TextTable table = new TextTable()
                .left("layer")
                .left("operator")
                .left("output")
                .right("parameters")
                .right("multiply-adds")
                .left("raw rule")
                .left("BatchNorm");
        for (LayerReport layer : report.layers()) {
            table.row(
                    layer.name(),
                    layer.operator(),
                    layer.shape().toString(),
                    count(layer.parameters()),
                    count(layer.multiplyAdds()),
                    shortened(layer.rule()),
                    layer.fate());
        }
        Totals totals = report.totals();
        return table.row("total", "", "", count(totals.parameters()), count(totals.multiplyAdds()), "", "");
    }

    /** A box with bounds for each channel is longer than all else; the JSON document has it whole. */
    private static String shortened(String rule) {
        return rule.length() > LONGEST_RULE ? rule.substring(0, LONGEST_RULE - 1) + "…" : rule;
    }

    private static String count(long number) {
        return number == 0 ? "" : Text.of("%,d", number);
    }

    private Facts closing(PreflightReport report) {
        Totals totals = report.totals();
        Facts facts = new Facts();
        report.placements()
                .forEach(placement -> facts.line(Text.of("(%s)", placement.label()), placement.description()));
        facts.line("precision", totals.precision().name().toLowerCase(Locale.ROOT))
                .line(
                        "memory",
                        totals.describeMemory()
                                + " for a sample explained raw and fused (an estimate of parameters, activations and"
                                + " relevance)");
        report.measured()
                .ifPresent(measured -> facts.paragraph("measured", WordWrap.lines(measured.describe(), WIDTH)));
        dataset.forEach(note -> facts.paragraph("dataset", WordWrap.lines(note, WIDTH)));
        return facts;
    }

    private static String warnings(List<Warning> warnings) {
        StringBuilder text = new StringBuilder();
        for (Warning warning : warnings) {
            List<String> lines = new ArrayList<>(List.of(warning.sentence()));
            lines.addAll(WordWrap.lines(warning.detail(), WIDTH));
            text.append(Text.of("%n%s", new Facts().paragraph("warning", lines)));
        }
        return text.toString();
    }
}
