package org.lrpexplorer.benchmark;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.lrpexplorer.tensor.NativeThreads;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.values.IndexSet;

/**
 * Measures an experiment, some images right before the forward passes of their perturbed images alone, so that both are
 * measured under the same conditions.
 */
final class EvaluateLoop {

    private static final int IMAGES = 500;
    private static final int WARMUP = 48;
    private static final int FIRST = 96;
    private static final int ROUND = 48;

    /** As many as an experiment explains at once, and so few that machines do not change their speed meanwhile. */
    private static final int GROUP = 8;

    private static final double MEBI = 1 << 20;

    private EvaluateLoop() {}

    /** Prints properties: the ratio of the times and its quartiles over rounds of images, and the heap. */
    public static void main(String[] args) throws InterruptedException {
        NativeThreads.limit(Settings.read().threads());
        FlippingExperiment experiment = new FlippingExperiment(IMAGES);
        IndexSet first = experiment
                .images()
                .between(0, Math.min(WARMUP, experiment.images().count()));
        experiment.measure(first);
        first.forEach(image -> experiment.predict(experiment.batches(image)));
        List<Double> ratios = new ArrayList<>();
        long allMeasured = 0;
        long allForward = 0;
        long perturbed = 0;
        long peak = 0;
        ProcessMemory start = null;
        for (int from = 0; from < experiment.images().count(); from += ROUND) {
            long measured = 0;
            long forward = 0;
            int end = Math.min(from + ROUND, experiment.images().count());
            for (int next = from; next < end; next += GROUP) {
                IndexSet group = experiment.images().between(next, Math.min(next + GROUP, end));
                List<List<float[]>> batches = new ArrayList<>();
                group.forEach(image -> batches.addAll(experiment.batches(image)));
                perturbed += batches.stream().mapToInt(List::size).sum();
                measured += nanos(() -> experiment.measure(group));
                forward += nanos(() -> experiment.predict(batches));
                peak = Math.max(peak, heapUsed());
            }
            ratios.add((double) measured / forward);
            allMeasured += measured;
            allForward += forward;
            if (from + ROUND == FIRST) {
                start = ProcessMemory.afterCollection();
            }
        }
        System.out.println(Text.of(
                "%d images of %s, %d perturbed ones: %.1f ms an image, %.1f of them forward; %s",
                experiment.images().count(),
                experiment.dataset(),
                perturbed,
                allMeasured / 1e6 / experiment.images().count(),
                allForward / 1e6 / experiment.images().count(),
                ProcessMemory.afterCollection()));
        print("ratio", Ratios.quantile(sorted(ratios), 0.5));
        print("low", Ratios.quantile(sorted(ratios), 0.25));
        print("high", Ratios.quantile(sorted(ratios), 0.75));
        print("heap", peak / MEBI);
        print("live-objects", (double) ProcessMemory.afterCollection().heapUsed() / start.heapUsed());
    }

    private static long nanos(Runnable work) {
        long begin = System.nanoTime();
        work.run();
        return System.nanoTime() - begin;
    }

    private static double[] sorted(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    }

    private static long heapUsed() {
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static void print(String key, double value) {
        System.out.println(key + " = " + value);
    }
}
