package org.lrpexplorer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.System.Logger.Level;
import java.nio.charset.StandardCharsets;

/**
 * Where libraries print that take the terminal, or the program's output, for theirs: each line goes to the log.
 */
final class LoggedLines extends ByteArrayOutputStream {

    private final System.Logger log;

    private LoggedLines(System.Logger log) {
        this.log = log;
    }

    /**
     * A stream to stand in for one of the standard streams.
     *
     * @param name of the stream, for the log
     */
    static PrintStream of(String name) {
        return new PrintStream(new LoggedLines(System.getLogger(name)), true, StandardCharsets.UTF_8);
    }

    @Override
    public synchronized void flush() throws IOException {
        String text = toString(StandardCharsets.UTF_8);
        if (text.endsWith("\n")) {
            reset();
            text.lines().filter(line -> !line.isBlank()).forEach(line -> log.log(Level.INFO, line));
        }
    }
}
