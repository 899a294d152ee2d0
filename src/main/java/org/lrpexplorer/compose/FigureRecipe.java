package org.lrpexplorer.compose;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.lrpexplorer.compare.display.Display;
import org.lrpexplorer.figure.FigureOutput;
import org.lrpexplorer.figure.FigureSize;
import org.lrpexplorer.lrp.Detail;
import org.lrpexplorer.values.FileIdentity;
import org.lrpexplorer.values.Provenance;
import org.lrpexplorer.values.SampleIdentity;

/**
 * All that it takes to make a figure again and to bring back the view that it was made of. Goes into every figure as
 * {@link RecipeText}.
 * Value-equal.
 *
 * @param provenance where its relevances come from; its request is the one that was explained, with the bounds of the
 *     network's input
 * @param second the other network of a figure of two
 * @param samples its images, at least one
 * @param content which pictures
 * @param view what was chosen besides
 * @param display how relevance is drawn
 * @param labels the words around the pictures
 * @param size how wide it is
 * @param output format, resolution and ground
 */
public record FigureRecipe(
        Provenance provenance,
        Optional<FileIdentity> second,
        List<SampleIdentity> samples,
        FigureContent content,
        FigureView view,
        Display display,
        Set<FigureLabels> labels,
        FigureSize size,
        FigureOutput output) {

    /**
     * Copies the collections.
     *
     * @throws ComposeException if there is no image
     */
    public FigureRecipe {
        samples = List.copyOf(samples);
        labels = Set.copyOf(labels);
        if (samples.isEmpty()) {
            throw new ComposeException("A figure needs at least one image.");
        }
    }

    /** What the figure shows. */
    public FigureRequest asked() {
        return new FigureRequest(
                content,
                samples.stream().map(SampleIdentity::index).toList(),
                provenance.request().withComposite(view.treated()).withDetail(Detail.MAPS),
                display,
                labels);
    }
}
