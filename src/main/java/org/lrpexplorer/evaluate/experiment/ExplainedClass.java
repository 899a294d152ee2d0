package org.lrpexplorer.evaluate.experiment;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.lrpexplorer.dataset.Sample;
import org.lrpexplorer.lrp.Target;
import org.lrpexplorer.text.Text;

/** Which class of each image is explained, and whose output is watched. Value-equal. */
public sealed interface ExplainedClass {

    /** How it is written: {@code true}, {@code predicted} or the number of a class. */
    String word();

    /**
     * The class of an image; empty if there is none because its label is not known, or not one of the network's classes.
     *
     * @param label of the image, or {@link Sample#UNKNOWN}
     * @param logits the network's outputs
     */
    OptionalInt of(int label, List<Float> logits);

    /**
     * Reads what {@link #word} writes.
     *
     * @throws ExperimentException if the word is none
     */
    static ExplainedClass parse(String word) {
        if (word.equals(Labelled.WORD)) {
            return new Labelled();
        }
        if (word.equals(Predicted.WORD)) {
            return new Predicted();
        }
        if (Numbered.FORM.matcher(word).matches()) {
            return new Numbered(Integer.parseInt(word));
        }
        throw new ExperimentException(Text.of(
                "'%s' is not a class to explain; it is true, predicted or the number of a class, counted from 0.",
                word));
    }

    /** The class that the dataset says an image is of. */
    record Labelled() implements ExplainedClass {
        private static final String WORD = "true";

        @Override
        public String word() {
            return WORD;
        }

        @Override
        public OptionalInt of(int label, List<Float> logits) {
            return label == Sample.UNKNOWN ? OptionalInt.empty() : new Numbered(label).of(label, logits);
        }
    }

    /** The class with the largest logit. */
    record Predicted() implements ExplainedClass {
        private static final String WORD = "predicted";

        @Override
        public String word() {
            return WORD;
        }

        @Override
        public OptionalInt of(int label, List<Float> logits) {
            return OptionalInt.of(Target.predicted().resolve(logits));
        }
    }

    /**
     * The same class for all images.
     *
     * @param index counted from 0
     */
    record Numbered(int index) implements ExplainedClass {
        private static final Pattern FORM = Pattern.compile("\\d{1,9}");

        @Override
        public String word() {
            return Integer.toString(index);
        }

        @Override
        public OptionalInt of(int label, List<Float> logits) {
            return index < logits.size() ? OptionalInt.of(index) : OptionalInt.empty();
        }
    }
}
