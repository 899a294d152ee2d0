package org.lrpexplorer.figure;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A format that figures are saved in. */
public enum FigureFormat {
    /** Pixels. */
    PNG(PictureFile.LABEL, PictureFile.SUFFIX),
    /** Drawings that web pages and drawing programs take. */
    SVG("SVG drawings", ".svg"),
    /** Documents that papers take. */
    PDF("PDF documents", ".pdf");

    private final String label;
    private final String suffix;

    FigureFormat(String label, String suffix) {
        this.label = label;
        this.suffix = suffix;
    }

    /** Every format, the default first. */
    public static List<FigureFormat> all() {
        return List.of(values());
    }

    /** The format that a file's name asks for, or else the default. */
    public static FigureFormat of(Path file) {
        return named(file).orElse(PNG);
    }

    /** The format that a file's name asks for; empty if it asks for none. */
    public static Optional<FigureFormat> named(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return all().stream().filter(format -> name.endsWith(format.suffix)).findFirst();
    }

    /** What people call such files. */
    public String label() {
        return label;
    }

    /** How the names of such files end, in lower case. */
    public String suffix() {
        return suffix;
    }

    /** What writes it. */
    PageEncoder encoder() {
        return switch (this) {
            case PNG -> new PngEncoder();
            case SVG -> new SvgEncoder();
            case PDF -> new PdfEncoder();
        };
    }
}
