package org.lrpexplorer.dataset;

import java.util.Set;
import org.lrpexplorer.tensor.Shape;

/** How a row of an array becomes a sample: an image, or the numbers of a signal or a table. */
sealed interface ArrayView permits ImageView, NumberView {
    /** The shape that all samples share, see {@link Dataset#imageShape}. */
    Shape shape();

    /** The sample of a row whose numbers are all finite. */
    SampleContent content(float[] row);

    /** What that does to it. */
    Set<PictureChange> changes();

    /** What samples are, such as "grey images of 28×28". */
    String describe();
}
