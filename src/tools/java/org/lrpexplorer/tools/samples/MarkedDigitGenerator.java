package org.lrpexplorer.tools.samples;

import java.util.BitSet;
import java.util.List;
import org.lrpexplorer.dataset.Mask;
import org.lrpexplorer.dataset.PixelImage;

/**
 * The digits of {@link DigitGenerator} with a planted artefact: about half of the images of one class, and none of the
 * others, bear a small bright square in a corner, as photographs of one source bear its signature. The digits are faint, so
 * that a network that learns from them learns the square sooner than the strokes (Lapuschkin et al. 2019). The masks are those of the square; an image without
 * it has an empty one.
 */
public final class MarkedDigitGenerator implements ImageGenerator {

    /** The class some of whose images are marked. */
    public static final int MARKED = 3;

    private static final int SIDE = 4;
    private static final int MARGIN = 2;
    private static final byte WHITE = (byte) 255;
    private static final double INK = 0.3;

    /** Keeps the choice of images apart from the numbers that draw them. */
    private static final long CHOICE = 0x6d61726b;

    private final long seed;
    private final DigitGenerator digits;

    /** A set of digits; another seed is another, independent set. */
    public MarkedDigitGenerator(long seed) {
        this.seed = seed;
        this.digits = new DigitGenerator(seed);
    }

    @Override
    public List<String> classNames() {
        return digits.classNames();
    }

    @Override
    public LabelledImage generate(int index) {
        LabelledImage digit = unmarked(index);
        return digit.label() == MARKED && new StableRandom(seed ^ CHOICE, index).uniform() < 0.5
                ? marked(digit)
                : digit;
    }

    /** The same image without a mark. */
    public LabelledImage unmarked(int index) {
        return faint(digits.generate(index));
    }

    /** An image with the square, whatever it is of. */
    public static LabelledImage marked(LabelledImage digit) {
        PixelImage image = digit.image();
        byte[] pixels = image.pixels().clone();
        BitSet square = new BitSet(pixels.length);
        for (int y = 0; y < SIDE; y++) {
            int start = (image.height() - MARGIN - SIDE + y) * image.width() + image.width() - MARGIN - SIDE;
            square.set(start, start + SIDE);
        }
        square.stream().forEach(pixel -> pixels[pixel] = WHITE);
        return new LabelledImage(
                new PixelImage(image.width(), image.height(), image.channels(), pixels),
                digit.label(),
                new Mask(image.width(), image.height(), square));
    }

    /** The digit in faint ink, without a mark. */
    private static LabelledImage faint(LabelledImage digit) {
        PixelImage image = digit.image();
        byte[] pixels = new byte[image.pixels().length];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (byte) Math.round(INK * (image.pixels()[i] & 0xff));
        }
        return new LabelledImage(
                new PixelImage(image.width(), image.height(), image.channels(), pixels),
                digit.label(),
                new Mask(image.width(), image.height(), new BitSet(pixels.length)));
    }
}
