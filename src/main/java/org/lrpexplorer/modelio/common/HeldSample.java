package org.lrpexplorer.modelio.common;

import java.nio.file.Path;
import org.lrpexplorer.text.Text;

/**
 * A sample that an input beside the main one is held at.
 *
 * @param source a picture, or what a dataset is opened from
 * @param index its number there, counted from 0
 */
public record HeldSample(Path source, int index) {

    /** The sample in a few words. */
    public String describe() {
        return index == 0 ? String.valueOf(source.getFileName()) : Text.of("%s#%d", source.getFileName(), index);
    }
}
