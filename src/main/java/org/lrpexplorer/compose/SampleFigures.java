package org.lrpexplorer.compose;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.lrpexplorer.dataset.DatasetException;
import org.lrpexplorer.figure.FigureException;
import org.lrpexplorer.figure.FigureOutput;
import org.lrpexplorer.figure.FigureSize;
import org.lrpexplorer.figure.FigureWriter;
import org.lrpexplorer.files.OutputFolder;
import org.lrpexplorer.files.PathKind;
import org.lrpexplorer.files.UnwritableException;
import org.lrpexplorer.lrp.ProgressListener;
import org.lrpexplorer.lrp.RunControl;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.text.Text;

/**
 * Figures of many samples, a file for each. One is in memory at a time, every file is whole or not there at all, and a
 * figure that is there already with the same recipe is not made again, so that a run that was ended goes on where it was.
 *
 * @param network the open network
 * @param second the other network of figures of two
 * @param dataset the open dataset
 * @param asked what each figure shows; its images do not count
 * @param view what was chosen besides
 * @param size how wide each is
 * @param how how each is written
 */
public record SampleFigures(
        OpenNetwork network,
        Optional<OpenNetwork> second,
        OpenDataset dataset,
        FigureRequest asked,
        FigureView view,
        FigureSize size,
        FigureOutput how) {

    /**
     * What was done.
     *
     * @param made how many figures were made
     * @param kept how many were there already
     * @param leftOut the samples that cannot be read, and why
     */
    public record Done(int made, int kept, Map<Integer, String> leftOut) {}

    /** Hears how far it has come. */
    @FunctionalInterface
    public interface Listener {

        /**
         * Some more are done.
         *
         * @param done how many are, those that were there included
         * @param kept how many were there
         * @param total how many there are
         */
        void at(int done, int kept, int total);
    }

    /**
     * Makes what is missing.
     *
     * @param folder where to; made if there is none
     * @param samples of which samples
     * @param force whether files of other figures are replaced
     * @throws ComposeException if a file of another figure is in the way
     * @throws FigureException if the folder or a file cannot be written
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled; what is finished stays
     */
    public Done write(Path folder, List<Integer> samples, boolean force, Listener listener, CancellationToken token) {
        Set<Path> opened = new HashSet<>();
        open(folder, opened);
        Identities identities = new Identities();
        FigureWriter writer = new FigureWriter();
        FigureComposer composer = new FigureComposer(network, second, dataset);
        SampleNames names = new SampleNames(dataset.dataset());
        Map<Integer, String> leftOut = new TreeMap<>();
        int made = 0;
        int kept = 0;
        for (int index : samples) {
            token.throwIfCancelled();
            Path file = folder.resolve(names.of(index) + how.format().suffix());
            FigureRequest one = new FigureRequest(
                    asked.content(), List.of(index), asked.request(), asked.display(), asked.labels());
            FigureRecipe recipe =
                    new RecipeOf(network, second, dataset, one, view).recipe(identities, size, how, token);
            if (isThere(file, recipe, force)) {
                kept++;
            } else {
                try {
                    open(file.getParent(), opened);
                    writer.write(
                            composer.compose(one, new RunControl(token, ProgressListener.none())),
                            size,
                            how,
                            RecipeText.metadata(recipe),
                            file);
                    made++;
                } catch (DatasetException e) {
                    leftOut.put(index, e.getMessage());
                }
            }
            listener.at(made + kept + leftOut.size(), kept, samples.size());
        }
        return new Done(made, kept, leftOut);
    }

    private static boolean isThere(Path file, FigureRecipe recipe, boolean force) {
        if (force || PathKind.of(file) == PathKind.MISSING) {
            return false;
        }
        if (known(file).filter(recipe::equals).isEmpty()) {
            throw new ComposeException(Text.of(
                    "%s is there already and is another figure; choose another folder, or --force to replace it.",
                    file));
        }
        return true;
    }

    private static Optional<FigureRecipe> known(Path file) {
        try {
            return RecipeText.read(file);
        } catch (ComposeException e) {
            return Optional.empty();
        }
    }

    /** Makes a folder and clears it of what a killed run left, once: that looks through all of its files. */
    private static void open(Path folder, Set<Path> opened) {
        if (!opened.add(folder)) {
            return;
        }
        try {
            OutputFolder.open(folder);
        } catch (UnwritableException e) {
            throw new FigureException(Text.of("The folder %s %s.", folder, e.getMessage()), e);
        }
    }
}
