package org.lrpexplorer.compose;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.lrpexplorer.figure.FigureOutput;
import org.lrpexplorer.figure.FigureSize;
import org.lrpexplorer.fusion.Placement;
import org.lrpexplorer.lrp.Detail;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.values.ExplainedNetworks;
import org.lrpexplorer.values.Provenance;
import org.lrpexplorer.values.SampleIdentity;

/**
 * What a figure is made of, known before any file is read again; {@link #recipe} reads them for their sums.
 *
 * @param network the open network
 * @param second the other network of a figure of two
 * @param dataset the open dataset
 * @param asked what the figure shows
 * @param view what was chosen besides; with its treatment it has the rules of {@code asked}
 */
public record RecipeOf(
        OpenNetwork network, Optional<OpenNetwork> second, OpenDataset dataset, FigureRequest asked, FigureView view) {

    /** What the composite says of BatchNorm, where nobody says anything else. */
    private static final String AS_COMPOSITE = "composite";

    /** What a figure of one network is made of. */
    public RecipeOf(OpenNetwork network, OpenDataset dataset, FigureRequest asked, FigureView view) {
        this(network, Optional.empty(), dataset, asked, view);
    }

    /**
     * The recipe of the figure. Reads the files of the network and the images, so not for the user-interface thread.
     *
     * @param identities what is known of the files already
     * @param size how wide the figure is
     * @param output how it is written
     * @throws org.lrpexplorer.values.ValuesException if a file cannot be read any more
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled
     */
    public FigureRecipe recipe(Identities identities, FigureSize size, FigureOutput output, CancellationToken token) {
        List<SampleIdentity> samples = asked.images().stream()
                .map(index -> SampleIdentity.of(dataset.dataset(), index))
                .toList();
        return new FigureRecipe(
                provenance(identities, samples.get(0), token),
                second.filter(other -> asked.isOfTwo()).map(other -> identities.of(other, token)),
                samples,
                asked.content(),
                view,
                asked.display(),
                asked.labels(),
                size,
                output);
    }

    private Provenance provenance(Identities identities, SampleIdentity first, CancellationToken token) {
        Request request = asked.request();
        return new Provenance(
                Provenance.thisProgram(),
                identities.of(network, token),
                network.output(),
                identities.of(dataset, asked.images(), token),
                dataset.preprocessing(),
                Optional.of(first),
                request.withComposite(network.bounded(request.composite())).withDetail(Detail.TENSORS),
                ExplainedNetworks.BOTH,
                view.treatment().map(BatchNormTreatment::option).orElse(AS_COMPOSITE),
                EnumSet.allOf(Placement.class),
                Precision.suitedTo(network.raw()),
                network.fixed());
    }
}
