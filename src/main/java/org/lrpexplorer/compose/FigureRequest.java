package org.lrpexplorer.compose;

import java.util.List;
import java.util.Set;
import org.lrpexplorer.compare.display.Display;
import org.lrpexplorer.lrp.Request;

/**
 * What a figure is to show of an open network and dataset.
 *
 * @param content which pictures
 * @param images the samples, counted from 0
 * @param request composite, with the treatment of BatchNorm that is left in place, target and start relevance; methods and
 *     sweeps take other composites or parameters in its place
 * @param display what is shown of a tile, its colours, scale and signs; its rows do not count
 * @param labels the words around the pictures
 */
public record FigureRequest(
        FigureContent content, List<Integer> images, Request request, Display display, Set<FigureLabels> labels) {

    /**
     * Copies the lists.
     *
     * @throws ComposeException if there is no image
     */
    public FigureRequest {
        images = List.copyOf(images);
        labels = Set.copyOf(labels);
        if (images.isEmpty()) {
            throw new ComposeException("A figure needs at least one image.");
        }
    }

    /** Whether it shows two networks. */
    public boolean isOfTwo() {
        return content.fold(layers -> false, methods -> false, sweep -> false, tile -> false, networks -> true);
    }

    /** Whether it has some words. */
    boolean has(FigureLabels label) {
        return labels.contains(label);
    }
}
