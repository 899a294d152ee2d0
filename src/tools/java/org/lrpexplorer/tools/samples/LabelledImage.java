package org.lrpexplorer.tools.samples;

import org.lrpexplorer.dataset.Mask;
import org.lrpexplorer.dataset.PixelImage;

/**
 * One generated image with all that is known about it.
 *
 * @param image the pixels
 * @param label the class, counted from 0
 * @param mask the pixels that at least half belong to the object
 */
public record LabelledImage(PixelImage image, int label, Mask mask) {}
