package org.lrpexplorer.dataset;

import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.lrpexplorer.files.InputFile;

/** Decodes a picture to 8-bit grey or RGB. What is transparent is laid on white; of an animation the first frame counts. */
final class PictureDecoder {
    private static final long LARGEST = 64_000_000;

    private PictureDecoder() {}

    /** @throws DatasetException if the picture cannot be decoded; the message names it */
    static PixelImage decode(Path file) {
        try (InputStream bytes = InputFile.stream(file);
                ImageInputStream in = new MemoryCacheImageInputStream(bytes)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw undecodable(file, null);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in);
                checkSize(file, reader.getWidth(0), reader.getHeight(0));
                return pixels(reader.read(0));
            } finally {
                reader.dispose();
            }
        } catch (DatasetException e) {
            throw e;
        } catch (IOException | RuntimeException e) { // the decoders throw anything at all for damaged files
            throw undecodable(file, e);
        }
    }

    private static void checkSize(Path file, long width, long height) {
        if (width * height > LARGEST) {
            throw new DatasetException(Sentences.nameOf(file) + " is " + width + "×" + height
                    + " pixels large, too much for an explanation; make it smaller.");
        }
    }

    private static DatasetException undecodable(Path file, Exception cause) {
        return new DatasetException(
                Sentences.nameOf(file) + " cannot be decoded; save it again as an 8-bit RGB or grey PNG or JPEG.",
                cause);
    }

    private static PixelImage pixels(BufferedImage image) {
        ColorModel colours = image.getColorModel();
        boolean indexed = colours instanceof IndexColorModel;
        if (!indexed && colours.getNumColorComponents() == 1) {
            return grey(image.getRaster(), colours);
        }
        if (colours.getNumColorComponents() == 4) {
            return inks(image.getRaster());
        }
        PixelImage rgb = rgb(image);
        return indexed && isGrey(rgb) ? rgb.withChannels(1) : rgb;
    }

    /**
     * Takes the grey values as they are stored. {@code getRGB} would not: it holds them for linear light and brightens
     * them.
     */
    private static PixelImage grey(Raster raster, ColorModel colours) {
        int width = raster.getWidth();
        int height = raster.getHeight();
        byte[] pixels = new byte[width * height];
        int[] bands = new int[raster.getNumBands()];
        double greatest = (1L << colours.getComponentSize(0)) - 1;
        for (int i = 0; i < pixels.length; i++) {
            raster.getPixel(i % width + raster.getMinX(), i / width + raster.getMinY(), bands);
            double value = bands[0] / greatest;
            double opacity = colours.hasAlpha() ? bands[1] / greatest : 1;
            pixels[i] = (byte) Math.round(255 * (1 - opacity * (1 - value)));
        }
        return new PixelImage(width, height, 1, pixels);
    }

    /** Takes cyan, magenta, yellow and black as filters one behind the other; {@code getRGB} brightens these, too. */
    private static PixelImage inks(Raster raster) {
        int width = raster.getWidth();
        int height = raster.getHeight();
        byte[] pixels = new byte[width * height * 3];
        int[] bands = new int[4];
        for (int i = 0; i < width * height; i++) {
            raster.getPixel(i % width + raster.getMinX(), i / width + raster.getMinY(), bands);
            for (int c = 0; c < 3; c++) {
                pixels[3 * i + c] = (byte) Math.round((255 - bands[c]) * (255 - bands[3]) / 255.0);
            }
        }
        return new PixelImage(width, height, 3, pixels);
    }

    private static PixelImage rgb(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] pixels = new byte[width * height * 3];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                int offset = (y * width + x) * 3;
                pixels[offset] = onWhite(row[x], 16);
                pixels[offset + 1] = onWhite(row[x], 8);
                pixels[offset + 2] = onWhite(row[x], 0);
            }
        }
        return new PixelImage(width, height, 3, pixels);
    }

    private static byte onWhite(int argb, int shift) {
        int opacity = argb >>> 24;
        int value = argb >> shift & 0xff;
        return (byte) Math.round(255 - opacity * (255 - value) / 255.0);
    }

    private static boolean isGrey(PixelImage rgb) {
        byte[] pixels = rgb.pixels();
        for (int i = 0; i < pixels.length; i += 3) {
            if (pixels[i] != pixels[i + 1] || pixels[i] != pixels[i + 2]) {
                return false;
            }
        }
        return true;
    }
}
