package org.lrpexplorer.tensor;

import org.bytedeco.javacpp.Loader;
import org.bytedeco.openblas.global.openblas;
import org.bytedeco.openblas.presets.openblas_nolapack.SetNumThreads;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.nativeblas.NativeOpsHolder;

/** How many threads the native kernels may use. */
public final class NativeThreads {

    private NativeThreads() {}

    /**
     * OpenBLAS's function, found once. JavaCPP's own way to call it ({@code blas_set_num_threads}) looks four names up in
     * all libraries at each call, which takes the two locks of glibc's loader in the order opposite to loading a library:
     * from a thread beside the window's, it can stop the program for ever.
     */
    private static final class Blas extends SetNumThreads {

        private static final Blas SET = new Blas();

        private Blas() {
            Loader.load(openblas.class);
            put(Loader.addressof("openblas_set_num_threads"));
        }
    }

    /**
     * Lets the kernels use all cores but one. Their threads spin while they wait for each other: with as many of them as
     * cores, anything else that runs makes a step of milliseconds take a second.
     */
    public static void leaveOneCore() {
        limit(Math.max(1, Runtime.getRuntime().availableProcessors() - 1));
    }

    /**
     * Lets the kernels use some number of threads. Part of the limit holds only for work that the calling thread starts,
     * so each thread that computes has to call this. The first call loads the libraries.
     *
     * @param threads at least 1
     */
    public static void limit(int threads) {
        Nd4j.getEnvironment().setMaxThreads(threads);
        Nd4j.getEnvironment().setMaxMasterThreads(threads);
        NativeOpsHolder.getInstance().getDeviceNativeOps().setOmpNumThreads(threads);
        Blas.SET.call(threads);
    }
}
