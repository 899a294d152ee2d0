package org.lrpexplorer.benchmark;

import java.io.PrintStream;
import java.util.List;
import java.util.Random;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.tensor.NativeThreads;
import org.lrpexplorer.text.Text;

/** Explains ten thousand inputs, one after the other, and compares the memory after the first hundred with the end's. */
final class MemoryLoop {

    private static final int FIRST = 100;
    private static final int EXPLANATIONS = 10_000;
    private static final int REPORT_EVERY = 1_000;

    private MemoryLoop() {}

    /** Prints properties: the memory in between, and the ratios of end and start. */
    public static void main(String[] args) throws InterruptedException {
        Settings settings = Settings.read();
        NativeThreads.limit(settings.threads());
        Network network =
                ModelReaders.read(BenchmarkNetwork.CIFAR10.file(settings)).network();
        MeasuredProgram engine = new MeasuredProgram(network, settings.precision());
        float[] sample = new float[network.inputShape().size()];
        Random random = new Random(1);
        ProcessMemory start = null;
        for (int i = 1; i <= EXPLANATIONS; i++) {
            for (int j = 0; j < sample.length; j++) {
                sample[j] = (float) random.nextGaussian();
            }
            engine.explain(List.of(sample), Composites.epsilonPlusFlat());
            if (i == FIRST) {
                start = ProcessMemory.afterCollection();
                System.out.println(Text.of("after %d: %s", i, start));
            } else if (i % REPORT_EVERY == 0) {
                System.out.println(Text.of("after %d: %s", i, ProcessMemory.afterCollection()));
            }
        }
        print(System.out, start, ProcessMemory.afterCollection());
    }

    private static void print(PrintStream out, ProcessMemory start, ProcessMemory end) {
        out.println("resident = " + ratio(end.resident(), start.resident()));
        out.println("outside-heap = " + ratio(end.outsideHeap(), start.outsideHeap()));
        out.println("live-objects = " + ratio(end.heapUsed(), start.heapUsed()));
    }

    private static double ratio(long end, long start) {
        return (double) end / start;
    }
}
