package org.lrpexplorer.dataset;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Optional;
import org.lrpexplorer.problem.CancellationToken;

/** The masks of a dataset's objects, if there is a file of them: IDX images in which every value but 0 is object. */
final class MaskFile implements Closeable {
    private final Optional<IdxContent> content;

    private MaskFile(Optional<IdxContent> content) {
        this.content = content;
    }

    /**
     * Opens the file, if there is one, and checks that it belongs to images of that number and size.
     *
     * @throws DatasetException if it is damaged or does not belong to them
     */
    static MaskFile open(Optional<Path> file, int images, int width, int height, CancellationToken token)
            throws IOException {
        if (file.isEmpty()) {
            return new MaskFile(Optional.empty());
        }
        IdxContent masks = IdxContent.open(file.get(), 3, token);
        if (masks.count() != images || masks.extent(1) != height || masks.extent(2) != width) {
            masks.close();
            throw new DatasetException(Sentences.nameOf(file.get()) + " does not belong to the " + images
                    + " images of " + width + "×" + height + " pixels beside it; move it away or replace it.");
        }
        return new MaskFile(Optional.of(masks));
    }

    Optional<Mask> mask(int index) {
        return content.map(masks -> {
            byte[] values = masks.item(index);
            BitSet object = new BitSet(values.length);
            for (int i = 0; i < values.length; i++) {
                object.set(i, values[i] != 0);
            }
            return new Mask(masks.extent(2), masks.extent(1), object);
        });
    }

    @Override
    public void close() throws IOException {
        if (content.isPresent()) {
            content.get().close();
        }
    }
}
