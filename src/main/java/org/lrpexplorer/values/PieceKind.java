package org.lrpexplorer.values;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lrpexplorer.files.NpzArchive;
import org.lrpexplorer.files.NpzWriter;

/** How the values of some samples are kept, so that they can be put together with those of others. */
enum PieceKind {
    /** All relevances, as an archive of arrays. */
    ARRAYS(".npz") {
        @Override
        void write(List<SampleValues> samples, Enclosed beside, List<String> classes, OutputStream out)
                throws IOException {
            NpzWriter archive = new NpzWriter();
            new SampleArrays(archive).append(samples);
            beside.byName().forEach(archive::text);
            archive.writeTo(out);
        }

        @Override
        Optional<String> text(Path piece, String name) {
            try (NpzArchive archive = NpzArchive.open(piece)) {
                return archive.has(name) ? Optional.of(archive.text(name)) : Optional.empty();
            }
        }
    },
    /** Predictions and sums, as a JSON document. */
    SUMMARY(".json") {
        @Override
        void write(List<SampleValues> samples, Enclosed beside, List<String> classes, OutputStream out)
                throws IOException {
            try (SummaryWriter document = new SummaryWriter(out, beside)) {
                for (SampleValues sample : samples) {
                    document.add(SampleJson.of(sample, classes));
                }
            }
        }

        @Override
        Optional<String> text(Path piece, String name) {
            return SummaryReader.text(piece, name);
        }
    };

    private final String suffix;

    PieceKind(String suffix) {
        this.suffix = suffix;
    }

    /** How the names of such files end. */
    String suffix() {
        return suffix;
    }

    /** The kind of a file, going by its name. */
    static Optional<PieceKind> of(Path file) {
        String name = String.valueOf(file.getFileName());
        return List.of(values()).stream()
                .filter(kind -> name.regionMatches(
                        true, name.length() - kind.suffix.length(), kind.suffix, 0, kind.suffix.length()))
                .findFirst();
    }

    /** Writes the values of some samples, perhaps none. */
    abstract void write(List<SampleValues> samples, Enclosed beside, List<String> classes, OutputStream out)
            throws IOException;

    /** What stands beside the values under one of the names of {@link Enclosed}. */
    abstract Optional<String> text(Path piece, String name);
}
