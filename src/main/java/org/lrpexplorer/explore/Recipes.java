package org.lrpexplorer.explore;

import java.util.Optional;
import java.util.function.Supplier;
import org.lrpexplorer.compose.FigureRequest;
import org.lrpexplorer.compose.FigureView;
import org.lrpexplorer.compose.Identities;
import org.lrpexplorer.compose.RecipeOf;
import org.lrpexplorer.compose.RecipeText;
import org.lrpexplorer.figure.FigureMetadata;
import org.lrpexplorer.figure.FigureOutput;
import org.lrpexplorer.figure.FigureSize;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.values.ValuesException;

/** What is written into figures of what is open, so that they bring its view back. */
final class Recipes {

    private final ExplorerModel model;
    private final Supplier<Optional<OpenNetwork>> second;
    private final Identities identities = new Identities();

    /** @param second the second network, where there is one */
    Recipes(ExplorerModel model, Supplier<Optional<OpenNetwork>> second) {
        this.model = model;
        this.second = second;
    }

    /** What a figure of what is open now is made of. On the user-interface thread. */
    RecipeOf begin(FigureRequest asked) {
        Composite composite = asked.request().composite();
        boolean chosen = composite.equals(model.treatedComposite());
        FigureView view = new FigureView(
                chosen ? model.composite().get() : composite,
                chosen ? model.batchNorm().get() : Optional.empty(),
                model.normsShown().get(),
                model.layer().get());
        return new RecipeOf(model.network().get(), second.get(), model.edited(), asked, view);
    }

    /**
     * What the figure's file is to say beside what the figure says: its recipe; nothing if a file that it is of cannot be
     * read any more, because the figure is still there. Reads files, so not on the user-interface thread.
     */
    FigureMetadata metadata(RecipeOf begun, FigureSize size, FigureOutput output) {
        try {
            return RecipeText.metadata(begun.recipe(identities, size, output, new CancellationToken()));
        } catch (ValuesException e) {
            return FigureMetadata.NONE;
        }
    }
}
