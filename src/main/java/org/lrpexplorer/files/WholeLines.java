package org.lrpexplorer.files;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Optional;

/** Lines that have an end: what follows the last one is none. */
final class WholeLines implements Iterator<String> {

    private final Reader reader;
    private Optional<String> next;

    /** @param reader buffered; what it throws comes out as {@link UncheckedIOException} */
    WholeLines(Reader reader) {
        this.reader = reader;
        this.next = read();
    }

    private Optional<String> read() {
        try {
            StringBuilder line = new StringBuilder();
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                if (c == '\n') {
                    return Optional.of(line.toString());
                }
                line.append((char) c);
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What {@link #next} gives next. */
    Optional<String> peek() {
        return next;
    }

    @Override
    public boolean hasNext() {
        return next.isPresent();
    }

    @Override
    public String next() {
        String line = next.orElseThrow(NoSuchElementException::new);
        next = read();
        return line;
    }
}
