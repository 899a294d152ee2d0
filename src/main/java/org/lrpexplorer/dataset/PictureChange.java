package org.lrpexplorer.dataset;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.lrpexplorer.text.Text;

/** What reading a picture did to it that another program, such as a training loader, may do differently. */
public enum PictureChange {
    /** Transparent pixels keep the colour that is stored under them, as with {@code convert('RGB')} of PIL. */
    ALPHA_DROPPED("transparency dropped", "The transparency of %s is dropped, as training loaders do."),
    /** Turned or mirrored as the camera recorded it, see {@link Orientation}. */
    TURNED(
            "turned as EXIF says",
            "The EXIF orientation is applied to %s; torchvision's ImageFolder and Keras do not do that."),
    /** A 16-bit value v counts as v / 65535 of white, not rounded to 8 bits. */
    SIXTEEN_BITS(
            "16 bits kept",
            "The 16-bit values of %s are not rounded to 8 bits: v counts as v / 65535 of white, where many training loaders"
                    + " round or cut."),
    /** Decoded from lossy WebP, whose colours are not interpolated as by libwebp, which training loaders use. */
    LOSSY_WEBP(
            "lossy WebP",
            "Lossy WebP is decoded for %s with values that differ from those of training loaders by about 1 of 255, and by up to"
                    + " 15 or so at edges of colours."),
    /** An animation or a file of several pages is one sample. */
    FIRST_OF_SEVERAL("first of several frames", "Only the first of several frames is read of %s."),
    /** A person drew on it in this program: it is no longer the image of its file. */
    EDITED("edited in the window", "%s was edited in the window and is not as in its file.");

    private static final int MOST_NAMED = 5;

    private final String label;
    private final String sentence;

    PictureChange(String label, String sentence) {
        this.label = label;
        this.sentence = sentence;
    }

    /** A few words, such as "transparency dropped". */
    public String label() {
        return label;
    }

    /**
     * Says of which samples this is so.
     *
     * @param samples their places in the dataset, at least one
     */
    public String sentence(List<Integer> samples) {
        String named = samples.stream().limit(MOST_NAMED).map(String::valueOf).collect(Collectors.joining(", "));
        String more = samples.size() > MOST_NAMED ? Text.of(" and %d more", samples.size() - MOST_NAMED) : "";
        String which = samples.size() == 1 ? "sample " + named : "samples " + named + more;
        String said = sentence.replace("%s", which);
        return said.substring(0, 1).toUpperCase(Locale.ROOT) + said.substring(1);
    }
}
