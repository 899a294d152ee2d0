package org.lrpexplorer.explore.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.lrpexplorer.dataset.Dataset;
import org.lrpexplorer.fusion.Placement;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.modelio.LoadedModel;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.values.ExplainedNetworks;
import org.lrpexplorer.values.FileIdentity;
import org.lrpexplorer.values.Provenance;

/**
 * Where what an export writes comes from.
 *
 * @param view what is exported
 */
record ViewProvenance(ExportView view) {

    /**
     * Of values, in the same words as {@code explain} uses.
     *
     * @param request as it is carried out
     * @param indices the samples that are meant
     * @throws org.lrpexplorer.values.ValuesException if a file cannot be read
     * @throws org.lrpexplorer.problem.Cancelled once the token is cancelled
     */
    Provenance of(Request request, ExplainedNetworks networks, Iterable<Integer> indices, CancellationToken token) {
        LoadedModel model = view.network().loaded();
        return new Provenance(
                Provenance.thisProgram(),
                FileIdentity.of(model.network().name(), model.source(), token),
                view.network().output(),
                FileIdentity.of(view.dataset().dataset(), indices, token),
                view.dataset().preprocessing(),
                Optional.empty(),
                request,
                networks,
                view.leftInPlace(),
                EnumSet.allOf(Placement.class),
                Precision.suitedTo(model.network()),
                model.fixed());
    }

    /**
     * The same of single files, for which it does not matter which other samples are exported, nor where the network's file
     * lies. Where samples are files, their folder stands for them.
     */
    ObjectNode ofSingles(Request request, ExplainedNetworks networks, CancellationToken token) {
        Dataset dataset = view.dataset().dataset();
        ObjectNode json = of(request, networks, List.of(), token).toJson();
        ((ObjectNode) json.get("network")).remove("path");
        if (dataset.file(0).isEmpty()) {
            ((ObjectNode) json.get("data")).remove("path");
        }
        return json;
    }
}
