package org.lrpexplorer.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lrpexplorer.problem.CancellationToken;

/**
 * What lies in a folder of pictures.
 *
 * @param pictures the samples
 * @param labels the class of each
 * @param classes the sub-folders that hold pictures, in the order of their names; empty for a folder without classes
 * @param leftOut everything else but hidden files
 */
record PictureFolder(List<Path> pictures, List<Integer> labels, List<String> classes, LeftOut leftOut) {

    /** Whether there are pictures in a folder, or in its sub-folders; looks no further than to the first. */
    static boolean holdsPictures(Path folder, CancellationToken token) throws IOException {
        if (anyIn(folder, token, PictureFolder::isSample)) {
            return true;
        }
        return anyIn(folder, token, entry -> {
            try {
                return Files.isDirectory(entry) && anyIn(entry, token, PictureFolder::isSample);
            } catch (IOException | UncheckedIOException e) { // a folder that cannot be listed
                return false;
            }
        });
    }

    /** Lists one sub-folder for each class; or, where no sub-folder holds a picture, the folder itself. */
    static PictureFolder list(Path folder, CancellationToken token) throws IOException {
        PictureFolder found = new PictureFolder(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new LeftOut());
        List<Path> entries = entries(folder, token);
        entries.stream().filter(Files::isDirectory).forEach(entry -> found.addClass(entry, token));
        boolean flat = found.classes.isEmpty();
        Set<Path> masks = flat ? masks(entries) : Set.of();
        for (Path entry : entries) {
            if (flat && isSample(entry)) {
                found.pictures.add(entry);
            } else if (!Files.isDirectory(entry) && !masks.contains(entry) && !ClassNames.isNamedSo(entry)) {
                found.leftOut.add(entry, folder);
            }
        }
        if (flat) {
            found.labels.addAll(Collections.nCopies(found.pictures.size(), Sample.UNKNOWN));
        }
        return found;
    }

    private void addClass(Path folder, CancellationToken token) {
        List<Path> entries;
        try {
            entries = entries(folder, token);
        } catch (IOException | UncheckedIOException e) {
            leftOut.addUnlisted(folder);
            return;
        }
        int before = pictures.size();
        Set<Path> masks = masks(entries);
        for (Path entry : entries) {
            if (isSample(entry)) {
                pictures.add(entry);
                labels.add(classes.size());
            } else if (!masks.contains(entry)) {
                leftOut.add(entry, folder);
            }
        }
        if (pictures.size() > before) {
            classes.add(Sentences.nameOf(folder));
        } else {
            leftOut.addWithoutPictures(folder);
        }
    }

    private static boolean isSample(Path entry) {
        return !PictureMask.isNamedMask(entry) && PictureFormat.isPicture(entry);
    }

    /** Where the masks of a folder's pictures lie, if there are any. */
    private static Set<Path> masks(List<Path> entries) {
        return entries.stream()
                .filter(PictureFolder::isSample)
                .map(PictureMask::beside)
                .collect(Collectors.toSet());
    }

    private static List<Path> entries(Path folder, CancellationToken token) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.peek(entry -> token.throwIfCancelled())
                    .filter(PictureFolder::isVisible)
                    .sorted(Comparator.comparing(Sentences::nameOf))
                    .toList();
        }
    }

    private static boolean anyIn(Path folder, CancellationToken token, Predicate<Path> wanted) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.peek(entry -> token.throwIfCancelled())
                    .filter(PictureFolder::isVisible)
                    .anyMatch(wanted);
        }
    }

    private static boolean isVisible(Path entry) {
        return !Sentences.nameOf(entry).startsWith(".");
    }
}
