package org.lrpexplorer.figure;

import java.util.List;

/**
 * The most probable classes.
 *
 * @param value the head of the column of outputs, such as "logit"
 * @param probability the head of the column of probabilities, such as "softmax"; left out where no row has one
 * @param rows best first
 */
public record PredictionTable(String value, String probability, List<FigurePrediction> rows) {

    /** Copies the rows. */
    public PredictionTable {
        rows = List.copyOf(rows);
    }

    /** Whether there are probabilities. */
    public boolean hasProbabilities() {
        return rows.stream().anyMatch(row -> row.probability().isPresent());
    }
}
