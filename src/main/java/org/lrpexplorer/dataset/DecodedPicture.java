package org.lrpexplorer.dataset;

import java.util.Set;

/**
 * The pixels of a picture and what decoding did to them.
 *
 * @param image the pixels
 * @param changes what is not as it is in the file
 */
record DecodedPicture(PixelImage image, Set<PictureChange> changes) {}
