package org.lrpexplorer.download;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.problem.Cancelled;

/** Downloads from a server on this machine. */
class DatasetDownloadTest {
    private static final int LENGTH = 300_000;

    @TempDir
    private Path place;

    private final byte[] content = new byte[LENGTH];
    private final CancellationToken token = new CancellationToken();
    private LocalServer server;

    @BeforeEach
    void serve() throws IOException {
        new Random(3).nextBytes(content);
        server = new LocalServer(content);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private PublicDataset dataset(URI... addresses) {
        return dataset(sum(content), LENGTH, addresses);
    }

    private static PublicDataset dataset(String sum, long bytes, URI... addresses) {
        RemoteFile file = new RemoteFile("data.bin", List.of(addresses), bytes, Checksum.sha256(sum));
        return new PublicDataset("set", "Set", "bytes", List.of(file), Map.of());
    }

    private static String sum(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private Path get(PublicDataset dataset) {
        return new DatasetDownload(Duration.ofSeconds(2)).get(dataset, place, bytes -> {}, token);
    }

    private Path part() {
        return place.resolve("set/data.bin.part");
    }

    @Test
    void aFileArrivesWholeWithItsProgress() throws IOException {
        List<Long> progress = new ArrayList<>();
        Path opened = new DatasetDownload().get(dataset(server.file()), place, progress::add, token);

        assertThat(opened).isEqualTo(place.resolve("set/data.bin")).hasBinaryContent(content);
        assertThat(part()).doesNotExist();
        assertThat(progress).isSorted().endsWith((long) LENGTH);
        get(dataset(server.file()));
        assertThat(server.ranges()).as("what is there is not downloaded again").containsExactly("");
    }

    @Test
    void anInterruptedDownloadGoesOnWhereItWas() throws IOException {
        server.breakingOffAfter(100_000);
        assertThatThrownBy(() -> get(dataset(server.file())))
                .isInstanceOf(DownloadException.class)
                .hasMessageContaining("what has arrived is kept");
        long kept = Files.size(part());
        assertThat(kept).isPositive().isLessThanOrEqualTo(100_000);

        server.breakingOffAfter(Integer.MAX_VALUE);
        assertThat(get(dataset(server.file()))).hasBinaryContent(content);
        assertThat(server.ranges()).containsExactly("", "bytes=" + kept + "-");
    }

    @Test
    void aServerThatIgnoresRangesSendsAllAnew() throws IOException {
        Files.createDirectories(place.resolve("set"));
        Files.write(part(), new byte[1000]);
        server.ignoringRanges();

        assertThat(get(dataset(server.file()))).hasBinaryContent(content);
    }

    @Test
    void aPartOfAnotherFileIsReplacedOnceTheSumIsWrong() throws IOException {
        Files.createDirectories(place.resolve("set"));
        Files.write(part(), new byte[1000]);

        assertThat(get(dataset(server.file()))).hasBinaryContent(content);
        assertThat(server.ranges()).containsExactly("bytes=1000-", "");
    }

    @Test
    void aWholePartIsNotAskedForAgain() throws IOException {
        Files.createDirectories(place.resolve("set"));
        Files.write(part(), content);

        assertThat(get(dataset(server.file()))).hasBinaryContent(content);
    }

    @Test
    void aWrongSumIsSaidAndNothingIsKept() throws IOException {
        assertThatThrownBy(() -> get(dataset(sum(new byte[0]), LENGTH, server.file())))
                .isInstanceOf(DownloadException.class)
                .hasMessageContaining("its SHA-256 sum is not the published one, so it was removed");
        assertThat(place.resolve("set/data.bin")).doesNotExist();
        assertThat(part()).doesNotExist();
    }

    @Test
    void anotherHomeIsTriedAndAMissingFileIsSaid() {
        assertThat(get(dataset(server.at("/nowhere"), server.file()))).hasBinaryContent(content);
        server.answering(404);
        assertThatThrownBy(() -> get(dataset(sum(new byte[1]), LENGTH, server.file())))
                .hasMessage("data.bin could not be downloaded from "
                        + server.file().getHost() + ": the server answered 404. Check the connection and try again.");
    }

    @Test
    void theHomeThatFailedLastIsNamed() {
        String last = server.file().getHost();
        String first = last.equals("localhost") ? "127.0.0.1" : "localhost";
        server.answering(404);
        assertThatThrownBy(() -> get(dataset(
                        URI.create("http://" + first + ":" + server.file().getPort() + "/file"), server.file())))
                .hasMessageContaining(" from " + last + ": the server answered 404");
    }

    @Test
    void aRedirectIsFollowedToHttpOnly() {
        server.redirectingTo(server.file().toString());
        assertThat(get(dataset(server.at("/moved")))).hasBinaryContent(content);
    }

    @Test
    void aRedirectToAFileOfThisMachineIsNotFollowed() throws IOException {
        Path secret = Files.write(place.resolve("secret"), content);
        server.redirectingTo(secret.toUri().toString());

        assertThatThrownBy(() -> get(dataset(server.at("/moved")))).isInstanceOf(DownloadException.class);
    }

    @Test
    void aFileThatIsLongerThanItShouldBeIsNotTaken() throws IOException {
        assertThatThrownBy(() -> get(dataset(sum(content), 1000, server.file())))
                .hasMessageContaining("the server sends 300.0 kB or more where the file has 1.0 kB");
        assertThat(part()).doesNotExist();
    }

    @Test
    void aSilentServerIsGivenUp() {
        server.breakingOffAfter(1000);
        server.stalling();

        assertThatThrownBy(() -> get(dataset(server.file())))
                .hasMessageContaining("the server sent nothing for 2 seconds");
    }

    @Test
    void cancellingEndsTheWaitAndKeepsWhatHasArrived() throws IOException {
        server.breakingOffAfter(1000);
        server.stalling();
        DatasetDownload download = new DatasetDownload();

        assertThatThrownBy(() -> download.get(dataset(server.file()), place, bytes -> token.cancel(), token))
                .isInstanceOf(Cancelled.class);
        assertThat(Files.size(part())).isEqualTo(1000);
    }

    @Test
    void noConnectionIsSaid() {
        server.close();

        assertThatThrownBy(() -> get(dataset(server.file())))
                .isInstanceOf(DownloadException.class)
                .hasMessageContaining("there is no connection to it");
    }

    @Test
    void whatHasNoRoomOnTheDiskIsNotBegunAndWhatHasArrivedIsKept() throws IOException {
        PublicDataset huge = dataset(sum(content), 1L << 60, server.file());
        for (int kept : new int[] {0, 1000}) {
            if (kept > 0) {
                Files.write(part(), new byte[kept]);
            }
            assertThatThrownBy(() -> get(huge))
                    .isInstanceOf(DownloadException.class)
                    .hasMessageContaining("are free there; make room or choose another disk.");
            assertThat(Files.exists(part())).isEqualTo(kept > 0);
        }
        assertThat(server.ranges()).isEmpty();
    }

    @Test
    void aFolderThatCannotBeWrittenToIsSaid() throws IOException {
        Files.write(place.resolve("set"), new byte[1]);

        assertThatThrownBy(() -> get(dataset(server.file())))
                .isInstanceOf(DownloadException.class)
                .hasMessageContaining("cannot be written");
    }
}
