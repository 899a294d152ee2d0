package org.lrpexplorer.figure;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * A format that figures are saved in.
 *
 * @param label what people call it
 * @param suffix how the names of its files end, in lower case
 * @param exporter makes what writes such files, which takes a moment
 */
public record FigureFormat(String label, String suffix, Supplier<FigureExporter> exporter) {

    /** Every format, the default first. */
    public static List<FigureFormat> all() {
        return List.of(new FigureFormat(PictureFile.LABEL, PictureFile.SUFFIX, PngWriter::new));
    }

    /** The format that a file's name asks for, or else the default. */
    public static FigureFormat of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return all().stream()
                .filter(format -> name.endsWith(format.suffix()))
                .findFirst()
                .orElseGet(() -> all().get(0));
    }
}
