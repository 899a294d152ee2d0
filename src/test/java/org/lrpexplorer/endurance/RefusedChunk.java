package org.lrpexplorer.endurance;

import java.io.IOException;
import java.nio.file.Path;
import org.lrpexplorer.files.ChunkFile;
import org.lrpexplorer.files.UnwritableException;

/** Adds three chunks to a file, of which the system takes a part of the second only. */
final class RefusedChunk {

    /** The title of the file. */
    static final String TITLE = "refused";

    private RefusedChunk() {}

    /** Says what it hears of the second. */
    public static void main(String[] file) throws IOException {
        try (ChunkFile chunks = ChunkFile.open(Path.of(file[0]), TITLE)) {
            chunks.read();
            chunks.add(new byte[600]);
            try {
                chunks.add(new byte[2000]);
                System.out.println("written");
            } catch (UnwritableException e) {
                System.out.println(e.getMessage());
            }
            chunks.add(new byte[100]);
        }
    }
}
