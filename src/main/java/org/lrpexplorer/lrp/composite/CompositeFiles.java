package org.lrpexplorer.lrp.composite;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.lrpexplorer.files.AtomicFile;
import org.lrpexplorer.files.InputFile;
import org.lrpexplorer.files.NotAFileException;
import org.lrpexplorer.files.UnwritableException;
import org.lrpexplorer.text.Text;

/**
 * Reads and writes composites as JSON: a name and the assignments in order of precedence, each for one layer by its name
 * or for kinds of layer at a position ({@code first}, {@code last} or {@code every}, the default), with the short form
 * of a rule ({@link org.lrpexplorer.rule.Rules}). A {@code method} beside the name says what is made of passes back by these
 * rules where that is not LRP ({@link Procedures}).
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
    private static final Pattern ASSIGNMENTS = Pattern.compile("\"assignments\"\\s*:");

    private CompositeFiles() {}

    /** Whether a file of JSON is meant to be a composite, as far as that can be told without understanding it. */
    public static boolean recognises(Path file) {
        try {
            return Files.size(file) <= LARGEST
                    && ASSIGNMENTS.matcher(InputFile.text(file)).find();
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Reads a composite.
     *
     * @throws CompositeException if the file cannot be read, is not JSON, or does not hold a composite, with the line
     *     or the assignment
     */
    public static Composite read(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                throw new CompositeException(Text.of("The file %s is too large to be a composite.", file));
            }
            return new CompositeJson("The composite file " + file.getFileName()).read(InputFile.text(file));
        } catch (NotAFileException e) {
            throw new CompositeException(Text.of("The composite %s %s, not a file.", file, e.getReason()));
        } catch (CharacterCodingException e) {
            throw new CompositeException(Text.of("The composite file %s is not valid UTF-8 text.", file));
        } catch (IOException e) {
            throw new CompositeException(Text.of("The composite file %s cannot be read.", file));
        }
    }

    /** A composite as the text of its file. */
    public static String text(Composite composite) {
        return CompositeJson.write(composite);
    }

    /** A composite as the text of its file, in one line. */
    public static String line(Composite composite) {
        return CompositeJson.line(composite);
    }

    /**
     * The composite of the text of a file.
     *
     * @throws CompositeException if it is not that of a composite
     */
    public static Composite ofText(String text) {
        return new CompositeJson("The composite").read(text);
    }

    /**
     * Writes a composite, replacing an older file only when the new one is complete.
     *
     * @throws CompositeException if the file cannot be written
     */
    public static void write(Composite composite, Path file) {
        try {
            AtomicFile.write(file, CompositeJson.write(composite).getBytes(StandardCharsets.UTF_8));
        } catch (UnwritableException e) {
            throw new CompositeException(Text.of("The composite file %s %s.", file, e.getMessage()));
        }
    }
}
