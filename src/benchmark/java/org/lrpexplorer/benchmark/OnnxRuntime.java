package org.lrpexplorer.benchmark;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.lrpexplorer.tensor.Shape;

/** The yardstick: ONNX Runtime's forward pass over the same file, with all of its graph optimisations. */
final class OnnxRuntime implements AutoCloseable {

    private final OrtSession.SessionOptions options;
    private final OrtSession session;
    private final OnnxTensor batch;
    private final String input;

    /**
     * A session that predicts one batch again and again.
     *
     * @param shape of one sample
     */
    OnnxRuntime(Path file, Shape shape, List<float[]> samples, int threads) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        options = new OrtSession.SessionOptions();
        options.setOptimizationLevel(OrtSession.SessionOptions.OptLevel.ALL_OPT);
        options.setIntraOpNumThreads(threads);
        options.setInterOpNumThreads(1);
        // Threads that go on spinning after a run would slow down whatever is measured next.
        options.addConfigEntry("session.force_spinning_stop", "1");
        session = environment.createSession(file.toString(), options);
        input = session.getInputNames().iterator().next();
        FloatBuffer values = ByteBuffer.allocateDirect(samples.size() * shape.size() * Float.BYTES)
                .order(ByteOrder.nativeOrder())
                .asFloatBuffer();
        samples.forEach(values::put);
        batch = OnnxTensor.createTensor(environment, values.rewind(), shape.batched(samples.size()));
    }

    /** The outputs, sample after sample. */
    float[] predict() throws OrtException {
        try (OrtSession.Result result = session.run(Map.of(input, batch))) {
            FloatBuffer buffer = ((OnnxTensor) result.get(0)).getFloatBuffer();
            float[] values = new float[buffer.remaining()];
            buffer.get(values);
            return values;
        }
    }

    @Override
    public void close() throws OrtException {
        batch.close();
        session.close();
        options.close();
    }
}
