package org.lrpexplorer.explore;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/**
 * A class and how strongly the network votes for it.
 *
 * @param index the class, counted from 0
 * @param name the class for people
 * @param logit the network's output
 * @param probability its share after softmax
 */
public record Prediction(int index, String name, float logit, double probability) {

    /**
     * Every class, the likeliest first.
     *
     * @param names the name of a class by its index
     */
    static List<Prediction> ranked(List<Float> logits, IntFunction<String> names) {
        double largest = logits.stream().mapToDouble(Float::doubleValue).max().orElse(0);
        double total =
                logits.stream().mapToDouble(logit -> Math.exp(logit - largest)).sum();
        return IntStream.range(0, logits.size())
                .mapToObj(i ->
                        new Prediction(i, names.apply(i), logits.get(i), Math.exp(logits.get(i) - largest) / total))
                .sorted(Comparator.comparingDouble(Prediction::logit).reversed().thenComparingInt(Prediction::index))
                .toList();
    }
}
