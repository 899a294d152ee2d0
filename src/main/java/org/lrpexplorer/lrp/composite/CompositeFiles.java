package org.lrpexplorer.lrp.composite;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * Reads and writes composites as JSON: a name and the assignments in order of precedence, each for one layer by its name
 * or for kinds of layer at a position ({@code first}, {@code last} or {@code every}, the default), with the short form
 * of a rule ({@link org.lrpexplorer.rule.Rules}).
 *
 * <pre>{@code
 * {
 *   "name" : "mine",
 *   "assignments" : [
 *     { "layer" : "conv3", "rule" : "Gamma:0.5" },
 *     { "kinds" : [ "Conv", "Dense" ], "position" : "first", "rule" : "ZBox" },
 *     { "kinds" : [ "Conv" ], "rule" : "AlphaBeta:2,1_nobias" }
 *   ]
 * }
 * }</pre>
 */
public final class CompositeFiles {

    private static final long LARGEST = 4L << 20;

    private CompositeFiles() {}

    /**
     * Reads a composite.
     *
     * @throws CompositeException if the file cannot be read, is not JSON, or does not hold a composite, with the line
     *     or the assignment
     */
    public static Composite read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new CompositeException("The file %s is too large to be a composite.".formatted(file));
            }
            return new CompositeJson("The composite file " + file.getFileName()).read(Files.readString(file));
        } catch (CharacterCodingException e) {
            throw new CompositeException("The composite file %s is not valid UTF-8 text.".formatted(file));
        } catch (IOException e) {
            throw new CompositeException("The composite file %s cannot be read.".formatted(file));
        }
    }

    /**
     * Writes a composite, replacing an older file only when the new one is complete.
     *
     * @throws CompositeException if the file cannot be written
     */
    public static void write(Composite composite, Path file) {
        try {
            Path folder = file.toAbsolutePath().getParent();
            Path partial = Files.createTempFile(folder, ".composite", ".part");
            try {
                Files.writeString(partial, CompositeJson.write(composite));
                Files.move(partial, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (IOException e) {
            throw new CompositeException("The composite file %s cannot be written.".formatted(file));
        }
    }
}
