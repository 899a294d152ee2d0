package org.lrpexplorer.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whenever a program is ended by force while it writes, every file is whole, the earlier or the later one, and what it left
 * is gone once the next program writes there. {@code -Dkills=200} ends as many of each kind.
 */
class KilledTest {

    private static final int KILLS = Integer.getInteger("kills", 1);
    private static final long SEED = Long.getLong("kills.seed", 3);
    private static final int LATEST_MILLIS = 900;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Writing.Kind.class)
    void nothingIsTornAndNothingIsLost(Writing.Kind kind) throws IOException, InterruptedException {
        Random random = new Random(SEED);
        List<String> names = kind.files();
        for (int kill = 0; kill < KILLS; kill++) {
            OtherProcess other = OtherProcess.start(kind, folder);
            // The first time every name has to be there once; later ones may end in the midst of the start.
            String last = kill == 0 ? names.get(names.size() - 1) : names.get(0);
            assertThat(other.await(Writing.READY + " " + last)).isTrue();
            Thread.sleep(random.nextInt(LATEST_MILLIS));
            other.kill();
            for (String name : names) {
                WholeFiles.require(folder.resolve(name));
            }
            assertThat(WholeFiles.leftOver(folder))
                    .as("after %d kills", kill + 1)
                    .isEmpty();
        }
    }
}
