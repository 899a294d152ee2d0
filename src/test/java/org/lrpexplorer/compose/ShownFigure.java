package org.lrpexplorer.compose;

import java.util.List;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.compare.display.Display;
import org.lrpexplorer.figure.CaptionFact;
import org.lrpexplorer.figure.FigureCell;
import org.lrpexplorer.figure.FigureGrid;
import org.lrpexplorer.figure.FigureLine;

/** The figure of what is on screen, for tests of its words. */
public record ShownFigure(FigureGrid grid) {

    /** The figure of a comparison. */
    public static ShownFigure of(ComparisonView view, Display display) {
        return new ShownFigure(FigureComposer.shown(view, display));
    }

    /** What the caption says of something. */
    public String fact(String name) {
        return grid.caption().stream()
                .filter(fact -> fact.name().equals(name))
                .map(CaptionFact::text)
                .findFirst()
                .orElseThrow();
    }

    /** The lines under a picture. */
    public List<String> lines(int row, int column) {
        return cell(row, column).lines().stream().map(FigureLine::text).toList();
    }

    /** A cell. */
    public FigureCell cell(int row, int column) {
        return grid.cells().get(row).get(column);
    }
}
