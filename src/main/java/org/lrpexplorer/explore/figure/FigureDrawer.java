package org.lrpexplorer.explore.figure;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.lrpexplorer.compose.FigureComposer;
import org.lrpexplorer.compose.FigureExplanations;
import org.lrpexplorer.compose.FigureRequest;
import org.lrpexplorer.figure.FigureFormat;
import org.lrpexplorer.figure.FigureGrid;
import org.lrpexplorer.figure.FigureMetadata;
import org.lrpexplorer.figure.FigureOutput;
import org.lrpexplorer.figure.FigurePixels;
import org.lrpexplorer.figure.FigureWriter;
import org.lrpexplorer.lrp.RunControl;

/**
 * Composes figures of one network and dataset and draws them. It remembers the last one, so that another ground or width is
 * drawn without composing anew. Not for the user-interface thread; several others may use it.
 */
public final class FigureDrawer {

    private static final int SCREEN_DPI = 96;
    private static final int LARGEST = 2;

    /** What every graphics card takes as one picture. */
    private static final int MOST_PIXELS = 4096;

    private final FigureComposer composer;
    private Optional<FigureWriter> writer = Optional.empty();
    private Optional<FigureRequest> asked = Optional.empty();
    private Optional<FigureGrid> composed = Optional.empty();

    /** A drawer of figures of images that are explained so. */
    public FigureDrawer(FigureExplanations explanations) {
        this.composer = new FigureComposer(explanations);
    }

    /**
     * Composes a figure and draws it for the screen.
     *
     * @throws org.lrpexplorer.problem.Problem if it cannot be made as it is asked for
     * @throws org.lrpexplorer.problem.Cancelled once the computation is cancelled
     */
    public synchronized FigureDrawing draw(FigureDraft draft, FigureZoom zoom, FigureRoom room, RunControl control) {
        if (!asked.equals(Optional.of(draft.request()))) {
            asked = Optional.empty();
            composed = Optional.of(composer.compose(draft.request(), control));
            asked = Optional.of(draft.request());
        }
        FigureGrid grid = composed.orElseThrow();
        return new FigureDrawing(draft, grid, fitted(draft, grid, zoom, room));
    }

    private FigurePicture fitted(FigureDraft draft, FigureGrid grid, FigureZoom zoom, FigureRoom room) {
        int paper = (int) Math.round(SCREEN_DPI * room.scale());
        if (zoom == FigureZoom.PAPER) {
            return FigurePicture.of(pixels(draft, grid, paper)).within(MOST_PIXELS, MOST_PIXELS);
        }
        FigurePixels least = pixels(draft, grid, FigureOutput.LEAST_DPI);
        double larger = Math.min((double) room.width() / least.width(), (double) room.height() / least.height());
        int dpi = (int) Math.min(larger * FigureOutput.LEAST_DPI, LARGEST * paper);
        FigurePixels best = dpi > FigureOutput.LEAST_DPI ? pixels(draft, grid, dpi) : least;
        return FigurePicture.of(best).within(room.width(), room.height());
    }

    /** The figure as many pixels as its file would have. */
    public synchronized FigurePicture full(FigureDrawing drawing) {
        return FigurePicture.of(
                pixels(drawing.draft(), drawing.grid(), drawing.draft().output().dpi()));
    }

    /**
     * Saves a figure.
     *
     * @param metadata what the file says of itself, for the way in which it is written
     * @param suffix of the format where the file's name has none
     * @throws org.lrpexplorer.figure.FigureException if the file cannot be written; its folder is left as it was
     */
    public synchronized void write(
            FigureDrawing drawing, Function<FigureOutput, FigureMetadata> metadata, String suffix, Path file) {
        FigureOutput shown = drawing.draft().output();
        FigureFormat format = FigureFormat.named(file).orElseGet(() -> FigureFormat.of(Path.of("figure" + suffix)));
        FigureOutput output = new FigureOutput(format, shown.dpi(), shown.theme());
        writer().write(drawing.grid(), drawing.draft().size(), output, metadata.apply(output), file);
    }

    private FigurePixels pixels(FigureDraft draft, FigureGrid grid, int dpi) {
        return writer().pixels(grid, draft.size(), dpi, draft.output().theme());
    }

    private FigureWriter writer() {
        FigureWriter there = writer.orElseGet(FigureWriter::new);
        writer = Optional.of(there);
        return there;
    }
}
