package org.lrpexplorer;

import java.nio.file.Path;
import org.lrpexplorer.compare.ComparisonRun;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.compare.display.Display;
import org.lrpexplorer.compose.FigureComposer;
import org.lrpexplorer.figure.FigureMetadata;
import org.lrpexplorer.figure.FigureOutput;
import org.lrpexplorer.figure.FigureSize;
import org.lrpexplorer.figure.FigureWriter;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.open.Bundled;
import org.lrpexplorer.open.Fitting;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.problem.Telling;
import org.lrpexplorer.tensor.NativeThreads;

/** What the window would show first, as a figure in a file. */
final class BundledFigure {

    private BundledFigure() {}

    /** Why there is no figure, in one sentence. */
    static final class Failure extends Exception {
        private static final long serialVersionUID = 1L;

        Failure(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** Draws the first sample of the bundled dataset as the bundled network sees it. */
    static void draw(Bundled bundled, Path file) throws Failure {
        Bundled.Example example = bundled.first()
                .filter(e -> e.dataset().isPresent())
                .orElseThrow(() -> new Failure(
                        "The bundled network and dataset were not found; start the program from its own folder.",
                        null));
        try {
            NativeThreads.leaveOneCore();
            OpenNetwork network = OpenNetwork.read(example.network().path(), 1);
            OpenDataset dataset = Fitting.of(
                    network, OpenDataset.read(example.dataset().orElseThrow().path(), 1));
            ComparisonRun run = new ComparisonRun(network, dataset);
            ComparisonView view =
                    run.diagnosed(run.run(0, Request.of(Composites.suitedTo(network.raw()))), new CancellationToken());
            new FigureWriter()
                    .write(
                            FigureComposer.shown(view, Display.standard()),
                            FigureSize.NATURAL,
                            FigureOutput.of(file),
                            FigureMetadata.NONE,
                            file);
        } catch (RuntimeException | LinkageError e) {
            throw new Failure(Telling.of(e).sentence(), e);
        }
    }
}
