package org.lrpexplorer.figure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.lrpexplorer.text.NumberText;

/** What the file of a comparison says about itself. */
final class FigureTexts {

    private static final int SUM_DIGITS = 9;

    private FigureTexts() {}

    /** Keyword to text, in reading order. Title and Software are keywords of the PNG specification, section 11.3.3; the other formats keep them. */
    static Map<String, String> of(ComparisonFigure figure) {
        Map<String, String> text = new LinkedHashMap<>();
        text.put("Title", figure.title());
        text.put("Software", figure.software());
        figure.caption().facts().forEach(fact -> text.put(fact.name(), fact.text()));
        text.put("Colour map", figure.colors().id());
        text.put("Input", figure.inputLabel());
        text.put(
                "Sums",
                figure.columns().stream().map(column -> sums(figure, column)).collect(Collectors.joining("\n")));
        text.put("Notes", String.join("\n", figure.notes()));
        text.values().removeIf(String::isBlank);
        return text;
    }

    private static String sums(ComparisonFigure figure, FigureColumn column) {
        StringBuilder line = new StringBuilder(column.label());
        for (int row = 0; row < figure.rows().size(); row++) {
            double sum = column.tiles().get(row).map().sum();
            line.append(row == 0 ? ": " : ", ")
                    .append(figure.rows().get(row).name())
                    .append(' ')
                    .append(NumberText.of(sum, SUM_DIGITS));
        }
        return line.toString();
    }
}
