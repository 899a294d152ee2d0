package org.lrpexplorer.dataset;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.problem.Cancelled;

/** Every kind of dataset stops being opened once nobody waits any more. */
class AbandonedOpeningTest {

    @TempDir
    private Path folder;

    private final CancellationToken cancelled = new CancellationToken();

    AbandonedOpeningTest() {
        cancelled.cancel();
    }

    @Test
    void whateverItIs() {
        Path file = TestFiles.write(folder, "data_batch_1.bin", TestFiles.cifar(1, 2));

        assertThatThrownBy(() -> DatasetReaders.open(file, cancelled)).isInstanceOf(Cancelled.class);
    }

    @Test
    void aListOfFiles() {
        TestFiles.write(folder, "cat/1.png", new byte[1]);

        assertEnds(new PictureFormat(), folder);
        assertThatThrownBy(() -> new IdxFormat().recognises(folder, cancelled)).isInstanceOf(Cancelled.class);
        assertThatThrownBy(() -> new CifarFormat().recognises(folder, cancelled))
                .isInstanceOf(Cancelled.class);
    }

    @Test
    void imagesThatAreUnpacked() {
        Path file = TestFiles.write(folder, "a.gz", TestFiles.gzip(TestFiles.idx(4, 2, 3)));

        assertEnds(new IdxFormat(), file);
    }

    @Test
    void recordsWhoseLabelsAreRead() {
        assertEnds(new CifarFormat(), TestFiles.write(folder.resolve("one"), "test_batch.bin", TestFiles.cifar(1, 2)));
    }

    @Test
    void archives() {
        byte[] tar = TestFiles.tar(Map.of("test_batch.bin", TestFiles.cifar(1)));

        assertEnds(new CifarArchiveFormat(), TestFiles.write(folder, "a.tar", tar));
        assertEnds(new CifarArchiveFormat(), TestFiles.write(folder, "b.tar.gz", TestFiles.gzip(tar)));
    }

    private void assertEnds(DatasetFormat format, Path file) {
        assertThatThrownBy(() -> format.open(DatasetPlace.of(file), cancelled)).isInstanceOf(Cancelled.class);
    }
}
