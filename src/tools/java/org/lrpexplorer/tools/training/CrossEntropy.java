package org.lrpexplorer.tools.training;

/** Softmax cross-entropy of one lane's logits, {@code [classes, N]}. */
final class CrossEntropy {

    private final Slot logits;
    private final int classes;

    CrossEntropy(Slot logits) {
        this.logits = logits;
        this.classes = logits.channels();
    }

    /** The summed loss; the gradient of its mean over the batch is left in the logits' slot. */
    double backward(int[] labels) {
        int batch = logits.batch;
        double loss = 0;
        for (int n = 0; n < batch; n++) {
            double largest = logits.value[largest(n) * batch + n];
            double total = 0;
            for (int k = 0; k < classes; k++) {
                total += Math.exp(logits.value[k * batch + n] - largest);
            }
            for (int k = 0; k < classes; k++) {
                double probability = Math.exp(logits.value[k * batch + n] - largest) / total;
                double wanted = k == labels[n] ? 1 : 0;
                logits.gradient[k * batch + n] = (float) ((probability - wanted) / batch);
            }
            loss += Math.log(total) + largest - logits.value[labels[n] * batch + n];
        }
        return loss;
    }

    /** How many of the first {@code count} images have their label's logit on top. */
    int correct(int[] labels, int count) {
        int correct = 0;
        for (int n = 0; n < count; n++) {
            correct += largest(n) == labels[n] ? 1 : 0;
        }
        return correct;
    }

    private int largest(int n) {
        int best = 0;
        for (int k = 1; k < classes; k++) {
            if (logits.value[k * logits.batch + n] > logits.value[best * logits.batch + n]) {
                best = k;
            }
        }
        return best;
    }
}
