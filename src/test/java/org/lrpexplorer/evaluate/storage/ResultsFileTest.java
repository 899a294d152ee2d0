package org.lrpexplorer.evaluate.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.cli.CommandRun;
import org.lrpexplorer.evaluate.experiment.ExperimentException;

/** Damaged results are refused in a sentence that names the line, not added to the others. */
class ResultsFileTest {

    private static final String EXPERIMENT = """
            {"network": "mnist-dense-bn", "dataset": "digits", "images": {"indices": "0..1"}, "target": "true", "seed": 2,
            "methods": [{"treatment": "fused", "composite": "Epsilon"}],
            "measures": ["pixel-flipping:black,4"], "precision": "auto"}
            """;

    @TempDir
    private static Path folder;

    private static Path sound;

    @BeforeAll
    static void evaluateTwoImages() throws IOException {
        sound = folder.resolve("sound.json");
        CommandRun.evaluate(EXPERIMENT, sound);
    }

    @Test
    void curvesWithFewerStepsThanThoseOfTheImagesBeforeAreDamage() throws IOException {
        Path damaged = changed(curves -> curves.forEach(
                curve -> curve.forEach(ofMethod -> ((ArrayNode) ofMethod).remove(((ArrayNode) ofMethod).size() - 1))));
        assertThatThrownBy(() -> ResultsFile.read(damaged))
                .isInstanceOf(ExperimentException.class)
                .hasMessageContaining("Line 3 of " + damaged);
        assertThatThrownBy(() -> ResultsMerge.of(List.of(damaged), folder.resolve("merged.json"), true))
                .isInstanceOf(ExperimentException.class);
        assertThatThrownBy(() -> StoredRun.in(damaged, ResultsFile.header(damaged), false))
                .isInstanceOf(ExperimentException.class);
    }

    @Test
    void curvesOfAnImageWithDifferentNumbersOfStepsAreDamage() throws IOException {
        Path damaged = changed(curves -> ((ArrayNode) curves.elements().next().get(0)).remove(0));
        assertThatThrownBy(() -> ResultsFile.read(damaged))
                .isInstanceOf(ExperimentException.class)
                .hasMessageContaining("Line 3 of " + damaged);
    }

    @Test
    void eachImageIsGivenAsItIsRead() {
        List<Integer> images = new ArrayList<>();
        ResultsFile.read(sound, outcome -> images.add(outcome.image()));
        assertThat(images).containsExactly(0, 1);
    }

    /** The results with other curves in their last line. */
    private static Path changed(Change change) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(sound));
        ObjectNode last = (ObjectNode) new ObjectMapper().readTree(lines.get(2));
        change.to(last.get("curves").get(0));
        lines.set(2, last.toString());
        return Files.write(Files.createTempFile(folder, "damaged", ".json"), lines);
    }

    /** Changes the curves of a measure. */
    @FunctionalInterface
    private interface Change {
        void to(JsonNode curves);
    }
}
