package org.lrpexplorer.tools.training;

import java.util.List;
import org.lrpexplorer.network.Conv2d;
import org.lrpexplorer.tensor.Buffers;
import org.lrpexplorer.tensor.Patches;

/** A convolution in training. */
final class ConvolutionUnit implements Unit {

    private final Conv2d layer;
    private final Parameter weight;
    private final List<Parameter> bias;

    /**
     * Reads the initial parameters.
     *
     * @throws IllegalArgumentException if the convolution has a bias map
     */
    ConvolutionUnit(Conv2d layer, int lanes) {
        if (layer.bias().filter(b -> b.rank() != 1).isPresent()) {
            throw new IllegalArgumentException("Convolutions with a bias map cannot be trained");
        }
        this.layer = layer;
        this.weight = new Parameter(Buffers.floats(layer.weight()), lanes, !depthwise(layer));
        this.bias = layer.bias().stream()
                .map(b -> new Parameter(Buffers.floats(b), lanes, false))
                .toList();
    }

    /**
     * A depthwise kernel has so few weights that decay would do more harm than good (Howard et al., "MobileNets", 2017,
     * section 3.2).
     */
    private static boolean depthwise(Conv2d layer) {
        return layer.groups() > 1 && layer.groups() == layer.inputChannels();
    }

    @Override
    public List<Parameter> parameters() {
        return Biases.with(weight, bias);
    }

    @Override
    public Conv2d trained() {
        return layer.with(Buffers.array(weight.value, layer.weight().shape()), Biases.array(bias));
    }

    @Override
    public Step bind(List<Slot> inputs, Slot output, int lane) {
        Slot input = inputs.get(0);
        if (layer.groups() > 1) {
            return new GroupedConvolutionStep(weight, bias, layer.window(), layer.groups(), input, output, lane);
        }
        Patches patches = new Patches(input.channels(), input.shape.dim(1), input.shape.dim(2), layer.window());
        return new ConvolutionStep(weight, bias, patches, input, output, lane);
    }
}
