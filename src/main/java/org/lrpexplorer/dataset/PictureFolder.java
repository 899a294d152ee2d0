package org.lrpexplorer.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

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
    static boolean holdsPictures(Path folder) throws IOException {
        if (anyIn(folder, PictureFormat::isPicture)) {
            return true;
        }
        return anyIn(folder, entry -> {
            try {
                return Files.isDirectory(entry) && anyIn(entry, PictureFormat::isPicture);
            } catch (IOException | UncheckedIOException e) { // a folder that cannot be listed
                return false;
            }
        });
    }

    /** Lists one sub-folder for each class; or, where no sub-folder holds a picture, the folder itself. */
    static PictureFolder list(Path folder) throws IOException {
        PictureFolder found = new PictureFolder(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new LeftOut());
        List<Path> entries = entries(folder);
        entries.stream().filter(Files::isDirectory).forEach(found::addClass);
        boolean flat = found.classes.isEmpty();
        for (Path entry : entries) {
            if (flat && PictureFormat.isPicture(entry)) {
                found.pictures.add(entry);
            } else if (!Files.isDirectory(entry)) {
                found.leftOut.add(entry, folder);
            }
        }
        if (flat) {
            found.labels.addAll(Collections.nCopies(found.pictures.size(), Sample.UNKNOWN));
        }
        return found;
    }

    private void addClass(Path folder) {
        List<Path> entries;
        try {
            entries = entries(folder);
        } catch (IOException | UncheckedIOException e) {
            leftOut.addUnlisted(folder);
            return;
        }
        int before = pictures.size();
        for (Path entry : entries) {
            if (PictureFormat.isPicture(entry)) {
                pictures.add(entry);
                labels.add(classes.size());
            } else {
                leftOut.add(entry, folder);
            }
        }
        if (pictures.size() > before) {
            classes.add(Sentences.nameOf(folder));
        } else {
            leftOut.addWithoutPictures(folder);
        }
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(PictureFolder::isVisible)
                    .sorted(Comparator.comparing(Sentences::nameOf))
                    .toList();
        }
    }

    private static boolean anyIn(Path folder, Predicate<Path> wanted) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(PictureFolder::isVisible).anyMatch(wanted);
        }
    }

    private static boolean isVisible(Path entry) {
        return !Sentences.nameOf(entry).startsWith(".");
    }
}
