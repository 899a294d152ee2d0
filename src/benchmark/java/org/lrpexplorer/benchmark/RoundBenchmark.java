package org.lrpexplorer.benchmark;

import ai.onnxruntime.OrtException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.tensor.NativeThreads;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.Blackhole;

/**
 * One round measures every kind of work, one right after the other, so that the ratios within a round mean something
 * even on a machine whose speed varies.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class RoundBenchmark {

    private static final double TOLERANCE = 1e-3;

    /** The label of a {@link BenchmarkNetwork}. */
    @Param("mnist-conv-bn")
    public String network;

    /** The number of samples at once. */
    @Param("1")
    public int batch;

    private FreshSamples samples;
    private MeasuredProgram engine;
    private OnnxRuntime yardstick;

    /** Opens the network for both. */
    @Setup(Level.Trial)
    public void open() throws OrtException {
        Settings settings = Settings.read();
        NativeThreads.limit(settings.threads());
        BenchmarkNetwork subject = BenchmarkNetwork.labelled(network);
        Network raw = ModelReaders.read(subject.file(settings)).network();
        Shape shape = raw.inputShape();
        samples = new FreshSamples(shape, batch);
        engine = new MeasuredProgram(raw, settings.precision());
        yardstick = new OnnxRuntime(subject.file(settings), shape, samples.first(), settings.threads());
        requireAgreement(
                engine.predict(samples.first()).stream().flatMap(List::stream).toList(), yardstick.predict());
    }

    /** Closes ONNX Runtime's session. */
    @TearDown(Level.Trial)
    public void close() throws OrtException {
        yardstick.close();
    }

    /** Measures each kind of work. */
    @Benchmark
    public void round(Times times, Blackhole blackhole) throws Exception {
        Stopwatch stopwatch = new Stopwatch(result -> blackhole.consume(result));
        Map<Work, Double> round = new EnumMap<>(Work.class);
        round.put(Work.ONNX_RUNTIME, stopwatch.millis(yardstick::predict));
        round.put(Work.FORWARD, stopwatch.millis(() -> engine.predict(samples.next())));
        round.put(
                Work.EPSILON_PLUS_FLAT,
                stopwatch.millis(() -> engine.explain(samples.next(), Composites.epsilonPlusFlat())));
        round.put(
                Work.EPSILON_ALPHA2_BETA1,
                stopwatch.millis(() -> engine.explain(samples.next(), Composites.epsilonAlpha2Beta1())));
        round.put(
                Work.COMPARISON, stopwatch.millis(() -> engine.compare(samples.next(), Composites.epsilonPlusFlat())));
        times.add(round);
    }

    /** A yardstick measures only what computes the same. */
    private static void requireAgreement(List<Float> own, float[] other) {
        double largest = 0;
        double difference = 0;
        for (int i = 0; i < own.size(); i++) {
            largest = Math.max(largest, Math.abs(other[i]));
            difference = Math.max(difference, Math.abs(own.get(i) - other[i]));
        }
        if (own.size() != other.length || !(difference <= TOLERANCE * largest)) {
            throw new IllegalStateException(
                    Text.of("The outputs differ from ONNX Runtime's by %g of at most %g.", difference, largest));
        }
    }
}
