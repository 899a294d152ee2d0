package org.lrpexplorer.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lrpexplorer.files.PathKind;
import org.lrpexplorer.text.Text;

/** Counts what is left out of a folder of pictures, so that nothing vanishes without a word. */
final class LeftOut {
    private static final int MOST_FOLDERS = 3;

    private final Map<String, Count> byKind = new TreeMap<>();
    private final List<String> withoutPictures = new ArrayList<>();
    private final List<String> unlisted = new ArrayList<>();
    private final List<String> insideClasses = new ArrayList<>();

    /** Counts a file, or a folder inside one that is a class. */
    void add(Path entry, Path folder) {
        if (Files.isDirectory(entry)) {
            insideClasses.add(Sentences.nameOf(folder) + "/" + Sentences.nameOf(entry));
        } else {
            byKind.computeIfAbsent(kind(entry), kind -> new Count()).add(Sentences.nameOf(folder));
        }
    }

    /** Remembers a sub-folder in which no picture lies. */
    void addWithoutPictures(Path folder) {
        withoutPictures.add(Sentences.nameOf(folder));
    }

    /** Remembers a sub-folder that the system does not list. */
    void addUnlisted(Path folder) {
        unlisted.add(Sentences.nameOf(folder));
    }

    /** How many files of which kind, such as "2 .svg (in dog), 1 unreadable (in cat)"; empty for none. */
    String files() {
        return byKind.entrySet().stream()
                .sorted(Comparator.comparing(entry -> -entry.getValue().number))
                .map(entry -> entry.getValue().describe(entry.getKey()))
                .collect(Collectors.joining(", "));
    }

    /**
     * Says what is missing.
     *
     * @param dataset the name of the folder
     * @return a sentence for each reason; none if everything is in the dataset
     */
    List<String> notes(String dataset) {
        List<String> notes = new ArrayList<>();
        if (!byKind.isEmpty()) {
            int number =
                    byKind.values().stream().mapToInt(count -> count.number).sum();
            notes.add(Text.of(
                    "%s: left out %d %s: %s. Pictures that are read: %s.",
                    dataset, number, number == 1 ? "file" : "files", files(), PictureFormat.READ));
        }
        addNote(notes, dataset, "no picture that is read lies in", withoutPictures);
        addNote(notes, dataset, "nothing can be listed in", unlisted);
        addNote(notes, dataset, "left out, because they lie inside a class:", insideClasses);
        return notes;
    }

    private static void addNote(List<String> notes, String dataset, String what, List<String> folders) {
        if (!folders.isEmpty()) {
            int others = folders.size() - MOST_FOLDERS;
            notes.add(Text.of(
                    "%s: %s the folder%s %s%s.",
                    dataset,
                    what,
                    folders.size() == 1 ? "" : "s",
                    folders.stream().limit(MOST_FOLDERS).collect(Collectors.joining(", ")),
                    others > 0 ? " and " + others + " more" : ""));
        }
    }

    private static String kind(Path file) {
        if (PictureMask.isNamedMask(file)) {
            return "mask without a picture";
        }
        if (!PathKind.isFile(file) || PictureFormat.isNamedPicture(file)) {
            return "unreadable";
        }
        String name = Sentences.nameOf(file).toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "without an ending" : name.substring(dot);
    }

    private static final class Count {
        private final Set<String> folders = new TreeSet<>();
        private int number;

        void add(String folder) {
            number++;
            folders.add(folder);
        }

        String describe(String kind) {
            String where =
                    folders.size() > MOST_FOLDERS ? Text.of("%d folders", folders.size()) : String.join(", ", folders);
            return Text.of("%d %s (in %s)", number, kind, where);
        }
    }
}
