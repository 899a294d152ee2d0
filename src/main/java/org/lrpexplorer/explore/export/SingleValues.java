package org.lrpexplorer.explore.export;

import org.lrpexplorer.explore.task.WorkGate;
import org.lrpexplorer.values.ExportPlace;

/**
 * Values of samples in a file or folder that a person named.
 *
 * @param run of which samples
 * @param place where to
 */
record SingleValues(ValueRun run, ExportPlace place) implements ExportPart {

    @Override
    public String activity() {
        return "Values";
    }

    @Override
    public ExportFound look(WorkGate gate) {
        return ExportFound.NOTHING;
    }

    @Override
    public ExportResult write(boolean replace, Watch watch) {
        return run.write(place, true, watch);
    }
}
