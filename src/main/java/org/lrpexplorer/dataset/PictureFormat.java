package org.lrpexplorer.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lrpexplorer.files.PathKind;
import org.lrpexplorer.problem.CancellationToken;

/** Pictures: one, a folder of them, or a folder with one sub-folder for each class. */
final class PictureFormat implements DatasetFormat {
    /** The formats for people. */
    static final String READ = "PNG, JPEG, WebP, TIFF, BMP and GIF";

    /** How the names of pictures end, in lower case. */
    static final List<String> SUFFIXES =
            List.of(".png", ".jpg", ".jpeg", ".jpe", ".jfif", ".webp", ".tif", ".tiff", ".bmp", ".gif");

    @Override
    public List<String> suffixes() {
        return SUFFIXES;
    }

    @Override
    public boolean recognises(Path path, CancellationToken token) throws IOException {
        return Files.isDirectory(path) ? PictureFolder.holdsPictures(path, token) : isPicture(path);
    }

    @Override
    public Dataset open(DatasetPlace place, CancellationToken token) throws IOException {
        Path path = place.undivided();
        String name = Sentences.nameOf(path);
        if (!Files.isDirectory(path)) {
            List<Path> alone = List.of(path);
            PictureDataset picture = new PictureDataset(
                    name, path, alone, List.of(Sample.UNKNOWN), List.of(), List.of(), CommonSize.of(alone, token));
            // In a folder one broken picture is one sample; alone it is nothing to open.
            picture.sample(0);
            return picture;
        }
        PictureFolder found = PictureFolder.list(path, token);
        if (found.pictures().isEmpty()) {
            throw new DatasetException(path + " has lost its pictures while it was looked at; open it again.");
        }
        FolderNames names = FolderNames.of(path, found.classes());
        List<String> notes = new ArrayList<>(found.leftOut().notes(name));
        notes.addAll(names.sentences());
        return new PictureDataset(
                name,
                path,
                found.pictures(),
                found.labels(),
                names.classNames(),
                notes,
                CommonSize.of(found.pictures(), token));
    }

    static boolean isPicture(Path path) {
        return isNamedPicture(path) && PathKind.isFile(path);
    }

    /** Whether it is named like a picture, whatever it is. */
    static boolean isNamedPicture(Path path) {
        String name = Sentences.nameOf(path).toLowerCase(Locale.ROOT);
        return SUFFIXES.stream().anyMatch(name::endsWith);
    }
}
