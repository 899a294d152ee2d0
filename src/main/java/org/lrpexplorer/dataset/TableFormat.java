package org.lrpexplorer.dataset;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lrpexplorer.files.InputFile;
import org.lrpexplorer.problem.CancellationToken;

/** Signals or tables as text, a sample in each line: with names of the columns in the first line, or without. */
final class TableFormat implements DatasetFormat {
    private static final int EVERY = 1000;

    @Override
    public List<String> suffixes() {
        return List.of(".csv", ".tsv");
    }

    @Override
    public boolean recognises(Path path, CancellationToken token) {
        return !Files.isDirectory(path) && isNamed(path);
    }

    @Override
    public Dataset open(DatasetPlace place, CancellationToken token) throws IOException {
        Path path = place.undivided();
        MemoryLimit limit = MemoryLimit.current();
        TableColumns table = new TableColumns(path, limit);
        // The file may be a single line, which then is in memory as a whole.
        if (limit.isExceededBy(Files.size(path))) {
            throw new DatasetException(Sentences.nameOf(path) + " is too large, " + limit.sentence() + ".");
        }
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(InputFile.stream(path), StandardCharsets.UTF_8))) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (number % EVERY == 0) {
                    token.throwIfCancelled();
                }
                if (!line.isBlank()) {
                    table.add(line, number);
                }
            }
        }
        String name = Sentences.nameOf(path);
        DatasetOrigin origin = DatasetOrigin.opening(
                Titles.of(path, name.substring(0, name.lastIndexOf('.'))),
                path,
                "table (CSV)",
                List.of(path),
                List.of(),
                List.of());
        return new NumberDataset(origin, table.content());
    }
}
