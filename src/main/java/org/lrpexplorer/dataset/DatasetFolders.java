package org.lrpexplorer.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.lrpexplorer.problem.CancellationToken;

/**
 * Looks for datasets below a folder that is none itself: {@code train} and {@code test} with their classes,
 * {@code MNIST/raw} below the folder that torchvision downloads to.
 *
 * @param formats what a dataset can be
 */
record DatasetFolders(List<DatasetFormat> formats) {
    private static final int DEEPEST = 3;
    private static final int MOST_VISITED = 2000;

    /** The nearest folders below that hold a dataset, those close by first; not those inside such a folder. */
    List<Path> below(Path folder, CancellationToken token) {
        List<Path> found = new ArrayList<>();
        Deque<Path> waiting = new ArrayDeque<>(subfolders(folder));
        int depth = folder.getNameCount();
        for (int visited = 0; !waiting.isEmpty() && visited < MOST_VISITED; visited++) {
            token.throwIfCancelled();
            Path next = waiting.remove();
            if (holdsDataset(next, token)) {
                found.add(next);
            } else if (next.getNameCount() - depth < DEEPEST) {
                waiting.addAll(subfolders(next));
            }
        }
        return found;
    }

    private boolean holdsDataset(Path folder, CancellationToken token) {
        for (DatasetFormat format : formats) {
            try {
                if (format.recognises(folder, token)) {
                    return true;
                }
            } catch (IOException | UncheckedIOException e) { // what cannot be listed is not offered
                return false;
            }
        }
        return false;
    }

    private static List<Path> subfolders(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory)
                    .filter(entry -> !Sentences.nameOf(entry).startsWith("."))
                    .sorted(Comparator.comparing(Sentences::nameOf))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            return List.of();
        }
    }
}
