package org.lrpexplorer.dataset;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the classes of a folder of pictures are called: as their folders, unless a file in it or beside it says otherwise, either
 * one name for each folder in the order of their names, or lines of a folder and its name, as ImageNet's lists have them.
 *
 * @param classNames in the order of the labels
 * @param sentences why a file of names is not heeded; none if it is, or there is none
 */
record FolderNames(List<String> classNames, List<String> sentences) {

    /** @param folders the names of the classes' folders, in the order of the labels */
    static FolderNames of(Path folder, List<String> folders) throws IOException {
        ClassNames.Found inside = ClassNames.beside(folder.resolve(Sentences.nameOf(folder)));
        ClassNames.Found found = inside.file().isPresent() ? inside : ClassNames.beside(folder);
        if (folders.isEmpty() || found.file().isEmpty()) {
            return new FolderNames(folders, List.of());
        }
        List<String> names = found.names();
        Optional<List<String>> named =
                byFolder(names, folders).or(() -> Optional.of(names).filter(all -> all.size() == folders.size()));
        return named.map(all -> new FolderNames(all, List.of()))
                .orElseGet(() -> new FolderNames(
                        folders,
                        List.of(Sentences.nameOf(found.file().get()) + " names " + names.size()
                                + " classes, but there are " + folders.size()
                                + " folders of pictures, so classes are called as these are.")));
    }

    private static Optional<List<String>> byFolder(List<String> lines, List<String> folders) {
        Map<String, String> names = new HashMap<>();
        for (String line : lines) {
            String[] parts = line.split("[\\s,:]+", 2);
            if (parts.length == 2) {
                names.put(parts[0], parts[1].strip());
            }
        }
        return names.keySet().containsAll(folders)
                ? Optional.of(folders.stream().map(names::get).toList())
                : Optional.empty();
    }
}
