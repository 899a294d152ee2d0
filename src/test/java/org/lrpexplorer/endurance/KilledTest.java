package org.lrpexplorer.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whenever a program is ended by force while it writes, every file is whole, the earlier or the later one, and what it left
 * is gone once the next program writes there. {@code -Dkills=200} ends as many of each kind, on every processor one after the
 * other, each in a folder of its own.
 */
class KilledTest {

    private static final int KILLS = Integer.getInteger("kills", 1);
    private static final long SEED = Long.getLong("kills.seed", 3);

    /** Several files are written meanwhile. */
    private static final int LATEST_MILLIS = 500;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Writing.Kind.class)
    void nothingIsTornAndNothingIsLost(Writing.Kind kind) {
        int lanes = Math.min(KILLS, Runtime.getRuntime().availableProcessors());
        IntStream.range(0, lanes).parallel().forEach(lane -> kill(kind, lane, (KILLS + lane) / lanes));
        assertThat(OtherProcess.TEMPORARY).as("among the temporary files").isEmptyDirectory();
    }

    private void kill(Writing.Kind kind, int lane, int times) {
        Random random = new Random(SEED + lane);
        try {
            Path place = Files.createDirectory(folder.resolve("lane " + lane));
            // From then on every name has to be there.
            OtherProcess first = OtherProcess.start(kind, place, "1");
            assertThat(first.await("done")).isTrue();
            for (int kill = 1; kill <= times; kill++) {
                kill(kind, place, random);
                assertThat(WholeFiles.leftOver(place))
                        .as("after %d kills", kill)
                        .isEmpty();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Whichever file is the first, the program is ended while it is at that, the next ones, or between them. */
    private static void kill(Writing.Kind kind, Path place, Random random) throws IOException, InterruptedException {
        List<String> names = kind.files();
        int first = random.nextInt(names.size());
        OtherProcess other = OtherProcess.start(kind, place, String.valueOf(Integer.MAX_VALUE), String.valueOf(first));
        assertThat(other.await(Writing.READY + " " + names.get(first))).isTrue();
        Thread.sleep(random.nextInt(LATEST_MILLIS));
        other.kill();
        for (String name : names) {
            WholeFiles.require(place.resolve(name));
        }
    }
}
