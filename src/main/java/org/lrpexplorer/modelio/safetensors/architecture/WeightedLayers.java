package org.lrpexplorer.modelio.safetensors.architecture;

import java.util.List;
import java.util.Optional;
import org.lrpexplorer.modelio.common.QuotedName;
import org.lrpexplorer.modelio.common.Unreadable;
import org.lrpexplorer.modelio.safetensors.weights.StoredTensor;
import org.lrpexplorer.modelio.safetensors.weights.WeightFile;
import org.lrpexplorer.network.BatchNorm;
import org.lrpexplorer.network.Conv2d;
import org.lrpexplorer.network.Dense;
import org.lrpexplorer.text.Text;
import org.nd4j.linalg.api.ndarray.INDArray;

/** Draws the layers that have weights. */
final class WeightedLayers {

    private WeightedLayers() {}

    /** A convolution over {@code at.weight}, whose rows say how many outputs it has, and {@code at.bias}. */
    static String convolution(Drawing d, String at, String from, Filter filter) {
        Size in = d.maps(at, from);
        int groups = filter.groups() == Filter.DEPTHWISE ? Math.max(1, in.channels()) : filter.groups();
        requireDivisible(d, at, in.channels(), groups);
        int perGroup = in.channels() == Size.ANY && filter.groups() != Filter.DEPTHWISE
                ? Size.ANY
                : Math.max(1, in.channels() / groups);
        int rows = rows(d, at);
        if (from.equals(Drawing.IMAGE)) {
            perGroup = requireImageChannels(d, at, in, perGroup);
        }
        Optional<StoredTensor> weight = d.tensors()
                .take(
                        at + ".weight",
                        filter.outputs(),
                        perGroup,
                        filter.window().kernelH(),
                        filter.window().kernelW());
        requireDivisible(d, at, rows, groups);
        Optional<StoredTensor> bias = bias(d, at, rows, filter.biased());
        int channels = filter.outputs() == Size.ANY ? rows : filter.outputs();
        return d.layer(
                at,
                file -> new Conv2d(array(file, weight), bias.map(b -> array(file, b)), filter.window(), groups),
                d.slide(at, in, filter.window(), channels),
                from);
    }

    /** A batch normalisation over {@code at.running_mean} and the rest; γ and β may both be left out. */
    static String norm(Drawing d, String at, String from) {
        return norm(d, at, from, d.epsilon());
    }

    /** A batch normalisation with its own ε. */
    static String norm(Drawing d, String at, String from, double epsilon) {
        int channels = d.sizeOf(from).channels();
        TensorChecklist tensors = d.tensors();
        Optional<StoredTensor> mean = tensors.take(at + ".running_mean", channels);
        Optional<StoredTensor> variance = tensors.take(at + ".running_var", channels);
        boolean affine = tensors.has(at + ".weight") || tensors.has(at + ".bias") || mean.isEmpty();
        Optional<StoredTensor> gamma = affine ? tensors.take(at + ".weight", channels) : Optional.empty();
        Optional<StoredTensor> beta = affine ? tensors.take(at + ".bias", channels) : Optional.empty();
        return d.layer(
                at,
                file -> norm(
                        at,
                        gamma.map(g -> array(file, g)),
                        beta.map(b -> array(file, b)),
                        array(file, mean),
                        array(file, variance),
                        epsilon),
                d.sizeOf(from),
                from);
    }

    private static BatchNorm norm(
            String at,
            Optional<INDArray> gamma,
            Optional<INDArray> beta,
            INDArray mean,
            INDArray variance,
            double epsilon) {
        try {
            return new BatchNorm(gamma, beta, mean, variance, epsilon);
        } catch (IllegalArgumentException e) {
            throw new Unreadable(Text.of("its layer %s does not fit: %s", QuotedName.of(at), e.getMessage()), e);
        }
    }

    /** A dense layer over {@code at.weight} and {@code at.bias}. */
    static String dense(Drawing d, String at, String from) {
        return dense(d, at, from, true);
    }

    /** A dense layer that has to have a bias, or that has one where the file has one. */
    static String dense(Drawing d, String at, String from, boolean biased) {
        Size in = d.sizeOf(from);
        if (in.map()) {
            d.misfit(at, Text.of("takes a vector, but its input is maps of %s; flatten them first", in));
        }
        int rows = rows(d, at);
        Optional<StoredTensor> weight = d.tensors().takeMatrix(at + ".weight", in.count());
        Optional<StoredTensor> bias = bias(d, at, rows, biased);
        return d.layer(
                at,
                file -> new Dense(
                        file.read(
                                weight.orElseThrow(), rows, weight.orElseThrow().count() / rows),
                        bias.map(b -> array(file, b))),
                Size.vector(rows),
                from);
    }

    private static Optional<StoredTensor> bias(Drawing d, String at, int rows, boolean required) {
        boolean there = required || d.tensors().has(at + ".bias");
        return there ? d.tensors().take(at + ".bias", rows) : Optional.empty();
    }

    private static int rows(Drawing d, String at) {
        List<Integer> dims = d.tensors().dims(at + ".weight");
        return dims.isEmpty() || dims.contains(0) ? Size.ANY : dims.get(0);
    }

    /** A first layer for other images is the card's mistake more often than the file's. */
    private static int requireImageChannels(Drawing d, String at, Size image, int stated) {
        List<Integer> dims = d.tensors().dims(at + ".weight");
        if (dims.size() != 4 || stated == Size.ANY || dims.get(1) == stated) {
            return stated;
        }
        d.misfit(at, Text.of("takes images of %d channels, but the card states an input of %s", dims.get(1), image));
        return Size.ANY;
    }

    private static void requireDivisible(Drawing d, String at, int channels, int groups) {
        if (channels != Size.ANY && channels % groups != 0) {
            d.misfit(at, Text.of("divides %d channels into %d groups", channels, groups));
        }
    }

    private static INDArray array(WeightFile file, Optional<StoredTensor> tensor) {
        return array(file, tensor.orElseThrow());
    }

    private static INDArray array(WeightFile file, StoredTensor tensor) {
        return file.read(
                tensor, tensor.dims().stream().mapToLong(Integer::longValue).toArray());
    }
}
