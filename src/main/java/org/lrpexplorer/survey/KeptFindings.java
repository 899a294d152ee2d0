package org.lrpexplorer.survey;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.lrpexplorer.files.ChunkFile;
import org.lrpexplorer.files.UnwritableException;

/**
 * Findings of one kind in a file that grows with them. Where it cannot be written nothing more is kept, and that is all.
 *
 * @param <T> what was found
 */
final class KeptFindings<T> implements Closeable {

    private final Optional<ChunkFile> file;
    private final Optional<FindingCodec<T>> codec;
    private final Runnable closed;
    private boolean broken;

    private KeptFindings(Optional<ChunkFile> file, Optional<FindingCodec<T>> codec, Runnable closed) {
        this.file = file;
        this.codec = codec;
        this.closed = closed;
    }

    KeptFindings(ChunkFile file, FindingCodec<T> codec, Runnable closed) {
        this(Optional.of(file), Optional.of(codec), closed);
    }

    /** Findings that are not kept. */
    static <T> KeptFindings<T> nowhere() {
        return new KeptFindings<>(Optional.empty(), Optional.empty(), () -> {});
    }

    /** What is there; called once, before anything is added. */
    List<SampleFinding<T>> read() {
        try {
            return file.isEmpty()
                    ? List.of()
                    : file.get().read().stream()
                            .flatMap(chunk -> codec.orElseThrow().findings(chunk).stream())
                            .toList();
        } catch (UnwritableException e) {
            broken = true;
            return List.of();
        }
    }

    void add(List<SampleFinding<T>> findings) {
        if (file.isPresent() && !broken) {
            try {
                file.get().add(codec.orElseThrow().bytes(findings));
            } catch (UnwritableException e) {
                broken = true; // The disk is full; half a chunk is cut off when the file is opened again.
            }
        }
    }

    @Override
    public void close() {
        if (file.isPresent()) {
            try {
                file.get().close();
            } catch (IOException e) {
                broken = true;
            }
        }
        closed.run();
    }
}
