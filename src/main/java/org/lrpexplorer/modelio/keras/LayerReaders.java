package org.lrpexplorer.modelio.keras;

import java.util.Map;
import java.util.Optional;

/** Which reader is for which class of layers; only Keras's own classes are known. */
final class LayerReaders {
    private static final Map<String, LayerReader> READERS = Map.ofEntries(
            Map.entry("Conv2D", ConvolutionLayers::convolution),
            Map.entry("Convolution2D", ConvolutionLayers::convolution),
            Map.entry("DepthwiseConv2D", ConvolutionLayers::depthwise),
            Map.entry("SeparableConv2D", ConvolutionLayers::separable),
            Map.entry("SeparableConvolution2D", ConvolutionLayers::separable),
            Map.entry("Conv2DTranspose", ConvolutionLayers::transposed),
            Map.entry("Convolution2DTranspose", ConvolutionLayers::transposed),
            Map.entry("Conv1D", ConvolutionLayers::convolution),
            Map.entry("Convolution1D", ConvolutionLayers::convolution),
            Map.entry("DepthwiseConv1D", ConvolutionLayers::depthwise),
            Map.entry("SeparableConv1D", ConvolutionLayers::separable),
            Map.entry("SeparableConvolution1D", ConvolutionLayers::separable),
            Map.entry("Conv1DTranspose", ConvolutionLayers::transposed),
            Map.entry("Convolution1DTranspose", ConvolutionLayers::transposed),
            Map.entry("MaxPooling1D", PoolingLayers::max),
            Map.entry("MaxPool1D", PoolingLayers::max),
            Map.entry("AveragePooling1D", PoolingLayers::average),
            Map.entry("AvgPool1D", PoolingLayers::average),
            Map.entry("GlobalAveragePooling1D", PoolingLayers::globalAverage),
            Map.entry("GlobalAvgPool1D", PoolingLayers::globalAverage),
            Map.entry("GlobalMaxPooling1D", PoolingLayers::globalMax),
            Map.entry("GlobalMaxPool1D", PoolingLayers::globalMax),
            Map.entry("ZeroPadding1D", ShapeLayers::zeroPadding),
            Map.entry("Cropping1D", ShapeLayers::cropping),
            Map.entry("UpSampling1D", ShapeLayers::upsampling),
            Map.entry("SpatialDropout1D", ShapeLayers::onlyInTraining),
            Map.entry("Dense", ConvolutionLayers::dense),
            Map.entry("BatchNormalization", NormLayers::batchNorm),
            Map.entry("BatchNormalizationV1", NormLayers::batchNorm),
            Map.entry("BatchNormalizationV2", NormLayers::batchNorm),
            Map.entry("SyncBatchNormalization", NormLayers::batchNorm),
            Map.entry("GroupNormalization", NormLayers::groupNorm),
            Map.entry("LayerNormalization", NormLayers::layerNorm),
            Map.entry("Rescaling", NormLayers::rescaling),
            Map.entry("Normalization", NormLayers::normalization),
            Map.entry("Activation", ActivationFunctions::layer),
            Map.entry("Softmax", ActivationFunctions::softmax),
            Map.entry("ReLU", ActivationLayers::relu),
            Map.entry("LeakyReLU", ActivationLayers::leaky),
            Map.entry("PReLU", ActivationLayers::slopes),
            Map.entry("ELU", ActivationLayers::elu),
            Map.entry("ThresholdedReLU", ActivationLayers::thresholded),
            Map.entry("MaxPooling2D", PoolingLayers::max),
            Map.entry("MaxPool2D", PoolingLayers::max),
            Map.entry("AveragePooling2D", PoolingLayers::average),
            Map.entry("AvgPool2D", PoolingLayers::average),
            Map.entry("GlobalAveragePooling2D", PoolingLayers::globalAverage),
            Map.entry("GlobalAvgPool2D", PoolingLayers::globalAverage),
            Map.entry("GlobalMaxPooling2D", PoolingLayers::globalMax),
            Map.entry("GlobalMaxPool2D", PoolingLayers::globalMax),
            Map.entry("Flatten", ShapeLayers::flatten),
            Map.entry("Reshape", ShapeLayers::reshape),
            Map.entry("Permute", ShapeLayers::permute),
            Map.entry("ZeroPadding2D", ShapeLayers::zeroPadding),
            Map.entry("Cropping2D", ShapeLayers::cropping),
            Map.entry("UpSampling2D", ShapeLayers::upsampling),
            Map.entry("Dropout", ShapeLayers::onlyInTraining),
            Map.entry("SpatialDropout2D", ShapeLayers::onlyInTraining),
            Map.entry("AlphaDropout", ShapeLayers::onlyInTraining),
            Map.entry("GaussianDropout", ShapeLayers::onlyInTraining),
            Map.entry("GaussianNoise", ShapeLayers::onlyInTraining),
            Map.entry("ActivityRegularization", ShapeLayers::identity),
            Map.entry("Identity", ShapeLayers::identity),
            Map.entry("RandomFlip", ShapeLayers::onlyInTraining),
            Map.entry("RandomRotation", ShapeLayers::onlyInTraining),
            Map.entry("RandomZoom", ShapeLayers::onlyInTraining),
            Map.entry("RandomTranslation", ShapeLayers::onlyInTraining),
            Map.entry("RandomContrast", ShapeLayers::onlyInTraining),
            Map.entry("RandomBrightness", ShapeLayers::onlyInTraining),
            Map.entry("Add", MergeLayers::add),
            Map.entry("Subtract", MergeLayers::subtract),
            Map.entry("Average", MergeLayers::average),
            Map.entry("Multiply", MergeLayers::multiply),
            Map.entry("Concatenate", MergeLayers::concatenate),
            Map.entry("TFOpLambda", Operations::lambda));

    private LayerReaders() {}

    /** The reader for a layer; empty if there is none. */
    static Optional<LayerReader> of(LayerConfig layer) {
        return layer.isOperation()
                ? Optional.of(Operations::operation)
                : Optional.ofNullable(READERS.get(layer.className()));
    }
}
