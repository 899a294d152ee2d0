package org.lrpexplorer.explore.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.lrpexplorer.compose.SampleNames;
import org.lrpexplorer.explore.task.WorkGate;
import org.lrpexplorer.files.OutputFolder;
import org.lrpexplorer.files.PathKind;
import org.lrpexplorer.files.UnwritableException;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.values.ExportPlace;
import org.lrpexplorer.values.ValueFormat;

/** Values of many samples in a folder, in one file or in a file for each. */
final class ValueSeries implements ExportPart {

    private static final String RECORD = "export-values.json";

    private final ExportView view;
    private final ValueRun run;
    private final Path folder;
    private final ExportPlace place;

    /** What an order wants of values. */
    ValueSeries(ExportView view, ExportOrder order, ExportOrder.Values values) {
        this.view = view;
        this.run = new ValueRun(view, order.samples());
        this.folder = order.folder().toAbsolutePath().normalize();
        this.place = place(folder, values, view.dataset());
    }

    private static ExportPlace place(Path folder, ExportOrder.Values values, OpenDataset dataset) {
        ValueFormat format = values.format();
        String name = SampleNames.base(dataset.name()) + "-values" + format.suffix();
        return new ExportPlace(values.each() ? folder : folder.resolve(name), format, values.each(), false);
    }

    @Override
    public String activity() {
        return "Values";
    }

    @Override
    public ExportFound look(WorkGate gate) {
        int there = there();
        if (there == 0) {
            return ExportFound.NOTHING;
        }
        return record().isOf(plan(gate.token())) ? new ExportFound(there, 0) : new ExportFound(0, there);
    }

    @Override
    public ExportResult write(boolean replace, Watch watch) {
        ObjectNode plan = plan(watch.gate().token());
        boolean same = record().isOf(plan);
        int there = there();
        if (there > 0 && !same && !replace) {
            throw new ExportException(
                    Text.of("%s holds values of another export; choose another folder, or replace all.", folder));
        }
        open();
        ExportPlace where = new ExportPlace(place.out(), place.format(), place.each(), replace);
        if (place.each()) {
            record().write(plan);
            return run.write(where, !replace, watch);
        }
        int all = run.samples().count();
        if (there > 0 && !replace) {
            watch.at(all, all, all);
            return new ExportResult(
                    Text.of("values of %,d %s", all, all == 1 ? "sample" : "samples"), all, Map.of(), List.of());
        }
        // Pieces of the same run are the same whenever they were made.
        ExportResult done = run.write(where, true, watch);
        record().write(plan);
        return done;
    }

    /** How many samples have files under the names that are to be written. */
    private int there() {
        if (!place.each()) {
            return PathKind.of(place.out()) == PathKind.MISSING
                    ? 0
                    : run.samples().count();
        }
        int there = 0;
        for (int index : run.samples()) {
            Path file = folder.resolve(Text.of("%06d%s", index, place.format().suffix()));
            there += PathKind.of(file) == PathKind.MISSING ? 0 : 1;
        }
        return there;
    }

    private ExportRecord record() {
        return new ExportRecord(folder.resolve(RECORD));
    }

    /** All that the files depend on. */
    private ObjectNode plan(CancellationToken token) {
        ViewProvenance provenance = new ViewProvenance(view);
        ObjectNode from = place.each()
                ? provenance.ofSingles(run.request(), run.networks(), token)
                : provenance
                        .of(run.request(), run.networks(), run.samples(), token)
                        .toJson();
        ObjectNode plan =
                from.objectNode().put("format", place.format().option()).put("each", place.each());
        if (!place.each()) {
            plan.put("samples", run.samples().toString());
        }
        return plan.set("provenance", from);
    }

    private void open() {
        try {
            OutputFolder.open(folder);
        } catch (UnwritableException e) {
            throw new ExportException(Text.of("The folder %s %s.", folder, e.getMessage()), e);
        }
    }
}
