package org.lrpexplorer.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.tensor.Shape;

/** The one size of all pictures, where their headers are quickly looked at. */
final class CommonSize {
    /** The headers of more pictures would hold up the opening of their folder. */
    private static final int MOST = 100;

    private CommonSize() {}

    /** The size [H, W] upright; empty if pictures differ, or are too many to look at, or none can be read. */
    static Optional<Shape> of(List<Path> pictures, CancellationToken token) {
        if (pictures.size() > MOST) {
            return Optional.empty();
        }
        Set<Shape> sizes = pictures.stream()
                .peek(picture -> token.throwIfCancelled())
                .flatMap(picture -> PictureDecoder.size(picture).stream())
                .collect(Collectors.toSet());
        return sizes.size() == 1 ? sizes.stream().findFirst() : Optional.empty();
    }
}
