package org.lrpexplorer.benchmark;

import java.util.List;
import org.lrpexplorer.lrp.composite.Composites;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.tensor.NativeThreads;

/** Compares raw and fused ResNet-50 twice, from opening the file on, and looks how much memory that took at most. */
final class PeakMemory {

    private static final double GIBI = 1 << 30;

    private PeakMemory() {}

    /** Prints the peak as a property, in GiB. */
    public static void main(String[] args) {
        Settings settings = Settings.read();
        NativeThreads.limit(settings.threads());
        Network network =
                ModelReaders.read(BenchmarkNetwork.RESNET50.file(settings)).network();
        MeasuredProgram engine = new MeasuredProgram(network, settings.precision());
        float[] sample = new float[network.inputShape().size()];
        for (int i = 0; i < sample.length; i++) {
            sample[i] = (float) Math.sin(i);
        }
        for (int i = 0; i < 2; i++) {
            engine.compare(List.of(sample), Composites.epsilonPlusFlat());
        }
        System.out.println("peak = " + ProcessMemory.peakResident() / GIBI);
    }
}
