package org.lrpexplorer.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.explore.notice.Severity;
import org.lrpexplorer.open.Bundled;

/** Notices go by themselves once they have said what they had to say. */
class PassingNoticesTest {

    private final HandThreads hands = new HandThreads();
    private final ExplorerModel model = new ExplorerModel();
    private final Explorer explorer = new Explorer(model, hands.threads(), new Bundled(List.of(), List.of()));

    @Test
    void whatWasOnlyGoodToKnowGoesAndWarningsStay() {
        model.notices().addAll(Notice.info("written"), Notice.warning("doubtful"), Notice.error("failed"));
        hands.pass(PassingNotices.READING);
        hands.settle();

        assertThat(model.notices()).extracting(Notice::severity).containsExactly(Severity.WARNING, Severity.ERROR);
    }

    @Test
    void whatIsTrueOfWhatIsOpenStaysUntilSomethingElseIs() {
        explorer.openNetwork(Path.of("assets", "networks", "mnist-conv-bn.onnx"));
        explorer.openDataset(Path.of("datasets", "shapes"));
        hands.settle();
        assertThat(model.notices()).isNotEmpty().extracting(Notice::severity).containsOnly(Severity.INFO);
        hands.pass(PassingNotices.READING);
        hands.settle();
        assertThat(model.notices()).isNotEmpty();

        explorer.openDataset(Path.of("datasets", "digits"));
        hands.settle();
        assertThat(model.notices()).extracting(Notice::sentence).noneMatch(s -> s.contains("shapes"));
    }
}
