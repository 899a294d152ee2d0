package org.lrpexplorer.explore.evaluate;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lrpexplorer.compose.FigureTreatment;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;

/**
 * What is open and on show, from which an evaluation begins.
 *
 * @param network the open network
 * @param dataset the open dataset
 * @param composite the composite on show
 * @param offered the composites to choose from
 * @param treatment what BatchNorm layers that are left in place do on show; empty for what the composite says
 */
public record EvaluationSubject(
        OpenNetwork network,
        OpenDataset dataset,
        Composite composite,
        List<Composite> offered,
        Optional<BatchNormTreatment> treatment) {

    /** Copies the list. */
    public EvaluationSubject {
        offered = List.copyOf(offered);
    }

    /** The composites to choose from: the one on show first where it is changed, then those that are offered. */
    public List<Composite> composites() {
        return Stream.concat(Stream.of(composite).filter(now -> !offered.contains(now)), offered.stream())
                .toList();
    }

    /** The composite to vary where none is chosen: the one on show, or the first that is offered where that is not LRP. */
    public Composite searchBase() {
        return composite.isLrp() ? composite : offered.get(0);
    }

    /** The composites where none are chosen. */
    public Set<Composite> usualComposites() {
        return Set.of(composite);
    }

    /** What becomes of BatchNorm where nothing is chosen: the rows on show. */
    public Set<FigureTreatment> usualTreatments() {
        return Set.of(FigureTreatment.raw(treatment.orElse(BatchNormTreatment.PASS)), FigureTreatment.FUSED);
    }
}
