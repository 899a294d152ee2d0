package org.lrpexplorer.modelio.onnx;

import java.util.Map;
import java.util.Set;
import org.lrpexplorer.modelio.common.Unsupported;
import org.lrpexplorer.modelio.onnx.graph.OnnxNode;
import org.lrpexplorer.network.Nonlinearity;

/** Every ONNX operator that can be read. */
final class OperatorReaders {
    private static final Map<String, OperatorReader> LAYERS = Map.ofEntries(
            Map.entry("Abs", ActivationOperators.of(Nonlinearity.ABS)),
            Map.entry("Add", ElementwiseOperators::add),
            Map.entry("AveragePool", PoolOperators::average),
            Map.entry("BatchNormalization", NormOperators::batchNorm),
            Map.entry("Cast", ElementwiseOperators::cast),
            Map.entry("Celu", ActivationOperators.of(Nonlinearity.CELU)),
            Map.entry("Clip", BoundOperators::clip),
            Map.entry("Concat", RegionOperators::concat),
            Map.entry("Conv", LinearOperators::convolution),
            Map.entry("ConvTranspose", TransposedConvolutions::read),
            Map.entry("Crop", RegionOperators::crop),
            Map.entry("DepthToSpace", Rearrangements::read),
            Map.entry("Div", ElementwiseOperators::divide),
            Map.entry("Dropout", ElementwiseOperators::dropout),
            Map.entry("Elu", ActivationOperators.of(Nonlinearity.ELU)),
            Map.entry("Erf", ActivationOperators.of(Nonlinearity.ERF)),
            Map.entry("Expand", ResizeOperators::expand),
            Map.entry("Flatten", ShapeOperators::flatten),
            Map.entry("Gelu", ActivationOperators::gelu),
            Map.entry("Gemm", LinearOperators::gemm),
            Map.entry("Gather", RegionOperators::gather),
            Map.entry("GlobalAveragePool", PoolOperators::globalAverage),
            Map.entry("GlobalMaxPool", PoolOperators::globalMax),
            Map.entry("GroupNormalization", SampleNormOperators::group),
            Map.entry("HardSigmoid", ActivationOperators.of(Nonlinearity.HARD_SIGMOID)),
            Map.entry("HardSwish", ActivationOperators.of(Nonlinearity.HARD_SWISH)),
            Map.entry("Identity", ElementwiseOperators::identity),
            Map.entry("InstanceNormalization", SampleNormOperators::instance),
            Map.entry("LRN", SampleNormOperators::response),
            Map.entry("LayerNormalization", SampleNormOperators::layer),
            Map.entry("LeakyRelu", ActivationOperators.of(Nonlinearity.LEAKY_RELU)),
            Map.entry("MatMul", LinearOperators::matMul),
            Map.entry("Max", BoundOperators::max),
            Map.entry("MaxPool", PoolOperators::max),
            Map.entry("Min", BoundOperators::min),
            Map.entry("Mish", ActivationOperators.of(Nonlinearity.MISH)),
            Map.entry("Mul", ElementwiseOperators::multiply),
            Map.entry("PRelu", ActivationOperators::slopes),
            Map.entry("Pad", RegionOperators::pad),
            Map.entry("Pow", ActivationOperators::power),
            Map.entry("ReduceMax", Reductions::pool),
            Map.entry("ReduceMean", Reductions::pool),
            Map.entry("ReduceSum", Reductions::sum),
            Map.entry("Relu", BoundOperators::relu),
            Map.entry("Reshape", ShapeOperators::reshape),
            Map.entry("Resize", ResizeOperators::resize),
            Map.entry("Selu", ActivationOperators.of(Nonlinearity.SELU)),
            Map.entry("Shape", ShapeOperators::shape),
            Map.entry("Sigmoid", ActivationOperators.of(Nonlinearity.SIGMOID)),
            Map.entry("Size", ShapeOperators::size),
            Map.entry("Slice", RegionOperators::slice),
            Map.entry("Softmax", SoftmaxOperators::read),
            Map.entry("Softplus", ActivationOperators.of(Nonlinearity.SOFTPLUS)),
            Map.entry("Softsign", ActivationOperators.of(Nonlinearity.SOFTSIGN)),
            Map.entry("SpaceToDepth", Rearrangements::read),
            Map.entry("Split", RegionOperators::split),
            Map.entry("Squeeze", ShapeOperators::squeeze),
            Map.entry("Sub", ElementwiseOperators::subtract),
            Map.entry("Sum", ElementwiseOperators::sum),
            Map.entry("Tanh", ActivationOperators.of(Nonlinearity.TANH)),
            Map.entry("ThresholdedRelu", ActivationOperators.of(Nonlinearity.THRESHOLDED_RELU)),
            Map.entry("Transpose", ShapeOperators::transpose),
            Map.entry("Unsqueeze", ShapeOperators::unsqueeze),
            Map.entry("Upsample", ResizeOperators::upsample));

    private static final Map<String, OperatorReader> CONSTANTS = Map.ofEntries(
            Map.entry("Abs", ConstantArithmetic.each(Math::abs)),
            Map.entry("Add", ConstantArithmetic.of((a, b) -> a + b)),
            Map.entry("And", ConstantArithmetic.comparison((a, b) -> a != 0 && b != 0)),
            Map.entry("Cast", ConstantOperators::cast),
            Map.entry("Ceil", ConstantArithmetic.each(Math::ceil)),
            Map.entry("Clip", ConstantArithmetic::clip),
            Map.entry("Concat", ConstantLists::concat),
            Map.entry("Constant", ConstantOperators::constant),
            Map.entry("ConstantOfShape", ConstantLists::filled),
            Map.entry("Div", ConstantArithmetic::divide),
            Map.entry("Dropout", ConstantOperators::identity),
            Map.entry("Equal", ConstantArithmetic.comparison((a, b) -> a == b)),
            Map.entry("Exp", ConstantArithmetic.each(Math::exp)),
            Map.entry("Expand", ConstantLists::expand),
            Map.entry("Flatten", ConstantOperators::flatten),
            Map.entry("Floor", ConstantArithmetic.each(Math::floor)),
            Map.entry("Gather", ConstantLists::gather),
            Map.entry("Greater", ConstantArithmetic.comparison((a, b) -> a > b)),
            Map.entry("GreaterOrEqual", ConstantArithmetic.comparison((a, b) -> a >= b)),
            Map.entry("Identity", ConstantOperators::identity),
            Map.entry("Less", ConstantArithmetic.comparison((a, b) -> a < b)),
            Map.entry("LessOrEqual", ConstantArithmetic.comparison((a, b) -> a <= b)),
            Map.entry("Log", ConstantArithmetic.each(Math::log)),
            Map.entry("Max", ConstantArithmetic.of(Math::max)),
            Map.entry("Mean", ConstantArithmetic::mean),
            Map.entry("Min", ConstantArithmetic.of(Math::min)),
            Map.entry("Mod", ConstantArithmetic::remainder),
            Map.entry("Mul", ConstantArithmetic.of((a, b) -> a * b)),
            Map.entry("Neg", ConstantArithmetic.each(a -> -a)),
            Map.entry("Not", ConstantArithmetic.each(a -> a == 0 ? 1 : 0)),
            Map.entry("Or", ConstantArithmetic.comparison((a, b) -> a != 0 || b != 0)),
            Map.entry("Pow", ConstantArithmetic.of(Math::pow)),
            Map.entry("Range", ConstantLists::range),
            Map.entry("Reciprocal", ConstantArithmetic.each(a -> 1 / a)),
            Map.entry("ReduceMax", ConstantReductions.of(Math::max, Double.NEGATIVE_INFINITY)),
            Map.entry("ReduceMean", ConstantReductions::mean),
            Map.entry("ReduceMin", ConstantReductions.of(Math::min, Double.POSITIVE_INFINITY)),
            Map.entry("ReduceProd", ConstantReductions.of((a, b) -> a * b, 1)),
            Map.entry("ReduceSum", ConstantReductions.of(Double::sum, 0)),
            Map.entry("Relu", ConstantArithmetic.each(a -> Math.max(a, 0))),
            Map.entry("Reshape", ConstantOperators::reshape),
            Map.entry("Round", ConstantArithmetic.each(Math::rint)),
            Map.entry("Shape", ConstantOperators::shape),
            Map.entry("Sign", ConstantArithmetic.each(Math::signum)),
            Map.entry("Size", ConstantLists::size),
            Map.entry("Slice", ConstantSlices::read),
            Map.entry("Split", ConstantLists::split),
            Map.entry("Sqrt", ConstantArithmetic.each(Math::sqrt)),
            Map.entry("Squeeze", ConstantOperators::squeeze),
            Map.entry("Sub", ConstantArithmetic.of((a, b) -> a - b)),
            Map.entry("Sum", ConstantArithmetic.of(Double::sum)),
            Map.entry("Tile", ConstantLists::tile),
            Map.entry("Transpose", ConstantOperators::transpose),
            Map.entry("Unsqueeze", ConstantOperators::unsqueeze),
            Map.entry("Where", ConstantArithmetic::where),
            Map.entry("Xor", ConstantArithmetic.comparison((a, b) -> a != 0 ^ b != 0)));

    private static final Set<String> RECURRENT = Set.of("GRU", "LSTM", "RNN");

    private OperatorReaders() {}

    /** Whether there is a layer for some form of an operator. */
    static boolean haveLayer(String operator) {
        return LAYERS.containsKey(operator);
    }

    /** Reads a node as a constant if all that it reads is constant, as a layer otherwise. */
    static void read(OnnxNode node, Conversion conversion) {
        if (Joins.isRead(node, conversion)) {
            Joins.read(node, conversion);
            return;
        }
        if (Rearrangements.isRead(node, conversion)) {
            Rearrangements.read(node, conversion);
            return;
        }
        if (LastDimensionNorms.isRead(node, conversion)) {
            LastDimensionNorms.read(node, conversion);
            return;
        }
        if (SoftmaxOperators.isRead(node, conversion)) {
            SoftmaxOperators.read(node, conversion);
            return;
        }
        node.inputs().forEach(conversion.arranged()::settle);
        if (CopyingPads.isRead(node, conversion)) {
            CopyingPads.read(node, conversion);
            return;
        }
        if (ChannelsLast.isRead(node, conversion)) {
            ChannelsLast.read(node, conversion);
            return;
        }
        if (Signals.isLaidOut(node, conversion)) {
            Rearrangements.read(node, conversion);
            return;
        }
        if (Signals.isRead(node, conversion)) {
            Signals.read(node, conversion);
            return;
        }
        if (VectorViews.isRead(node, conversion)) {
            VectorViews.read(node, conversion);
            return;
        }
        readChannelsFirst(node, conversion);
    }

    /** Reads a node as if all maps had their channels first, as the layers have them. */
    static void readChannelsFirst(OnnxNode node, Conversion conversion) {
        boolean constant = conversion.constants().areInputsOf(node);
        OperatorReader reader = (constant ? CONSTANTS : LAYERS).get(node.operator());
        if (reader != null) {
            reader.read(node, conversion);
        } else if (constant && LAYERS.containsKey(node.operator())) {
            ConstantLayers.read(node, conversion, LAYERS.get(node.operator()));
        } else {
            throw new Unsupported(reason(node));
        }
    }

    private static String reason(OnnxNode node) {
        if (RECURRENT.contains(node.operator())) {
            return "LRP of recurrent layers is not built here";
        }
        return CONSTANTS.containsKey(node.operator()) ? "what it reads is not constant" : "";
    }
}
