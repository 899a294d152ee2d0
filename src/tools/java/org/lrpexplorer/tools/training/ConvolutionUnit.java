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
     * @throws IllegalArgumentException if the convolution has groups or a bias map
     */
    ConvolutionUnit(Conv2d layer, int lanes) {
        if (layer.groups() != 1 || layer.bias().filter(b -> b.rank() != 1).isPresent()) {
            throw new IllegalArgumentException("Convolutions with groups or a bias map cannot be trained");
        }
        this.layer = layer;
        this.weight = new Parameter(Buffers.floats(layer.weight()), lanes, true);
        this.bias = layer.bias().stream()
                .map(b -> new Parameter(Buffers.floats(b), lanes, false))
                .toList();
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
        Patches patches = new Patches(input.channels(), input.shape.dim(1), input.shape.dim(2), layer.window());
        return new ConvolutionStep(weight, bias, patches, input, output, lane);
    }
}
