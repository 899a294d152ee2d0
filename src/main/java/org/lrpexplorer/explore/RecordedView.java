package org.lrpexplorer.explore;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lrpexplorer.compare.display.Display;
import org.lrpexplorer.compare.display.Rows;
import org.lrpexplorer.compose.FigureContent;
import org.lrpexplorer.compose.FigurePart;
import org.lrpexplorer.compose.FigureRecipe;
import org.lrpexplorer.compose.FigureView;
import org.lrpexplorer.compose.RecipeText;
import org.lrpexplorer.problem.Problem;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.values.ExportedRun;
import org.lrpexplorer.values.FileIdentity;
import org.lrpexplorer.values.Provenance;
import org.lrpexplorer.values.SampleIdentity;

/**
 * What a figure or a file of values says of the view that it was made of.
 *
 * @param file the figure or the file
 * @param provenance where its relevances come from
 * @param second the other network of a figure of two
 * @param samples its images, at least one
 * @param summed the images that the sum of its data is of; empty if that is not known
 * @param view what was chosen besides; empty where only the provenance tells
 * @param display how it was drawn; empty where nothing was
 * @param rows which rows it shows
 */
record RecordedView(
        Path file,
        Provenance provenance,
        Optional<FileIdentity> second,
        List<SampleIdentity> samples,
        List<SampleIdentity> summed,
        Optional<FigureView> view,
        Optional<Display> display,
        Rows rows) {

    RecordedView {
        samples = List.copyOf(samples);
        summed = List.copyOf(summed);
        if (samples.isEmpty()) {
            throw new RestoringException(Text.of("%s holds the values of no sample.", file.getFileName()));
        }
    }

    /** Whether a file says which view it was made of; one that cannot be read does not. */
    static boolean isIn(Path file) {
        try {
            return ExportedRun.isIn(file) || RecipeText.isIn(file);
        } catch (Problem e) {
            return false;
        }
    }

    /**
     * Reads it.
     *
     * @throws Problem if the file says nothing, or is damaged
     */
    static RecordedView read(Path file) {
        if (ExportedRun.isIn(file)) {
            return of(file, ExportedRun.read(file));
        }
        return RecipeText.read(file)
                .map(recipe -> of(file, recipe))
                .orElseThrow(() -> new RestoringException(Text.of(
                        "%s does not say which view of this program it shows; choose a figure that this program"
                                + " wrote, or values that it explained.",
                        file.getFileName())));
    }

    private static RecordedView of(Path file, ExportedRun run) {
        Rows rows =
                switch (run.provenance().networks()) {
                    case RAW -> Rows.RAW;
                    case FUSED -> Rows.FUSED;
                    case BOTH -> Rows.BOTH;
                };
        return new RecordedView(
                file,
                run.provenance(),
                Optional.empty(),
                run.samples(),
                run.summed(),
                Optional.empty(),
                Optional.empty(),
                rows);
    }

    private static RecordedView of(Path file, FigureRecipe recipe) {
        Rows chosen = recipe.display().rows();
        List<FigurePart> parts = recipe.content()
                .fold(
                        layers -> layers.parts(),
                        methods -> List.of(),
                        sweep -> sweep.parts(),
                        tile -> List.of(tile.part()),
                        networks -> networks.parts());
        Rows rows = parts.stream().allMatch(part -> shows(chosen, part)) ? chosen : rows(parts);
        return new RecordedView(
                file,
                recipe.provenance(),
                recipe.second(),
                recipe.samples(),
                recipe.samples(),
                Optional.of(at(recipe)),
                Optional.of(recipe.display()),
                rows);
    }

    /** The view at the layer that the figure is of, where it is of one and the window showed no other. */
    private static FigureView at(FigureRecipe recipe) {
        FigureView view = recipe.view();
        String layer = recipe.content()
                .fold(
                        layers -> "",
                        methods -> methods.layer(),
                        sweep -> sweep.layer(),
                        tile -> tile.layer(),
                        networks -> "");
        boolean own = view.layer().isEmpty()
                || recipe.content()
                        .fold(layers -> false, methods -> false, sweep -> false, tile -> true, networks -> false);
        return own && !layer.isEmpty() ? new FigureView(view.composite(), view.treatment(), view.norms(), layer) : view;
    }

    /** The rows that have all parts. */
    private static Rows rows(List<FigurePart> parts) {
        boolean raw = parts.contains(FigurePart.RAW);
        boolean fused = parts.contains(FigurePart.FUSED);
        if (parts.contains(FigurePart.DIFFERENCE)) {
            return Rows.DIFFERENCE;
        }
        if (raw && fused) {
            return Rows.BOTH;
        }
        return raw ? Rows.RAW : Rows.FUSED;
    }

    private static boolean shows(Rows rows, FigurePart part) {
        return switch (part) {
            case INPUT, OUTPUT, SCORES -> true;
            case RAW -> rows.raw();
            case FUSED -> rows.fused();
            case DIFFERENCE -> rows.difference();
        };
    }

    /** The layer that was shown large; the network's input where nothing is said. */
    String layer() {
        return view.map(FigureView::layer)
                .filter(name -> !name.equals(FigureContent.INPUT))
                .orElse("");
    }
}
