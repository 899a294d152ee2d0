package org.lrpexplorer.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.lrpexplorer.lrp.Precision;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.tensor.NativeThreads;

/**
 * Predicts and explains single samples in two ways in turn, so that both are measured under the same conditions: by one
 * thread and by two, or in single and in double precision.
 */
final class PairLoop {

    static final String THREADS = "threads";
    static final String PRECISIONS = "precisions";

    /** Until double precision, which is Java for the most part, is compiled: its first rounds take several times as long. */
    private static final int WARM_UP = 25;

    private static final int ROUNDS = 15;

    /** A way to compute; plans are compiled for the threads that there are when they are first asked for. */
    private record Way(MeasuredProgram program, int threads) {

        static Way of(Network network, Precision precision, int threads) {
            return new Way(new MeasuredProgram(network, precision), threads);
        }
    }

    private interface Work {
        Callable<?> by(MeasuredProgram program, List<float[]> samples);
    }

    private PairLoop() {}

    /** Prints properties: of each kind of work the ratio of the second way's time to the first's, and its quartiles. */
    public static void main(String[] args) throws Exception {
        Settings settings = Settings.read();
        BenchmarkNetwork subject = BenchmarkNetwork.labelled(System.getProperty("benchmark.network"));
        Network network = ModelReaders.read(subject.file(settings)).network();
        List<Way> ways = System.getProperty("benchmark.pair").equals(THREADS)
                ? List.of(Way.of(network, settings.precision(), 1), Way.of(network, settings.precision(), 2))
                : List.of(
                        Way.of(network, Precision.SINGLE, settings.threads()),
                        Way.of(network, Precision.DOUBLE, settings.threads()));
        FreshSamples samples = new FreshSamples(network.inputShape(), 1);
        measure("forward", ways, samples, (program, batch) -> () -> program.predict(batch));
        measure(
                "explain",
                ways,
                samples,
                (program, batch) -> () -> program.explain(batch, Composites.epsilonPlusFlat()));
    }

    private static void measure(String what, List<Way> ways, FreshSamples samples, Work work) throws Exception {
        Stopwatch stopwatch = new Stopwatch(Objects::requireNonNull);
        double[] ratios = new double[ROUNDS];
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            double[] millis = new double[ways.size()];
            for (int i = 0; i < millis.length; i++) {
                Way way = ways.get(i);
                NativeThreads.limit(way.threads);
                millis[i] = stopwatch.millis(
                        () -> work.by(way.program, samples.next()).call());
            }
            if (round >= 0) {
                ratios[round] = millis[1] / millis[0];
            }
        }
        Arrays.sort(ratios);
        System.out.println(what + ".ratio = " + Ratios.quantile(ratios, 0.5));
        System.out.println(what + ".low = " + Ratios.quantile(ratios, 0.25));
        System.out.println(what + ".high = " + Ratios.quantile(ratios, 0.75));
    }
}
