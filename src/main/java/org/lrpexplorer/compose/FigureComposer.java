package org.lrpexplorer.compose;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.compare.display.Display;
import org.lrpexplorer.compare.display.Show;
import org.lrpexplorer.compare.second.SecondView;
import org.lrpexplorer.figure.FigureGrid;
import org.lrpexplorer.figure.FigureHeading;
import org.lrpexplorer.figure.GridWords;
import org.lrpexplorer.lrp.ProgressListener;
import org.lrpexplorer.lrp.RunControl;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.values.Provenance;

/**
 * Makes figures of an open network and dataset: explains the images and puts the pictures together. Window and command
 * line use it alike, so that they make the same figures.
 */
public final class FigureComposer {

    private final FigureExplanations explanations;

    /**
     * A composer of figures.
     *
     * @throws org.lrpexplorer.open.UnfitException if the dataset is not fitted to the network
     */
    public FigureComposer(OpenNetwork network, OpenDataset dataset) {
        this(network, Optional.empty(), dataset);
    }

    /**
     * A composer of figures, also of two networks.
     *
     * @throws org.lrpexplorer.open.UnfitException if the dataset is not fitted to the first
     */
    public FigureComposer(OpenNetwork network, Optional<OpenNetwork> second, OpenDataset dataset) {
        this(FigureExplanations.by(network, second, dataset));
    }

    /** A composer of figures whose images are explained in a way of one's own, such as by remembering. */
    public FigureComposer(FigureExplanations explanations) {
        this.explanations = explanations;
    }

    /**
     * Makes a figure.
     *
     * @throws ComposeException if there is no such layer, part or parameter
     * @throws org.lrpexplorer.dataset.DatasetException if there is no such sample or it cannot be read
     * @throws org.lrpexplorer.lrp.AttributionException if the target does not fit the network
     * @throws org.lrpexplorer.lrp.composite.CompositeException if a composite does not
     * @throws org.lrpexplorer.problem.Cancelled once the computation is cancelled
     */
    public FigureGrid compose(FigureRequest asked, RunControl control) {
        requireRelevance(asked);
        Progress progress = new Progress(control, explanations(asked));
        RunControl quiet = new RunControl(control.token(), ProgressListener.none());
        Composition composition = new Composition(
                asked,
                (image, request) -> {
                    ComparisonView view = explanations.explain(image, request, quiet);
                    progress.run();
                    // The causes of what is not sound take longer than the rest; with many explanations there is no
                    // room for
                    // them.
                    return explanations(asked) == 1 ? explanations.diagnosed(view, control.token()) : view;
                },
                view -> {
                    SecondView second = explanations.beside(view, quiet);
                    progress.run();
                    return second;
                });
        return compose(composition);
    }

    /** The figure of an image that is explained already: its rows as they are shown, input and four layers. */
    public static FigureGrid shown(ComparisonView view, Display display) {
        return shown(view, display, List.of());
    }

    /**
     * The figure of an image that is explained already.
     *
     * @param layers by their labels; none stands for the input and four spread over the depth
     */
    public static FigureGrid shown(ComparisonView view, Display display, List<String> layers) {
        FigureContent content = new FigureContent.Layers(FigurePart.of(display.rows()), layers);
        FigureRequest asked = new FigureRequest(
                content, List.of(view.index()), view.request(), display, Set.of(FigureLabels.values()));
        return compose(new Composition(asked, (image, request) -> view, first -> {
            throw FigureExplanations.withoutSecond();
        }));
    }

    private static FigureGrid compose(Composition composition) {
        FigureRequest asked = composition.asked();
        FigurePlan plan = asked.content()
                .fold(
                        layers -> new LayersPlan(composition, layers).plan(),
                        methods -> new MethodsPlan(composition, methods).plan(),
                        sweep -> new SweepPlan(composition, sweep).plan(),
                        tile -> new TilePlan(composition, tile).plan(),
                        networks -> new NetworksPlan(composition, networks).plan());
        FigureGrid figure = grid(asked, plan, false);
        return figure.needsLimits() ? grid(asked, plan, true) : figure;
    }

    /** Where pictures of layers show the image, there is no difference to be seen. */
    private static void requireRelevance(FigureRequest asked) {
        List<FigurePart> parts = asked.content()
                .fold(
                        layers -> layers.parts(),
                        methods -> List.of(),
                        sweep -> sweep.parts(),
                        tile -> List.of(tile.part()),
                        networks -> networks.parts());
        if (asked.display().show() == Show.INPUT && parts.contains(FigurePart.DIFFERENCE)) {
            throw new ComposeException(
                    "Pictures that show the input have no difference: show relevance or an overlay, or leave the difference"
                            + " out.");
        }
    }

    /** How many explanations a figure takes, at most. */
    public static int explanations(FigureRequest asked) {
        int images = asked.images().size();
        return images
                * asked.content()
                        .fold(
                                layers -> 1,
                                methods -> methods.composites().size()
                                        * methods.treatments().size(),
                                sweep -> sweep.values().size(),
                                tile -> 1,
                                networks -> 2);
    }

    private static FigureGrid grid(FigureRequest asked, FigurePlan plan, boolean limits) {
        FigureWords words = new FigureWords(asked, plan);
        SlotCells cells = new SlotCells(asked, limits);
        return new FigureGrid(
                words.title(),
                headings(asked, plan.columns()),
                headings(asked, plan.rows()),
                plan.slots().stream()
                        .map(row -> row.stream().map(cells::of).toList())
                        .toList(),
                asked.display().colorMap(),
                words.caption(),
                words.notes(),
                Provenance.thisProgram(),
                new GridWords(
                        asked.has(FigureLabels.TITLE), asked.has(FigureLabels.BAR), asked.has(FigureLabels.CAPTION)));
    }

    /** The words at rows and columns, which a figure without any words does without, too. */
    private static List<FigureHeading> headings(FigureRequest asked, List<FigureHeading> all) {
        return asked.labels().isEmpty()
                ? all.stream().map(heading -> FigureHeading.of("")).toList()
                : all;
    }

    /** Tells how many of the explanations are there. */
    private static final class Progress implements Runnable {
        private final RunControl control;
        private final int all;
        private int done;

        Progress(RunControl control, int all) {
            this.control = control;
            this.all = all;
        }

        @Override
        public void run() {
            done++;
            control.listener().progressed(Math.min(done, all), all, "explanation");
        }
    }
}
