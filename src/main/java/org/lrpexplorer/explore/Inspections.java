package org.lrpexplorer.explore;

import java.util.Optional;
import java.util.function.Consumer;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.explore.task.FileTask;
import org.lrpexplorer.explore.task.FileWork;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.open.OpenDataset;
import org.lrpexplorer.open.OpenNetwork;
import org.lrpexplorer.preflight.Preflight;
import org.lrpexplorer.preflight.PreflightReport;

/** Looks into the open network for a report on it. On the user-interface thread. */
final class Inspections {

    private final ExplorerModel model;
    private final FileWork files;

    Inspections(ExplorerModel model, FileWork files) {
        this.model = model;
        this.files = files;
    }

    /**
     * Looks at the open network as it is explained now.
     *
     * @param action receives the report on the user-interface thread, unless another network is open by then
     */
    void inspect(Consumer<PreflightReport> action) {
        OpenNetwork open = model.network().get();
        if (open == null) {
            model.notices().add(Notice.info("Open a network first to see what is in it."));
            return;
        }
        Composite composite = model.treatedComposite();
        // Only where it explains a warning, because it takes seconds in large networks.
        Optional<OpenDataset> dataset = Optional.ofNullable(model.dataset().get())
                .filter(images -> open.fused().report().mixesDenseWithBatchNorm());
        files.open(
                FileTask.Kind.REPORT,
                "Inspecting " + open.name(),
                token -> Preflight.report(
                        open.loaded(), open.fused(), composite, dataset.flatMap(OpenDataset::probes), token),
                report -> {
                    if (model.network().get().id().equals(open.id())) {
                        action.accept(report);
                    }
                });
    }
}
