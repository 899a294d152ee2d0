package org.lrpexplorer.explore.export;

import org.lrpexplorer.compare.display.Display;
import org.lrpexplorer.compose.FigureView;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.lrp.composite.BatchNormTreatment;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;

/**
 * What is explained and how it is drawn, as the window had it when the export began.
 *
 * @param network the open network
 * @param dataset the open dataset, fitted to it
 * @param request composite, target, start relevance, pruning and condition
 * @param chosen what was chosen besides, with the treatment of BatchNorm that is left in place
 * @param display which rows, and how pictures are drawn
 */
public record ExportView(
        OpenNetwork network, OpenDataset dataset, Request request, FigureView chosen, Display display) {

    /** What BatchNorm left in place does, in the words of {@code --batchnorm}. */
    String leftInPlace() {
        return chosen.treatment().map(BatchNormTreatment::option).orElse("composite");
    }
}
