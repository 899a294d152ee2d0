package org.lrpexplorer.tensor.onednn;

import java.util.Optional;
import org.bytedeco.dnnl.dnnl_engine;
import org.bytedeco.dnnl.global.dnnl;
import org.bytedeco.javacpp.Loader;
import org.lrpexplorer.text.Text;

/** Whether oneDNN can be used here, and its one engine, the processor. */
public final class OneDnn {

    /** Set this system property to {@code off} to do without oneDNN where it is present. */
    public static final String PROPERTY = "lrpexplorer.onednn";

    private OneDnn() {}

    /** Whether the native code for this platform is present, loads, and was not switched off. */
    public static boolean available() {
        return !"off".equals(System.getProperty(PROPERTY)) && Library.ENGINE.isPresent();
    }

    /**
     * The processor.
     *
     * @throws IllegalStateException if oneDNN is absent
     */
    static dnnl_engine engine() {
        return Library.ENGINE.orElseThrow(() -> new IllegalStateException("oneDNN is not present on this platform"));
    }

    /**
     * Returns quietly if a native call succeeded.
     *
     * @throws UnsupportedOperationException if oneDNN has no implementation for what was asked
     * @throws IllegalStateException if the call failed otherwise
     */
    static void check(int status, String what) {
        if (status == dnnl.dnnl_unimplemented) {
            throw new UnsupportedOperationException("oneDNN has no implementation of this " + what);
        }
        if (status != dnnl.dnnl_success) {
            throw new IllegalStateException(Text.of("oneDNN could not make or run a %s (status %d)", what, status));
        }
    }

    /** Loads the library at its first use. */
    private static final class Library {

        static final Optional<dnnl_engine> ENGINE = load();

        private Library() {}

        private static Optional<dnnl_engine> load() {
            try {
                Loader.load(dnnl.class);
                dnnl_engine engine = new dnnl_engine();
                return dnnl.dnnl_engine_create(engine, dnnl.dnnl_cpu, 0) == dnnl.dnnl_success
                        ? Optional.of(engine)
                        : Optional.empty();
            } catch (LinkageError e) {
                // No native code for this platform, or one that this system cannot load: the portable convolution
                // remains.
                return Optional.empty();
            }
        }
    }
}
