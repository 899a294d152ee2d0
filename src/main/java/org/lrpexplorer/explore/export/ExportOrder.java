package org.lrpexplorer.explore.export;

import java.nio.file.Path;
import java.util.Optional;
import org.lrpexplorer.figure.FigureFormat;
import org.lrpexplorer.figure.FigureOutput;
import org.lrpexplorer.figure.FigureSize;
import org.lrpexplorer.figure.FigureTheme;
import org.lrpexplorer.values.IndexSet;
import org.lrpexplorer.values.ValueFormat;

/**
 * What a person wants to be written.
 *
 * @param samples of which samples
 * @param folder where to
 * @param figures as which figures, if any
 * @param values as which values, if any
 */
public record ExportOrder(IndexSet samples, Path folder, Optional<Figures> figures, Optional<Values> values) {

    /**
     * Figures, one for each sample.
     *
     * @param suffix how their names end, as {@link org.lrpexplorer.compose.FigureType} says it
     * @param size as {@code figure --size} takes it
     * @param dpi pixels per inch
     */
    public record Figures(String suffix, String size, int dpi) {

        /**
         * Checks the size and the resolution.
         *
         * @throws org.lrpexplorer.figure.FigureException if there is no such size or resolution
         */
        public Figures {
            output(suffix, dpi);
            FigureSize.of(size);
        }

        private static FigureOutput output(String suffix, int dpi) {
            return new FigureOutput(FigureFormat.of(Path.of("figure" + suffix)), dpi, FigureTheme.LIGHT);
        }

        /** How the files are written. */
        FigureOutput output() {
            return output(suffix, dpi);
        }

        /** How wide a figure is. */
        FigureSize paper() {
            return FigureSize.of(size);
        }
    }

    /**
     * Values.
     *
     * @param format in which format
     * @param each whether every sample gets a file of its own, instead of one for all
     */
    public record Values(ValueFormat format, boolean each) {}
}
