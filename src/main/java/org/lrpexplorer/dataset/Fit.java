package org.lrpexplorer.dataset;

/** How an image becomes as large as a network's input. */
public enum Fit {
    /** It must have that size already. */
    EXACT {
        @Override
        PixelImage apply(PixelImage image, int width, int height, Resizing resizing) {
            if (image.width() != width || image.height() != height) {
                throw new DatasetException("The image is " + image.width() + "×" + image.height()
                        + " pixels but the network takes " + width + "×" + height
                        + "; choose to resize, crop or pad images.");
            }
            return image;
        }

        @Override
        String describe(String size) {
            return size + " as they are";
        }
    },
    /** It is stretched, whatever happens to its proportions. */
    RESIZE {
        @Override
        PixelImage apply(PixelImage image, int width, int height, Resizing resizing) {
            return resizing.apply(image, width, height);
        }

        @Override
        String describe(String size) {
            return "resized to " + size;
        }
    },
    /** It is scaled until it just covers the input; what stands out on two sides is cut off evenly. */
    CROP {
        @Override
        PixelImage apply(PixelImage image, int width, int height, Resizing resizing) {
            double scale = Math.max((double) width / image.width(), (double) height / image.height());
            return Resampling.placed(scaled(image, scale, resizing), width, height);
        }

        @Override
        String describe(String size) {
            return "scaled to cover " + size + " and cut at the edges";
        }
    },
    /** It is put in the middle of black, scaled down only if it is too large. */
    PAD {
        @Override
        PixelImage apply(PixelImage image, int width, int height, Resizing resizing) {
            double scale = Math.min((double) width / image.width(), (double) height / image.height());
            return Resampling.placed(scaled(image, Math.min(scale, 1), resizing), width, height);
        }

        @Override
        String describe(String size) {
            return "centred on black " + size;
        }
    };

    /**
     * Makes an image of the given size.
     *
     * @throws DatasetException if this way cannot
     */
    PixelImage apply(PixelImage image, int width, int height) {
        return apply(image, width, height, Resampling::resize);
    }

    /**
     * Makes a mask of the given size exactly as the image that it belongs to: each of its pixels is the nearest one.
     *
     * @throws DatasetException if this way cannot
     */
    Mask apply(Mask mask, int width, int height) {
        return Mask.of(apply(mask.asImage(), width, height, Resampling::nearest));
    }

    abstract PixelImage apply(PixelImage image, int width, int height, Resizing resizing);

    /** How an image is stretched. */
    @FunctionalInterface
    interface Resizing {
        PixelImage apply(PixelImage image, int width, int height);
    }

    /** What happens to images, to be read after "images are". */
    abstract String describe(String size);

    private static PixelImage scaled(PixelImage image, double scale, Resizing resizing) {
        int width = (int) Math.max(Math.round(image.width() * scale), 1);
        int height = (int) Math.max(Math.round(image.height() * scale), 1);
        return resizing.apply(image, width, height);
    }
}
