package org.lrpexplorer.dataset;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.lrpexplorer.files.InputFile;
import org.lrpexplorer.files.NotAFileException;
import org.lrpexplorer.files.PathKind;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;

/**
 * Decodes a picture to grey or RGB, upright as its EXIF orientation says. Of an animation or a file of several
 * pages the first counts.
 */
final class PictureDecoder {
    /** The decoded picture with up to four values a pixel, the three that are taken from it, and these turned upright. */
    private static final int BYTES_PER_PIXEL = 10;

    /** The same where values have two bytes, and are taken with their fractions, too. */
    private static final int BYTES_PER_FINE_PIXEL = 38;

    private PictureDecoder() {}

    /**
     * Decodes a picture.
     *
     * @param name what people call it
     * @throws DatasetException if it cannot be decoded; the message names it
     */
    static DecodedPicture decode(Path file, String name) {
        try (ImageInputStream in = open(file)) {
            Orientation orientation = ExifOrientation.of(in);
            boolean lossyWebp = WebpHeader.isLossy(in);
            ImageReader reader = reader(in).orElseThrow(() -> undecodable(name, null));
            try {
                DecodedPicture decoded = decode(name, reader);
                return upright(
                        lossyWebp ? with(decoded, decoded.image(), PictureChange.LOSSY_WEBP) : decoded, orientation);
            } finally {
                reader.dispose();
            }
        } catch (DatasetException e) {
            throw e;
        } catch (IOException | RuntimeException e) { // the decoders throw anything at all for damaged files
            throw PathKind.isFile(file) && Files.isReadable(file) ? undecodable(name, e) : unreadable(file, e);
        } catch (OutOfMemoryError e) { // damaged files announce any size to the decoders
            throw new DatasetException(
                    name + " needs more memory to be decoded than there is; save it again as a smaller PNG or JPEG.",
                    e);
        }
    }

    /** The size [H, W] of a picture upright, as its header tells; empty if that cannot be read. */
    static Optional<Shape> size(Path file) {
        try (ImageInputStream in = open(file)) {
            Orientation orientation = ExifOrientation.of(in);
            Optional<ImageReader> found = reader(in);
            if (found.isEmpty()) {
                return Optional.empty();
            }
            ImageReader reader = found.get();
            try {
                int width = reader.getWidth(0);
                int height = reader.getHeight(0);
                return Optional.of(orientation.isTransposed() ? Shape.of(width, height) : Shape.of(height, width));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException | OutOfMemoryError e) { // said when the picture is shown
            return Optional.empty();
        }
    }

    /** The decoder for a picture, set to it. */
    private static Optional<ImageReader> reader(ImageInputStream in) throws IOException {
        in.setByteOrder(ByteOrder.BIG_ENDIAN);
        in.seek(0);
        Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
        if (!readers.hasNext()) {
            return Optional.empty();
        }
        ImageReader reader = readers.next();
        reader.setInput(in);
        return Optional.of(reader);
    }

    private static ImageInputStream open(Path file) throws IOException {
        InputFile.require(file);
        return new PictureBytes(file.toFile());
    }

    private static DecodedPicture decode(String name, ImageReader reader) throws IOException {
        checkSize(name, reader.getWidth(0), reader.getHeight(0), BYTES_PER_PIXEL);
        checkSize(name, reader.getTileWidth(0), reader.getTileHeight(0), BYTES_PER_PIXEL);
        BufferedImage first = reader.read(0);
        if (first.getColorModel().getComponentSize(0) > Byte.SIZE) {
            checkSize(name, first.getWidth(), first.getHeight(), BYTES_PER_FINE_PIXEL);
        }
        DecodedPicture picture = PicturePixels.of(name, first);
        return isFirstOfSeveral(reader) ? with(picture, picture.image(), PictureChange.FIRST_OF_SEVERAL) : picture;
    }

    private static DecodedPicture upright(DecodedPicture picture, Orientation orientation) {
        return orientation.isUpright()
                ? picture
                : with(picture, orientation.applyTo(picture.image()), PictureChange.TURNED);
    }

    private static DecodedPicture with(DecodedPicture picture, PixelImage image, PictureChange change) {
        Set<PictureChange> changes = EnumSet.of(change);
        changes.addAll(picture.changes());
        return new DecodedPicture(image, changes);
    }

    /** A JPEG is not asked: cameras put previews behind the picture. */
    private static boolean isFirstOfSeveral(ImageReader reader) throws IOException {
        String format = reader.getFormatName().toLowerCase(Locale.ROOT);
        if (!format.startsWith("gif") && !format.startsWith("tif") && !format.startsWith("webp")) {
            return false;
        }
        try {
            return reader.getWidth(1) > 0;
        } catch (IOException | RuntimeException e) { // no second picture, or none that counts
            return false;
        }
    }

    private static void checkSize(String name, long width, long height, int bytesPerPixel) {
        long most = MemoryLimit.current().bytes() / bytesPerPixel;
        if (width * height > most) {
            throw new DatasetException(Text.of(
                    "%s is %d×%d pixels large, %.0f megapixels, of which at most %.0f fit into the memory that Java has"
                            + " for it; make it smaller, or give Java more memory with -Xmx.",
                    name, width, height, width * height / 1e6, most / 1e6));
        }
    }

    /** The file, its folder or the drive that holds it may have gone, whatever the decoder says of that. */
    private static DatasetException unreadable(Path file, Exception failure) {
        return Sentences.unreadable(
                file, failure instanceof NotAFileException ? failure : new NoSuchFileException(file.toString()));
    }

    private static DatasetException undecodable(String name, Exception cause) {
        return new DatasetException(
                name + " cannot be decoded; save it again as an 8-bit RGB or grey PNG or JPEG.", cause);
    }
}
