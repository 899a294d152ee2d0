package org.lrpexplorer.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.dataset.PictureChange;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.explore.notice.Severity;
import org.lrpexplorer.modelio.card.CardFiles;
import org.lrpexplorer.modelio.onnx.OnnxWriter;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.open.Bundled;

/** What is said of folders of pictures that are not all read, and of folders above datasets. */
class FolderNoticesTest {

    @TempDir
    private Path folder;

    private final HandThreads hands = new HandThreads();
    private final ExplorerModel model = new ExplorerModel();
    private final Explorer explorer = new Explorer(model, hands.threads(), new Bundled(List.of(), List.of()));

    @BeforeEach
    void pictures() throws IOException {
        write("data/train/cat/0.png", "rgba.png");
        write("data/test/cat/0.png", "rgba.png");
        Files.writeString(folder.resolve("data/train/cat/1.heic"), "");
    }

    private void write(String name, String resource) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        try (InputStream in = getClass().getResourceAsStream("/pictures/" + resource)) {
            Files.copy(in, file);
        }
    }

    private void openNetwork() throws IOException {
        Network network = Examples.normBefore();
        Path file = folder.resolve("net.onnx");
        OnnxWriter.write(network, file);
        CardFiles.write(Examples.card(network), CardFiles.beside(file));
        explorer.openNetwork(file);
        hands.settle();
    }

    private List<String> sentences() {
        return model.notices().stream().map(Notice::sentence).toList();
    }

    @Test
    void whatIsLeftOutIsSaidWithoutANetworkToo() throws IOException {
        explorer.openDataset(folder.resolve("data/train"));
        hands.settle();
        String leftOut =
                "train: left out 1 file: 1 .heic (in cat). Pictures that are read: PNG, JPEG, WebP, TIFF, BMP and GIF.";
        assertThat(sentences()).containsExactly(leftOut);

        openNetwork();
        assertThat(sentences()).containsOnlyOnce(leftOut);
        explorer.openDataset(folder.resolve("data/test"));
        hands.settle();
        assertThat(sentences()).doesNotContain(leftOut);
    }

    @Test
    void aNoteThatWasPutAwayStaysAwayWhileTheDatasetIsOpen() throws IOException {
        explorer.openDataset(folder.resolve("data/train"));
        hands.settle();
        model.notices().clear();
        openNetwork();
        assertThat(sentences()).noneMatch(sentence -> sentence.contains("left out"));
    }

    @Test
    void aFolderOfPartsAsksWhichIsToBeOpened() {
        explorer.openDataset(folder.resolve("data"));
        hands.settle();
        assertThat(model.dataset().get()).isNull();
        Notice notice = model.notices().get(0);
        assertThat(notice.severity()).isEqualTo(Severity.INFO);
        assertThat(notice.sentence()).isEqualTo("data is divided into test and train. Which is to be opened?");
        assertThat(notice.detail().orElseThrow())
                .contains(folder.resolve("data/train").toString());
        assertThat(notice.datasets()).containsExactly(folder.resolve("data/test"), folder.resolve("data/train"));
        hands.pass(PassingNotices.READING);
        hands.settle();
        assertThat(model.notices()).as("a question stays until it is answered").containsExactly(notice);

        explorer.openDataset(notice.datasets().get(0));
        hands.settle();
        assertThat(model.dataset().get().name()).isEqualTo("test");
        assertThat(model.notices()).isEmpty();
    }

    @Test
    void aFolderAboveOtherDatasetsOffersThem() throws IOException {
        write("all/pets/cat/0.png", "rgba.png");
        explorer.openDataset(folder.resolve("all"));
        hands.settle();
        Notice notice = model.notices().get(0);
        assertThat(notice.severity()).isEqualTo(Severity.ERROR);
        assertThat(notice.sentence()).isEqualTo("all holds no dataset itself, but folders in it do. Open one of them:");
        assertThat(notice.datasets()).containsExactly(folder.resolve("all/pets"));
    }

    @Test
    void whatWasDoneToThePixelsOfASampleIsKnown() throws IOException {
        openNetwork();
        explorer.openDataset(folder.resolve("data/test"));
        hands.settle();
        assertThat(model.outcome().get().view().orElseThrow().changes()).containsExactly(PictureChange.ALPHA_DROPPED);
    }
}
