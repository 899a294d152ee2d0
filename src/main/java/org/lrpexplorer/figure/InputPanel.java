package org.lrpexplorer.figure;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lrpexplorer.figure.Sheet.Align;
import org.lrpexplorer.heatmap.ColorScale;
import org.lrpexplorer.heatmap.Picture;
import org.lrpexplorer.text.NumberText;

/** The left part of a figure: the input, its most probable classes, and the colour bar where one serves all tiles. */
final class InputPanel {

    private static final double LOGIT = 52;
    private static final double PROBABILITY = 58;
    private static final double MEASURE = 2;
    private static final double ROW_GAP = 5;
    private static final double PART_GAP = 16;

    private final ComparisonFigure figure;
    private final Sheet sheet;
    private final double left;
    private final double width;

    InputPanel(ComparisonFigure figure, Sheet sheet, double left, double width) {
        this.figure = figure;
        this.sheet = sheet;
        this.left = left;
        this.width = width;
    }

    /** Places the panel with the picture's top at {@code top}; returns the y below it. */
    double place(double top, ScalePlace scales) {
        double y = picture(top);
        y = predictions(y + PART_GAP);
        return scales == ScalePlace.ONCE ? scale(y + PART_GAP) : y;
    }

    private double picture(double top) {
        Picture input = figure.input();
        double zoom = Geometry.zoomOf(input);
        double height = input.height() * zoom;
        Mark.Raster.Cells pixels = new Mark.Raster.Cells(input.width(), input.height());
        sheet.raster(left, top, input.width() * zoom, height, pixels, input::paint);
        List<String> label = sheet.broken(figure.inputLabel(), Style.BODY, width, 2);
        return sheet.lines(label, Style.BODY, left, top + height + 6, width);
    }

    private double predictions(double top) {
        PredictionTable table = figure.predictions();
        if (table.rows().isEmpty()) {
            return top;
        }
        double y = header(table, top);
        for (FigurePrediction prediction : table.rows()) {
            Style style = prediction.explained() ? Style.HEADING : Style.BODY;
            OptionalDouble probability = prediction.probability();
            row(
                    prediction.className(),
                    style,
                    NumberText.of(prediction.logit()),
                    probability.isPresent()
                            ? Optional.of(NumberText.percent(probability.getAsDouble()))
                            : Optional.empty(),
                    Style.NUMBER,
                    y);
            y += style.lineHeight();
            if (probability.isPresent()) {
                bar(probability.getAsDouble(), prediction.explained(), y);
            }
            y += MEASURE + ROW_GAP;
        }
        return y - ROW_GAP;
    }

    private void bar(double probability, boolean explained, double y) {
        sheet.block(left, y, width, MEASURE, Ink.EMPTY);
        double share = Math.max(0, Math.min(1, probability));
        sheet.block(left, y, width * share, MEASURE, explained ? Ink.TEXT : Ink.MEASURE);
    }

    private double header(PredictionTable table, double top) {
        Optional<String> probability = table.hasProbabilities() ? Optional.of(table.probability()) : Optional.empty();
        row("Prediction", Style.QUIET, table.value(), probability, Style.QUIET, top);
        return top + Style.QUIET.lineHeight() + 3;
    }

    /** A row whose column of probabilities is left out where it has none. */
    private void row(
            String name, Style nameStyle, String value, Optional<String> probability, Style numbers, double y) {
        double last = probability.isPresent() ? PROBABILITY : 0;
        sheet.line(name, nameStyle, Align.LEFT, left, y, width - LOGIT - last - 4);
        sheet.line(value, numbers, Align.RIGHT, left + width - last - LOGIT, y, LOGIT);
        probability.ifPresent(
                text -> sheet.line(text, numbers, Align.RIGHT, left + width - PROBABILITY, y, PROBABILITY));
    }

    private double scale(double top) {
        ColorScale scale = figure.columns().get(0).tiles().get(0).scale();
        sheet.line("Relevance, all tiles", Style.QUIET, Align.LEFT, left, top, width);
        double bar = top + Style.QUIET.lineHeight() + 4;
        new Legend(figure.colors()).place(sheet, scale, left, bar, width, Legend.room(sheet, scale, width));
        return bar + Legend.height();
    }
}
