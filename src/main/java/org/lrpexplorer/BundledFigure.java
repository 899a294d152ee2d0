package org.lrpexplorer;

import java.nio.file.Path;
import org.lrpexplorer.dataset.DatasetException;
import org.lrpexplorer.explore.Bundled;
import org.lrpexplorer.explore.ComparisonRun;
import org.lrpexplorer.explore.ComparisonView;
import org.lrpexplorer.explore.Display;
import org.lrpexplorer.explore.FigureOf;
import org.lrpexplorer.explore.OpenDataset;
import org.lrpexplorer.explore.OpenNetwork;
import org.lrpexplorer.explore.UnfitException;
import org.lrpexplorer.figure.FigureException;
import org.lrpexplorer.figure.PngWriter;
import org.lrpexplorer.lrp.Composites;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.modelio.ModelException;

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
            OpenNetwork network = OpenNetwork.read(example.network().path(), 1);
            OpenDataset dataset =
                    OpenDataset.read(example.dataset().orElseThrow().path(), 1).fittedTo(network);
            ComparisonView view =
                    new ComparisonRun(network, dataset).run(0, Request.of(Composites.suitedTo(network.raw())));
            new PngWriter().write(FigureOf.comparison(view, Display.standard()), file);
        } catch (ModelException | DatasetException | UnfitException | FigureException e) {
            throw new Failure(e.getMessage(), e);
        } catch (RuntimeException | LinkageError e) {
            System.getLogger(BundledFigure.class.getName()).log(System.Logger.Level.ERROR, "No figure", e);
            throw new Failure("Something unexpected went wrong; the log file has the details.", e);
        }
    }
}
