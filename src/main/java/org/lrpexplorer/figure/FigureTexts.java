package org.lrpexplorer.figure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lrpexplorer.text.NumberText;

/** What the file of a figure says about itself. */
final class FigureTexts {

    private static final int SUM_DIGITS = 9;

    private FigureTexts() {}

    /**
     * Keyword to text, in reading order. Title and Software are keywords of the PNG specification, section 11.3.3; the
     * other formats keep them.
     */
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
        text.put("Pictures", pictures(figure));
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

    /** What stands at and under each picture, a line for each. */
    private static String pictures(FigureGrid figure) {
        return IntStream.range(0, figure.rows().size())
                .boxed()
                .flatMap(row ->
                        IntStream.range(0, figure.columns().size()).mapToObj(column -> picture(figure, row, column)))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static String picture(FigureGrid figure, int row, int column) {
        List<FigureLine> lines = figure.cells().get(row).get(column).lines();
        if (lines.isEmpty()) {
            return "";
        }
        String place = Stream.of(figure.rows().get(row), figure.columns().get(column))
                .flatMap(heading -> Stream.of(heading.group(), heading.name()))
                .filter(name -> !name.isBlank())
                .collect(Collectors.joining(", "));
        return place + ": " + lines.stream().map(FigureLine::text).collect(Collectors.joining(", "));
    }
}
