package org.lrpexplorer.tools.study;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.lrpexplorer.figure.FigureMetadata;
import org.lrpexplorer.figure.FigureOutput;
import org.lrpexplorer.figure.FigureSize;
import org.lrpexplorer.figure.FigureWriter;
import org.lrpexplorer.files.AtomicFile;
import org.lrpexplorer.text.Text;

/** Writes what is made of the study's results. */
public final class Study {

    private static final List<String> FILLS = List.of("mean", "black");
    private static final int DPI = 200;

    private Study() {}

    /**
     * Draws the figures and writes the tables.
     *
     * @param results the folder with the summaries
     * @param out the folder to write to, which is there
     * @throws IOException if a summary cannot be read or the tables cannot be written
     */
    public static void write(Path results, Path out) throws IOException {
        List<StudySummary> summaries = StudySummary.all(results);
        StudyFigures figures = new StudyFigures(summaries);
        FigureWriter writer = new FigureWriter();
        FigureMetadata source =
                FigureMetadata.of(Map.of("Source", "the summaries in assets/study/results, by samples study"));
        for (String fill : FILLS) {
            Path file = out.resolve(Text.of("differences-%s.png", fill));
            writer.write(figures.differences(fill), FigureSize.DOUBLE, output(file), source, file);
        }
        for (String composite : StudyFigures.COMPOSITES) {
            Path file = out.resolve(Text.of("gain-%s.png", composite));
            writer.write(figures.gains(composite, FILLS.get(0)), FigureSize.DOUBLE, output(file), source, file);
        }
        AtomicFile.write(
                out.resolve("tables.md"), new StudyTables(figures).text().getBytes(StandardCharsets.UTF_8));
    }

    private static FigureOutput output(Path file) {
        return FigureOutput.of(file).withDpi(DPI);
    }
}
