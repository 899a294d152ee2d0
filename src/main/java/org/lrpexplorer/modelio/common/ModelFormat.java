package org.lrpexplorer.modelio.common;

import org.lrpexplorer.text.Text;

/**
 * What a model file is.
 *
 * @param label the name of the format, to show
 * @param layout where the file itself has the channels of images: NCHW or NHWC; the network is fed NCHW either way
 */
public record ModelFormat(String label, String layout) {
    private static final String FED = "NCHW";

    /** ONNX, whose operators have the channels first. */
    public static final ModelFormat ONNX = new ModelFormat("ONNX", FED);

    /** Weights for an architecture; PyTorch's tensors have the channels first. */
    public static ModelFormat safetensors(String architecture) {
        return new ModelFormat(Text.of("safetensors (%s)", architecture), FED);
    }

    /** The name, and the layout where it is not the one in which images are fed. */
    public String describe() {
        return layout.equals(FED) ? label : label + ", " + layout;
    }
}
