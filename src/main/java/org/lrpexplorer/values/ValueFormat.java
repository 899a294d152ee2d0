package org.lrpexplorer.values;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.lrpexplorer.files.AtomicFile;
import org.lrpexplorer.files.NpzJoin;
import org.lrpexplorer.text.Text;

/** A format that values are saved in; the first is the default. */
public enum ValueFormat {
    /** All arrays in one archive of NumPy. */
    NPZ("NumPy archive", ".npz", PieceKind.ARRAYS) {
        @Override
        int join(List<Path> pieces, Path out, Enclosed beside) {
            return arrays(pieces).writeArchive(out, beside.byName());
        }
    },
    /** A folder with one file for each array. */
    NPY("NumPy arrays in a folder", "", PieceKind.ARRAYS) {
        @Override
        int join(List<Path> pieces, Path out, Enclosed beside) {
            return arrays(pieces)
                    .writeFolder(
                            out,
                            beside.byName().entrySet().stream()
                                    .collect(Collectors.toMap(text -> text.getKey() + ".json", Map.Entry::getValue)));
        }
    },
    /** Predictions and the sums of every layer as a table. */
    CSV("Comma-separated values", ".csv", PieceKind.SUMMARY) {
        @Override
        int join(List<Path> pieces, Path out, Enclosed beside) throws IOException {
            AtomicFile.write(out, stream -> {
                CsvTable table = new CsvTable(stream);
                table.begin();
                for (Path piece : pieces) {
                    SummaryReader.samples(piece, table::add);
                }
            });
            return 1;
        }
    },
    /** The same with where it comes from, as a JSON document. */
    JSON("JSON summary", ".json", PieceKind.SUMMARY) {
        @Override
        int join(List<Path> pieces, Path out, Enclosed beside) throws IOException {
            AtomicFile.write(out, stream -> {
                try (SummaryWriter document = new SummaryWriter(stream, beside)) {
                    for (Path piece : pieces) {
                        SummaryReader.samples(piece, document::add);
                    }
                }
            });
            return 1;
        }
    };

    private final String label;
    private final String suffix;
    private final PieceKind pieces;

    ValueFormat(String label, String suffix, PieceKind pieces) {
        this.label = label;
        this.suffix = suffix;
        this.pieces = pieces;
    }

    /** What people call it. */
    public String label() {
        return label;
    }

    /** Its name on the command line. */
    public String option() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How the names of its files end, in lower case; empty for a folder. */
    public String suffix() {
        return suffix;
    }

    /** Whether a result is a folder instead of a file. */
    public boolean isFolder() {
        return suffix.isEmpty();
    }

    /** Whether parts of a run, and single samples, can be kept in it: all formats that say where they come from. */
    public boolean keepsParts() {
        return suffix.equals(pieces.suffix());
    }

    /** Whether it holds all relevances, and not only their sums. */
    public boolean keepsArrays() {
        return pieces == PieceKind.ARRAYS;
    }

    /** The format that a file's name asks for, or else the default. */
    public static ValueFormat of(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(format -> !format.isFolder() && name.endsWith(format.suffix))
                .findFirst()
                .orElse(NPZ);
    }

    /**
     * The format of a name.
     *
     * @throws ValuesException if there is none
     */
    public static ValueFormat named(String option) {
        return Arrays.stream(values())
                .filter(format -> format.option().equals(option))
                .findFirst()
                .orElseThrow(() -> new ValuesException(Text.of("'%s' is not one of %s.", option, options())));
    }

    /** All names, for help texts. */
    public static String options() {
        return Arrays.stream(values()).map(ValueFormat::option).collect(Collectors.joining(", "));
    }

    /** How values are kept before they are put together. */
    PieceKind pieces() {
        return pieces;
    }

    /**
     * Puts pieces together.
     *
     * @return the number of arrays or files
     */
    abstract int join(List<Path> pieces, Path out, Enclosed beside) throws IOException;

    private static NpzJoin arrays(List<Path> pieces) {
        return new NpzJoin(pieces, List.of(Enclosed.PROVENANCE, Enclosed.REQUEST, Enclosed.FILES, Enclosed.RUN));
    }
}
