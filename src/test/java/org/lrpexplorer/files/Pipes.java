package org.lrpexplorer.files;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;

/** Named pipes, which wait for ever when they are opened and nobody writes. */
public final class Pipes {

    private Pipes() {}

    /** Makes one; on a system without, the test is left out. */
    public static Path make(Path path) throws IOException, InterruptedException {
        assumeTrue(Path.of("/usr/bin/mkfifo").toFile().canExecute(), "this system has no named pipes");
        assumeTrue(
                new ProcessBuilder("/usr/bin/mkfifo", path.toString()).start().waitFor() == 0);
        return path;
    }
}
