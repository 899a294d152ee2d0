package org.lrpexplorer;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Finds out, before the window is tried, whether there can be one. */
final class DisplayCheck {

    private static final List<Path> LDCONFIG =
            List.of(Path.of("/sbin/ldconfig"), Path.of("/usr/sbin/ldconfig"), Path.of("/bin/ldconfig"));

    private DisplayCheck() {}

    /** Why no window can open, in one sentence with what to install; empty if nothing speaks against it. */
    static Optional<String> missing(Map<String, String> environment) {
        if (!System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("linux")) {
            return Optional.empty();
        }
        return missing(environment, libraries());
    }

    /**
     * As above, for Linux.
     *
     * @param libraries what the dynamic linker lists; blank where it cannot be asked
     */
    static Optional<String> missing(Map<String, String> environment, String libraries) {
        if (environment.getOrDefault("DISPLAY", "").isBlank()) {
            return Optional.of("There is no display (DISPLAY is not set).");
        }
        if (libraries.isBlank()) {
            return Optional.empty();
        }
        if (!libraries.contains("libgtk-3.so.0")) {
            return Optional.of("The window needs GTK 3, which is not installed (on Debian: libgtk-3-0).");
        }
        if (!libraries.contains("libpangoft2-1.0.so.0")) {
            return Optional.of("The window needs Pango, which is not installed (on Debian: libpangoft2-1.0-0).");
        }
        return Optional.empty();
    }

    private static String libraries() {
        Optional<Path> ldconfig = LDCONFIG.stream().filter(Files::isExecutable).findFirst();
        if (ldconfig.isEmpty()) {
            return "";
        }
        try {
            Process process = new ProcessBuilder(ldconfig.get().toString(), "-p").start();
            try (InputStream out = process.getInputStream()) {
                String listed = new String(out.readAllBytes(), StandardCharsets.UTF_8);
                return process.waitFor(5, TimeUnit.SECONDS) && process.exitValue() == 0 ? listed : "";
            }
        } catch (IOException e) {
            return "";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
