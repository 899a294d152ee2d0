package org.lrpexplorer.explore.task;

import org.lrpexplorer.dataset.Preprocessing;
import org.lrpexplorer.lrp.Request;
import org.lrpexplorer.open.OpeningId;

/**
 * Everything that determines a comparison, as values: the key of the cache. How BatchNorm is treated in the raw row is
 * part of the composite, which has a rule for BatchNorm layers.
 *
 * @param network which network, with which card
 * @param dataset which dataset
 * @param preprocessing how a sample becomes the network's input
 * @param index which sample
 * @param explain composite, target and start relevance
 * @param norms whether normalisations have columns, too
 */
public record ExplanationRequest(
        OpeningId network, OpeningId dataset, Preprocessing preprocessing, int index, Request explain, boolean norms) {

    /**
     * By what tells almost all requests apart: requests are looked up while a person draws, and to hash rules and
     * preprocessing takes longer than all else that is done for that.
     */
    @Override
    public int hashCode() {
        return 31 * (31 * network.hashCode() + dataset.hashCode()) + index;
    }

    /** The same of another sample. */
    public ExplanationRequest at(int other) {
        return new ExplanationRequest(network, dataset, preprocessing, other, explain, norms);
    }
}
