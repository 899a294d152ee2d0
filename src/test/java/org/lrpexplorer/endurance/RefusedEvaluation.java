package org.lrpexplorer.endurance;

import java.nio.file.Path;
import org.lrpexplorer.cli.CommandRun;

/** A program of its own that measures an experiment into a file, and prints what it says if it cannot. */
public final class RefusedEvaluation {

    static final String EXPERIMENT = """
            { "network": "-", "dataset": "-", "images": { "count": 20, "seed": 3 },
              "treatments": ["pass", "fused"], "composites": ["EpsilonPlus"],
              "measures": ["pixel-flipping:4", "balance"] }
            """;

    private RefusedEvaluation() {}

    /**
     * Measures.
     *
     * @param arguments the file of results
     */
    public static void main(String[] arguments) throws Exception {
        try {
            CommandRun.evaluate(EXPERIMENT, Path.of(arguments[0]));
            System.out.println("measured");
        } catch (AssertionError e) {
            System.out.println(e.getMessage().strip());
        }
    }
}
