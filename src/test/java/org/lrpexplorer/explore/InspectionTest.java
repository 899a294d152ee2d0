package org.lrpexplorer.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.open.Bundled;
import org.lrpexplorer.preflight.PreflightReport;

/** The report on a network takes seconds in large ones. */
class InspectionTest {

    private final HandThreads hands = new HandThreads();
    private final ExplorerModel model = new ExplorerModel();
    private final Explorer explorer = new Explorer(model, hands.threads(), new Bundled(List.of(), List.of()));

    @Test
    void aReportThatNobodyWaitsForAnyMoreIsAbandoned() {
        explorer.openNetwork(Path.of("assets", "networks", "mnist-dense-bn.onnx"));
        hands.settle();
        List<PreflightReport> reports = new ArrayList<>();

        explorer.inspect(reports::add);
        explorer.cancel();
        hands.settle();

        assertThat(reports).isEmpty();
        assertThat(model.notices()).extracting(Notice::sentence).contains("Inspecting mnist-dense-bn was abandoned.");
    }
}
