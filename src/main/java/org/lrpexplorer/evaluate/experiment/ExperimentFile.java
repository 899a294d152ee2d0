package org.lrpexplorer.evaluate.experiment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.lrpexplorer.files.AtomicFile;
import org.lrpexplorer.files.InputFile;
import org.lrpexplorer.files.NotAFileException;
import org.lrpexplorer.files.UnwritableException;
import org.lrpexplorer.text.Text;

/**
 * Reads and writes experiments as JSON. What may be left out is in brackets behind it.
 *
 * <pre>{@code
 * {
 *   "network" : "mnist-conv-bn",                        [said elsewhere]
 *   "dataset" : "digits",                               [said elsewhere]
 *   "images" : { "count" : 200, "balanced" : true, "seed" : 1 },   [balanced; seed 1]
 *   "target" : "true",                                  [predicted]
 *   "treatments" : [ "pass", "absz", "fused" ],
 *   "composites" : [ "Epsilon", "EpsilonPlus" ],
 *   "measures" : [ "pixel-flipping:20", "mass-accuracy" ],   [the usual ones]
 *   "seed" : 1,                                         [1]
 *   "precision" : "auto"                                [auto]
 * }
 * }</pre>
 *
 * <p>Instead of {@code count} there may be {@code "indices" : "0..99,200"}, instead of treatments and composites {@code
 * "methods" : [ { "treatment" : "fused", "composite" : "Epsilon" }, … ]}; a composite is a name or the assignments
 * themselves, as {@link org.lrpexplorer.lrp.composite.CompositeFiles} reads them. A measure that flips pixels and names no
 * fill is measured with black and with mean.
 */
public final class ExperimentFile {

    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private ExperimentFile() {}

    /**
     * Reads an experiment.
     *
     * @throws ExperimentException if the file cannot be read or holds none, with the field
     */
    public static Experiment read(Path file) {
        try {
            String place = Text.of("The experiment %s", file);
            return ExperimentJson.read(place, JsonObjectReader.parse(place, InputFile.text(file)));
        } catch (NotAFileException e) {
            throw new ExperimentException(Text.of("The experiment %s %s, not a file.", file, e.getReason()), e);
        } catch (IOException e) {
            throw new ExperimentException(
                    Text.of("The experiment %s cannot be read; check that it exists and is UTF-8 text.", file), e);
        }
    }

    /**
     * The experiment of the text of a file.
     *
     * @throws ExperimentException if it is that of none, with the field
     */
    public static Experiment ofText(String text) {
        String place = "The experiment";
        return ExperimentJson.read(place, JsonObjectReader.parse(place, text));
    }

    /**
     * The experiment of the tree of such a file.
     *
     * @param place what it is, for messages
     * @throws ExperimentException if it is that of none, with the field
     */
    public static Experiment ofTree(String place, JsonNode tree) {
        return ExperimentJson.read(place, tree);
    }

    /** An experiment as the tree of its file. */
    public static ObjectNode tree(Experiment experiment) {
        return ExperimentJson.write(experiment);
    }

    /** An experiment as the text of its file. */
    public static String text(Experiment experiment) {
        try {
            return JSON.writeValueAsString(ExperimentJson.write(experiment)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of texts and numbers can be written", e);
        }
    }

    /**
     * Writes an experiment, replacing an older file only when the new one is complete.
     *
     * @throws ExperimentException if the file cannot be written
     */
    public static void write(Experiment experiment, Path file) {
        try {
            AtomicFile.write(file, text(experiment).getBytes(StandardCharsets.UTF_8));
        } catch (UnwritableException e) {
            throw new ExperimentException(Text.of("The experiment %s %s.", file, e.getMessage()), e);
        }
    }
}
