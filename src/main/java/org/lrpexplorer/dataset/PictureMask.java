package org.lrpexplorer.dataset;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.lrpexplorer.files.PathKind;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;

/**
 * The mask beside a picture: {@code cat.mask.png} beside {@code cat.png} or {@code cat.jpg}, as large as the picture upright,
 * in which every value but 0 is object. Such a file is no picture of a folder itself.
 */
final class PictureMask {

    private static final String ENDING = ".mask.png";

    private PictureMask() {}

    /** Whether a file is named like a mask, whatever it is. */
    static boolean isNamedMask(Path file) {
        return Sentences.nameOf(file).toLowerCase(Locale.ROOT).endsWith(ENDING);
    }

    /** Where the mask of a picture would lie. */
    static Path beside(Path picture) {
        String name = Sentences.nameOf(picture);
        return picture.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ENDING);
    }

    /** Whether there is a file of that name. */
    static boolean existsBeside(Path picture) {
        return PathKind.isFile(beside(picture));
    }

    /**
     * The mask of a picture, where it has one.
     *
     * @throws DatasetException if the file cannot be decoded or is not as large as the picture
     */
    static Optional<Mask> of(Path picture) {
        if (!existsBeside(picture)) {
            return Optional.empty();
        }
        Path file = beside(picture);
        String name = Sentences.nameOf(file);
        PixelImage image = PictureDecoder.decode(file, name).image();
        Shape size = Shape.of(image.height(), image.width());
        PictureDecoder.size(picture).filter(other -> !other.equals(size)).ifPresent(other -> {
            throw new DatasetException(Text.of(
                    "%s is %d×%d pixels but its picture %s is %d×%d; make the mask as large as the picture, or remove it.",
                    name, size.dim(1), size.dim(0), Sentences.nameOf(picture), other.dim(1), other.dim(0)));
        });
        return Optional.of(Mask.of(image));
    }
}
