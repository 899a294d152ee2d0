package org.lrpexplorer.explore.accuracy;

/**
 * What a network made of some labelled samples.
 *
 * @param samples how many it saw
 * @param right of how many it predicted the class that they are labelled with
 * @param confidence the sum of the probabilities of the predicted classes
 * @param logLikelihood the sum of the logarithms of the probabilities of the labelled classes
 */
public record Tally(int samples, int right, double confidence, double logLikelihood) implements Comparable<Tally> {

    /** So many standard deviations, since about a dozen ways are compared. */
    private static final double DEVIATIONS = 3;

    /** No samples yet. */
    public static final Tally NONE = new Tally(0, 0, 0, 0);

    /** Both together. */
    public Tally plus(Tally other) {
        return new Tally(
                samples + other.samples,
                right + other.right,
                confidence + other.confidence,
                logLikelihood + other.logLikelihood);
    }

    /** By how many are right, and then by how likely the labelled classes are. */
    @Override
    public int compareTo(Tally other) {
        return right != other.right
                ? Integer.compare(right, other.right)
                : Double.compare(logLikelihood, other.logLikelihood);
    }

    /** The share that is right, 0 to 1. */
    public double share() {
        return (double) right / samples;
    }

    /** The mean probability of the predicted class. */
    public double meanConfidence() {
        return confidence / samples;
    }

    /** Whether it is right more often by a margin that chance does not explain, on the same samples. */
    public boolean isClearlyAbove(Tally other) {
        double deviation = Math.sqrt(variance() + other.variance());
        return right - other.right > Math.max(2, DEVIATIONS * deviation);
    }

    /** Of the number that is right. */
    private double variance() {
        double share = (double) right / Math.max(1, samples);
        return samples * share * (1 - share);
    }
}
