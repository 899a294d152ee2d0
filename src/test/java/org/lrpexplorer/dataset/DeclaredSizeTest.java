package org.lrpexplorer.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.text.ByteSize;

/** What a file announces is checked against the memory there is before anything is unpacked. */
@Timeout(20)
class DeclaredSizeTest {
    private static final long TOO_MUCH = MemoryLimit.current().bytes() + 1;

    @TempDir
    private Path folder;

    private static byte[] header(int... numbers) {
        ByteBuffer header = ByteBuffer.allocate(4 * numbers.length);
        for (int number : numbers) {
            header.putInt(number);
        }
        return header.array();
    }

    private static byte[] entry(String name, byte type, long size) {
        byte[] header = new byte[512];
        TarArchiveEntry entry = new TarArchiveEntry(name, type);
        entry.setSize(size);
        entry.writeEntryHeader(header);
        return header;
    }

    /** A gzip of these bytes and then so many zeros. */
    private Path gzip(String name, byte[] start, long zeros) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file), 1 << 16)) {
            out.write(start);
            byte[] block = new byte[1 << 20];
            for (long left = zeros; left > 0; left -= block.length) {
                out.write(block, 0, (int) Math.min(left, block.length));
            }
        }
        return file;
    }

    private static void assertRefused(Path file, String... parts) {
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> DatasetReaders.open(file))
                .satisfies(refused -> assertThat(refused.getMessage())
                        .contains(file.getFileName().toString())
                        .contains(parts)
                        .endsWith("."));
    }

    @Test
    void imagesThatDoNotFitIntoMemoryAreRefusedByTheirHeader() throws IOException {
        int count = (int) (TOO_MUCH >> 20) + 1;
        assertRefused(
                gzip("x-images-idx3-ubyte.gz", header(0x803, count, 1024, 1024), 1000),
                "announces " + count + " images of 1024×1024 pixels, ",
                "of which at most " + ByteSize.of(MemoryLimit.current().bytes()) + " fit",
                "give Java more memory with -Xmx");
    }

    @Test
    void labelsThatDoNotFitIntoMemoryAreRefusedByTheirHeader() throws IOException {
        TestFiles.write(folder, "x-images-idx3-ubyte", TestFiles.idx(2, 1, 1));
        gzip("x-labels-idx1-ubyte.gz", header(0x801, (int) TOO_MUCH), 1000);
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> DatasetReaders.open(folder))
                .withMessageContaining("x-labels-idx1-ubyte.gz announces " + TOO_MUCH + " labels");
    }

    @Test
    void anImageThatUnpacksToMoreThanItAnnouncesIsNotUnpackedFurther() throws IOException {
        assertRefused(
                gzip("x-images-idx3-ubyte.gz", header(0x803, 2, 2, 2), 4L << 20), "longer than the 2 images of 2×2");
    }

    @Test
    void batchesThatDoNotFitIntoMemoryAreRefusedByTheirEntries() {
        byte[] batch = TestFiles.cifar(1);
        byte[] tar = TestFiles.tar(new TreeMap<>(Map.of("data_batch_1.bin", batch, "data_batch_2.bin", batch)));
        CifarArchive archive =
                new CifarArchive(TestFiles.write(folder, "x.tar", tar), new MemoryLimit(6000), new CancellationToken());
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> archive.unpack(CifarKind.TRAIN))
                .withMessage(
                        "The batches in x.tar unpack to 6.1 kB or more, of which at most 6.0 kB fit into the memory"
                                + " that Java has for it; unpack the archive and open its folder, or give Java more memory with"
                                + " -Xmx.");
    }

    @Test
    void aBatchThatIsLargerThanAnyIsRefusedByItsEntry() throws IOException {
        long size = 3073 * 440_000L;
        Path file = gzip("x.tar.gz", entry("test_batch.bin", TarArchiveEntry.LF_NORMAL, size), 1000);
        assertRefused(file, "unpacks to more than 500.0 MB, or to more than its entries announce;");
    }

    @Test
    void anEntryBesideTheBatchesIsNotPassedOverForEver() throws IOException {
        Path file = gzip("x.tar.gz", entry("other.bin", TarArchiveEntry.LF_NORMAL, 8_000_000_000L), 1000);
        assertRefused(file, "unpacks to more than 500.0 MB, or to more than its entries announce;");
    }

    @Test
    void aNameThatIsLongerThanAnyIsNotReadIntoMemory() throws IOException {
        Path file = gzip("x.tar.gz", entry("././@LongLink", TarArchiveEntry.LF_GNUTYPE_LONGNAME, 4 << 20), 4 << 20);
        assertRefused(file, "unpacks to more than");
    }

    @Test
    void aListOfNamesThatIsNoneIsNotReadIntoMemory() throws IOException {
        TestFiles.write(folder, "test_batch.bin", TestFiles.cifar(1));
        TestFiles.write(folder, "batches.meta.txt", new byte[(1 << 20) + 1]);
        assertThatExceptionOfType(DatasetException.class)
                .isThrownBy(() -> DatasetReaders.open(folder))
                .withMessageStartingWith("batches.meta.txt is 1.0 MB large");
    }
}
