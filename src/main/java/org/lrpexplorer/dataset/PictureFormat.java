package org.lrpexplorer.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lrpexplorer.files.PathKind;

/** Pictures: one, a folder of them, or a folder with one sub-folder for each class. */
final class PictureFormat implements DatasetFormat {
    private static final String PICTURE = ".*\\.(png|jpg|jpeg|jpe|bmp|gif)";

    @Override
    public boolean recognises(Path path) {
        return Files.isDirectory(path) || isPicture(path);
    }

    @Override
    public Dataset open(Path path) throws IOException {
        String name = Sentences.nameOf(path);
        if (!Files.isDirectory(path)) {
            PictureDataset picture = new PictureDataset(name, path, List.of(path), List.of(Sample.UNKNOWN), List.of());
            // In a folder one broken picture is one sample; alone it is nothing to open.
            picture.sample(0);
            return picture;
        }
        List<Path> pictures = new ArrayList<>();
        List<Integer> labels = new ArrayList<>();
        List<String> classes = new ArrayList<>();
        for (Path folder : entries(path, Files::isDirectory)) {
            List<Path> found = entries(folder, PictureFormat::isPicture);
            if (!found.isEmpty()) {
                pictures.addAll(found);
                labels.addAll(Collections.nCopies(found.size(), classes.size()));
                classes.add(Sentences.nameOf(folder));
            }
        }
        if (pictures.isEmpty()) {
            pictures.addAll(entries(path, PictureFormat::isPicture));
            labels.addAll(Collections.nCopies(pictures.size(), Sample.UNKNOWN));
        }
        if (pictures.isEmpty()) {
            throw new DatasetException(
                    path + " holds no dataset and no pictures; choose a folder with MNIST or CIFAR-10"
                            + " files, with pictures, or with one sub-folder of pictures for each class.");
        }
        return new PictureDataset(name, path, pictures, labels, classes);
    }

    private static List<Path> entries(Path folder, Predicate<Path> wanted) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !Sentences.nameOf(entry).startsWith("."))
                    .filter(wanted)
                    .sorted(Comparator.comparing(Sentences::nameOf))
                    .toList();
        }
    }

    private static boolean isPicture(Path path) {
        return PathKind.isFile(path)
                && Sentences.nameOf(path).toLowerCase(Locale.ROOT).matches(PICTURE);
    }
}
