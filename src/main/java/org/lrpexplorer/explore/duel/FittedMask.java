package org.lrpexplorer.explore.duel;

import java.util.BitSet;
import java.util.Optional;
import org.lrpexplorer.dataset.Mask;
import org.lrpexplorer.dataset.PixelImage;
import org.lrpexplorer.dataset.Preprocessing;
import org.lrpexplorer.open.OpenDataset;

/** The object's pixels as large as the network's input. */
public final class FittedMask {

    private static final int MIDDLE = 128;

    private FittedMask() {}

    /**
     * The mask of a sample, treated as the image is; empty without one, or without an object in it.
     *
     * @throws org.lrpexplorer.dataset.DatasetException if it cannot be read
     */
    public static Optional<Mask> of(OpenDataset dataset, Preprocessing preprocessing, int index) {
        return dataset.dataset()
                .mask(index)
                .map(mask -> fitted(mask, preprocessing))
                .filter(mask -> mask.area() > 0);
    }

    private static Mask fitted(Mask mask, Preprocessing preprocessing) {
        byte[] pixels = new byte[mask.width() * mask.height()];
        mask.object().stream().forEach(at -> pixels[at] = (byte) 0xff);
        PixelImage seen = preprocessing.fitted(new PixelImage(mask.width(), mask.height(), 1, pixels));
        BitSet object = new BitSet(seen.width() * seen.height());
        for (int y = 0; y < seen.height(); y++) {
            for (int x = 0; x < seen.width(); x++) {
                object.set(y * seen.width() + x, seen.value(x, y, 0) >= MIDDLE);
            }
        }
        return new Mask(seen.width(), seen.height(), object);
    }
}
