package org.lrpexplorer.dataset;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.util.EnumSet;
import java.util.Set;

/**
 * Takes grey or RGB values of 8 or 16 bits from a decoded picture as they are stored, which is what training loaders feed to a
 * network: colour profiles are not applied ({@code getRGB} would, and brightens grey), transparency is dropped.
 */
final class PicturePixels {
    private static final int MOST_BITS = 16;

    private final String name;
    private final ColorModel colours;
    private final Raster raster;
    private final int width;
    private final int height;
    private final Set<PictureChange> changes = EnumSet.noneOf(PictureChange.class);

    private PicturePixels(String name, BufferedImage image) {
        this.name = name;
        this.colours = image.getColorModel();
        this.raster = image.getRaster();
        this.width = image.getWidth();
        this.height = image.getHeight();
    }

    /** @throws DatasetException if the picture holds numbers that are not 8-bit or 16-bit colours */
    static DecodedPicture of(String name, BufferedImage image) {
        PicturePixels picture = new PicturePixels(name, image);
        return new DecodedPicture(picture.read(image), picture.changes);
    }

    private PixelImage read(BufferedImage image) {
        if (colours instanceof IndexColorModel) {
            PixelImage rgb = argb(image);
            return isGrey(rgb) ? rgb.withChannels(1) : rgb;
        }
        requireColours();
        if (colours.getNumColorComponents() == 1) {
            return samples(1);
        }
        return switch (colours.getColorSpace().getType()) {
            case ColorSpace.TYPE_RGB -> samples(3);
            case ColorSpace.TYPE_CMYK, ColorSpace.TYPE_4CLR -> inks();
            default -> argb(image); // such as Lab, which says itself what its colours are
        };
    }

    private void requireColours() {
        int type = colours.getTransferType();
        boolean unsigned =
                type == DataBuffer.TYPE_BYTE || type == DataBuffer.TYPE_USHORT || type == DataBuffer.TYPE_INT;
        if (!unsigned || colours.getComponentSize(0) > MOST_BITS) {
            throw new DatasetException(
                    name + " holds signed, 32-bit or floating-point numbers, which"
                            + " do not say what is black and what is white; save it as an 8-bit or 16-bit grey or RGB picture.");
        }
    }

    private PixelImage samples(int channels) {
        int bands = raster.getNumBands();
        int[] row = new int[width * bands];
        boolean fine = colours.getComponentSize(0) > Byte.SIZE;
        byte[] pixels = new byte[fine ? 0 : width * height * channels];
        float[] fractions = new float[fine ? width * height * channels : 0];
        int opaque = colours.hasAlpha() ? greatest(bands - 1) : 0;
        if (fine) {
            changes.add(PictureChange.SIXTEEN_BITS);
        }
        for (int y = 0; y < height; y++) {
            raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
            for (int x = 0; x < width; x++) {
                int alpha = colours.hasAlpha() ? row[x * bands + bands - 1] : opaque;
                if (alpha != opaque) {
                    changes.add(PictureChange.ALPHA_DROPPED);
                }
                for (int c = 0; c < channels; c++) {
                    long value = straight(row[x * bands + c], alpha, opaque, greatest(c));
                    if (fine) {
                        fractions[(y * width + x) * channels + c] = (float) (value * 255.0 / greatest(c));
                    } else {
                        pixels[(y * width + x) * channels + c] = eightBits(value, greatest(c));
                    }
                }
            }
        }
        return fine
                ? PixelImage.ofFractions(width, height, channels, fractions)
                : new PixelImage(width, height, channels, pixels);
    }

    private int greatest(int band) {
        return (1 << colours.getComponentSize(band)) - 1;
    }

    /** What a value was before it was multiplied with how opaque its pixel is, if it was. */
    private long straight(int stored, int alpha, int opaque, int greatest) {
        return colours.isAlphaPremultiplied() && alpha != 0
                ? Math.min(greatest, (long) stored * opaque / alpha)
                : stored;
    }

    private static byte eightBits(long value, int greatest) {
        return (byte) (greatest == 255 ? value : (2 * 255 * value + greatest) / (2L * greatest));
    }

    /** Takes cyan, magenta, yellow and black as filters one behind the other. */
    private PixelImage inks() {
        byte[] pixels = new byte[width * height * 3];
        int[] bands = new int[raster.getNumBands()];
        for (int i = 0; i < width * height; i++) {
            raster.getPixel(i % width + raster.getMinX(), i / width + raster.getMinY(), bands);
            for (int c = 0; c < 3; c++) {
                pixels[3 * i + c] = (byte) Math.round((255 - bands[c]) * (255 - bands[3]) / 255.0);
            }
        }
        return new PixelImage(width, height, 3, pixels);
    }

    private PixelImage argb(BufferedImage image) {
        byte[] pixels = new byte[width * height * 3];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                int offset = (y * width + x) * 3;
                pixels[offset] = (byte) (row[x] >> 16);
                pixels[offset + 1] = (byte) (row[x] >> 8);
                pixels[offset + 2] = (byte) row[x];
                if (row[x] >>> 24 != 255) {
                    changes.add(PictureChange.ALPHA_DROPPED);
                }
            }
        }
        return new PixelImage(width, height, 3, pixels);
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
