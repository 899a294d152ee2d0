package org.lrpexplorer.cli;

import org.lrpexplorer.lrp.Attributor;
import org.lrpexplorer.lrp.Request;

/** Accounts for the relevance of one sample after the other. */
final class LedgerRun {

    private final LedgerTable table;
    private final Attributor attributor;
    private int row;

    LedgerRun(LedgerTable table, Attributor attributor) {
        this.table = table;
        this.attributor = attributor;
    }

    /** Adds the ledger of the next sample. */
    void append(float[] input, Request request) {
        table.append(row++, attributor.ledger(input, request));
    }
}
