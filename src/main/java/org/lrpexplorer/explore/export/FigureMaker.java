package org.lrpexplorer.explore.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.lrpexplorer.compose.FigureComposer;
import org.lrpexplorer.compose.FigureContent;
import org.lrpexplorer.compose.FigureLabels;
import org.lrpexplorer.compose.FigurePart;
import org.lrpexplorer.compose.FigureRecipe;
import org.lrpexplorer.compose.FigureRequest;
import org.lrpexplorer.compose.Identities;
import org.lrpexplorer.compose.RecipeOf;
import org.lrpexplorer.compose.RecipeText;
import org.lrpexplorer.figure.FigureGrid;
import org.lrpexplorer.figure.FigureSize;
import org.lrpexplorer.figure.FigureWriter;
import org.lrpexplorer.lrp.ProgressListener;
import org.lrpexplorer.lrp.RunControl;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.values.ExplainedNetworks;

/** Makes the figure of one sample after the other, each as {@code figure} makes it of the same request. */
final class FigureMaker implements FigureSeries.Maker {

    private final ExportView view;
    private final ExportOrder.Figures order;
    private final FigureContent content;
    private final FigureComposer composer;
    private final Identities identities = new Identities();
    private final FigureWriter writer = new FigureWriter();

    /**
     * Sets up the fonts, which takes a moment.
     *
     * @throws org.lrpexplorer.open.UnfitException if the dataset is not fitted to the network
     */
    FigureMaker(ExportView view, ExportOrder.Figures order) {
        this.view = view;
        this.order = order;
        this.content = new FigureContent.Layers(FigurePart.of(view.display().rows()), List.of());
        this.composer = new FigureComposer(view.network(), view.dataset());
    }

    @Override
    public void make(int index, Path file, CancellationToken token) {
        Set<FigureLabels> labels = order.paper().equals(FigureSize.TILES) ? Set.of() : Set.of(FigureLabels.values());
        FigureRequest asked = new FigureRequest(content, List.of(index), view.request(), view.display(), labels);
        FigureGrid figure = composer.compose(asked, new RunControl(token, ProgressListener.none()));
        FigureRecipe recipe = new RecipeOf(view.network(), view.dataset(), asked, view.chosen())
                .recipe(identities, order.paper(), order.output(), token);
        writer.write(figure, order.paper(), order.output(), RecipeText.metadata(recipe), file);
    }

    @Override
    public ObjectNode plan(CancellationToken token) {
        ObjectNode plan = new ViewProvenance(view).ofSingles(view.request(), ExplainedNetworks.BOTH, token);
        return plan.objectNode()
                .put("suffix", order.suffix())
                .put("size", order.size())
                .put("dpi", order.dpi())
                .put("content", content.toString())
                .put("display", view.display().toString())
                .set("provenance", plan);
    }
}
