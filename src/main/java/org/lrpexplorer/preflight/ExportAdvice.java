package org.lrpexplorer.preflight;

/** How to export a network so that its BatchNorm layers are still there. */
public final class ExportAdvice {

    private ExportAdvice() {}

    /** The advice in a few sentences; the README has the whole calls. */
    public static String text() {
        return "If the network was trained with BatchNorm,"
                + " export it with BatchNorm kept. PyTorch: model.eval(), then torch.onnx.export(…, dynamo=False,"
                + " training=torch.onnx.TrainingMode.PRESERVE, do_constant_folding=False), or with the newer exporter"
                + " dynamo=True, optimize=False. Keras: open the model's own .keras or .h5 file, or take the"
                + " back-to-back optimiser out of tf2onnx, as the README shows. Then check that the file still has BatchNormalization nodes.";
    }
}
