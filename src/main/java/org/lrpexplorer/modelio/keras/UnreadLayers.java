package org.lrpexplorer.modelio.keras;

import java.util.Set;

/** What can be done where a layer's class has no reader. */
final class UnreadLayers {
    private static final Set<String> RECURRENT = Set.of(
            "LSTM", "CuDNNLSTM", "GRU", "CuDNNGRU", "SimpleRNN", "RNN", "Bidirectional", "ConvLSTM1D", "ConvLSTM2D");

    /** Keras's own, which would not be read from an ONNX file either. */
    private static final Set<String> OWN = Set.of(
            "AdditiveAttention",
            "Attention",
            "AveragePooling3D",
            "Conv3D",
            "Conv3DTranspose",
            "Dot",
            "Embedding",
            "GlobalAveragePooling3D",
            "GlobalMaxPooling3D",
            "GroupQueryAttention",
            "MaxPooling3D",
            "MultiHeadAttention");

    private UnreadLayers() {}

    /** Why a layer of a class is not read, and what to do; empty where no more is to be said than that it is not. */
    static String reason(String className) {
        if (RECURRENT.contains(className)) {
            return "LRP of recurrent layers is not built here; explain a network of convolutional and dense layers";
        }
        if (className.equals("Lambda")) {
            return "its function is Python code, which is not run here; export the network as ONNX, which writes it in"
                    + " operators";
        }
        return OWN.contains(className)
                ? ""
                : "if it is a class of your own, export the network as ONNX, which writes it in operators";
    }
}
