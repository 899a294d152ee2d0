package org.lrpexplorer.lrp.composite;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.JsonMutations;
import org.lrpexplorer.JsonMutations.Mutation;

/** Whatever stands in a composite in place of what it should say, it is read or one sentence names the file and the place. */
class WrongCompositesTest {

    private static final String COMPOSITE = """
            {"name":"mine","assignments":[{"layer":"conv3","rule":"Gamma:0.5"},
            {"kinds":["Conv","Dense"],"position":"first","rule":"ZBox:-1,-1,-1..1,1,1"},
            {"kinds":["Conv"],"rule":"AlphaBeta:2,1_nobias"},{"kinds":["BatchNorm"],"rule":"Pass"}]}
            """;

    @TempDir
    private Path folder;

    @Test
    void becomeASentence() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.json"), COMPOSITE);
        assertThat(CompositeFiles.read(file).name()).isEqualTo("mine");
        List<String> failures = new ArrayList<>();
        for (Mutation mutation : JsonMutations.some(COMPOSITE, 400)) {
            Files.writeString(file, mutation.json());
            try {
                CompositeFiles.read(file);
            } catch (CompositeException e) {
                String said = e.getMessage();
                if (!said.startsWith("The composite file mine.json") || !said.endsWith(".") || said.contains("\n")) {
                    failures.add(mutation + ": " + said);
                }
            } catch (RuntimeException e) {
                failures.add("%s: %s".formatted(mutation, e));
            }
        }
        assertThat(failures).isEmpty();
    }
}
