package org.lrpexplorer.ui.control;

import java.nio.IntBuffer;
import java.util.function.Consumer;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** An image whose pixels are replaced, and the renderer's copy of them with it, instead of making another of both. */
final class PixelSurface {

    private final int width;
    private final int height;
    private final int[] pixels;
    private final PixelBuffer<IntBuffer> buffer;
    private final Image image;

    /** An empty image of this size, in device pixels. */
    PixelSurface(int width, int height) {
        this.width = width;
        this.height = height;
        this.pixels = new int[width * height];
        this.buffer = new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
        this.image = new WritableImage(buffer);
    }

    boolean hasSize(int wide, int high) {
        return width == wide && height == high;
    }

    /**
     * The image with other pixels, which it shows wherever it is shown already.
     *
     * @param painter replaces all pixels, premultiplied ARGB row by row
     */
    Image with(Consumer<int[]> painter) {
        painter.accept(pixels);
        buffer.updateBuffer(all -> null); // All of it has changed.
        return image;
    }
}
