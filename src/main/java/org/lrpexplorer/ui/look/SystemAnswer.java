package org.lrpexplorer.ui.look;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** What one of the system's own programs answers. */
final class SystemAnswer {

    /** A desktop that takes longer is not waited for. */
    private static final long PATIENCE_MILLIS = 600;

    private SystemAnswer() {}

    /** What a program prints in its short life; empty where it cannot be run, fails or takes too long. */
    static Optional<String> of(List<String> program) {
        try {
            Process process = new ProcessBuilder(program)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (InputStream out = process.getInputStream()) {
                if (process.waitFor(PATIENCE_MILLIS, TimeUnit.MILLISECONDS) && process.exitValue() == 0) {
                    return Optional.of(new String(out.readAllBytes(), StandardCharsets.UTF_8));
                }
            } finally {
                process.destroy();
            }
        } catch (IOException e) {
            // The program is not there: not this kind of desktop.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Optional.empty();
    }
}
