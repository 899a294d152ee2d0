package org.lrpexplorer.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    /** Keyword to text, in reading order, as for comparisons. */
    static Map<String, String> of(FigureGrid figure) {
        Map<String, String> text = new LinkedHashMap<>();
        text.put("Title", figure.title());
        text.put("Software", figure.software());
        figure.caption().forEach(fact -> text.put(fact.name(), fact.text()));
        text.put("Colour map", figure.colors().id());
        text.put(
                "Sums",
                IntStream.range(0, figure.rows().size())
                        .mapToObj(row -> sums(figure, row))
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.joining("\n")));
        text.put("Notes", String.join("\n", figure.notes()));
        text.values().removeIf(String::isBlank);
        return text;
    }

    /** Row, column and sum of the pictures in a row. */
    private static String sums(FigureGrid figure, int row) {
        List<String> sums = new ArrayList<>();
        for (int column = 0; column < figure.columns().size(); column++) {
            String name = words(figure.columns().get(column));
            figure.cells()
                    .get(row)
                    .get(column)
                    .sum()
                    .ifPresent(sum -> sums.add((name.isEmpty() ? "" : name + " ") + NumberText.of(sum, SUM_DIGITS)));
        }
        String name = words(figure.rows().get(row));
        return sums.isEmpty() ? "" : (name.isEmpty() ? "" : name + ": ") + String.join(", ", sums);
    }

    private static String words(FigureHeading heading) {
        return Stream.of(heading.group(), heading.name())
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining(" "));
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
