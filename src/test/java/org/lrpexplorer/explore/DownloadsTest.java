package org.lrpexplorer.explore;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.download.Checksum;
import org.lrpexplorer.download.DataOffer;
import org.lrpexplorer.download.DatasetDownload;
import org.lrpexplorer.download.LocalServer;
import org.lrpexplorer.download.PublicDataset;
import org.lrpexplorer.download.RemoteFile;

/** What a person sees of a download, from a server on this machine. */
class DownloadsTest {
    /** The SHA-256 sum of four zeros. */
    private static final String SUM = "df3f619804a92fdb4057192dc43dd748ea778adc52bc498ce80524c014b81119";

    @TempDir
    private Path place;

    private final HandThreads hands = new HandThreads();
    private final List<Path> opened = new ArrayList<>();
    private LocalServer server;
    private Downloads downloads;

    @BeforeEach
    void serve() throws IOException {
        server = new LocalServer(new byte[4]);
        downloads = new Downloads(
                hands.threads(), new DatasetDownload(), new DataOffer(List.of(), Optional.of(place)), opened::add);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private PublicDataset dataset(String sum) {
        RemoteFile file = new RemoteFile("a.bin", List.of(server.file()), 4, Checksum.sha256(sum));
        return new PublicDataset("a", "A", "four zeros", List.of(file), Map.of());
    }

    @Test
    void whatHasArrivedIsOpened() {
        assertThat(downloads.state().get().running()).isFalse();
        downloads.get(dataset(SUM));
        assertThat(downloads.state().get().running()).isTrue();
        hands.settle();

        assertThat(opened).containsExactly(place.resolve("a/a.bin"));
        assertThat(downloads.state().get().running()).isFalse();
        assertThat(downloads.state().get().fraction()).isEqualTo(1);
        assertThat(downloads.state().get().said()).isEmpty();
    }

    @Test
    void aFailureIsSaidAndNothingIsOpened() {
        downloads.get(dataset(SUM.replace('d', 'e')));
        hands.settle();

        assertThat(opened).isEmpty();
        assertThat(downloads.state().get().said().orElseThrow()).contains("SHA-256 sum is not the published one");
    }

    @Test
    void aCancelledDownloadSaysThatItCanGoOn() {
        downloads.get(dataset(SUM));
        downloads.cancel();
        hands.settle();

        assertThat(opened).isEmpty();
        assertThat(downloads.state().get().said().orElseThrow()).contains("the next download goes on there");
    }
}
