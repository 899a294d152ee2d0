package org.lrpexplorer.modelio.safetensors.architecture;

import java.util.List;
import java.util.regex.MatchResult;
import org.lrpexplorer.network.Pad;
import org.lrpexplorer.network.Slice;
import org.lrpexplorer.tensor.Region;
import org.lrpexplorer.tensor.Window;
import org.lrpexplorer.text.Text;

/**
 * Residual networks: stages of blocks, each of which adds its input to what it computes. He, Zhang, Ren and Sun, "Deep
 * Residual Learning for Image Recognition", 2015, table 1 and section 4.2; in bottlenecks the 3×3 convolution strides,
 * as in torchvision's networks. Zagoruyko and Komodakis 2016 (wide) and Xie et al. 2016 (ResNeXt) change widths and
 * groups only.
 *
 * @param blocks how many blocks each stage has
 * @param bottleneck whether a block is 1×1, 3×3, 1×1 instead of 3×3, 3×3
 * @param groups of the bottleneck's 3×3 convolution
 * @param forCifar whether a shortcut over differing channels may do without weights, by leaving out and padding
 */
record ResNet(List<Integer> blocks, boolean bottleneck, int groups, boolean forCifar) implements Design {

    /** The names that other libraries and repositories give the same tensors. */
    private static final List<Renaming> RENAMINGS = List.of(
            Renaming.of("^resnet\\.embedder\\.embedder\\.convolution\\.", "conv1."),
            Renaming.of("^resnet\\.embedder\\.embedder\\.normalization\\.", "bn1."),
            Renaming.of(
                    "^resnet\\.encoder\\.stages\\.(\\d{1,3})\\.layers\\.(\\d{1,3})\\.",
                    match -> Text.of("layer%d.%d.", next(match, 1), next(match, 2) - 1)),
            Renaming.of("\\.layer\\.(\\d)\\.convolution\\.", match -> Text.of(".conv%d.", next(match, 1))),
            Renaming.of("\\.layer\\.(\\d)\\.normalization\\.", match -> Text.of(".bn%d.", next(match, 1))),
            Renaming.of("\\.shortcut\\.convolution\\.", ".downsample.0."),
            Renaming.of("\\.shortcut\\.normalization\\.", ".downsample.1."),
            Renaming.of("\\.shortcut\\.", ".downsample."),
            Renaming.of("^(linear|classifier\\.1)\\.", "fc."));

    private static int next(MatchResult match, int group) {
        return Integer.parseInt(match.group(group)) + 1;
    }

    @Override
    public List<Renaming> renamings() {
        return RENAMINGS;
    }

    @Override
    public String draw(Drawing d) {
        String x = stem(d);
        for (int stage = 1; stage <= blocks.size(); stage++) {
            for (int block = 0; block < blocks.get(stage - 1); block++) {
                x = block(d, Text.of("layer%d.%d", stage, block), x, stage > 1 && block == 0 ? 2 : 1);
            }
        }
        x = PlainLayers.globalAverage(d, "avgpool", x);
        return WeightedLayers.dense(d, "fc", PlainLayers.flatten(d, "flatten", x));
    }

    private String stem(Drawing d) {
        List<Integer> kernel = d.tensors().dims("conv1.weight");
        boolean small = forCifar || (kernel.size() == 4 && kernel.get(2) == 3);
        if (small && !forCifar) {
            d.note("The first convolution is 3×3, as for CIFAR: it has stride 1, and no max pooling follows it.");
        }
        Filter filter = small ? Filter.of(3, 1, 1) : Filter.of(7, 2, 3);
        String x = WeightedLayers.convolution(d, "conv1", Drawing.IMAGE, filter);
        x = PlainLayers.relu(d, "relu", WeightedLayers.norm(d, "bn1", x));
        return small ? x : PlainLayers.maxPool(d, "maxpool", x, Window.square(3, 2, 1));
    }

    private String block(Drawing d, String at, String from, int stride) {
        int last = bottleneck ? 3 : 2;
        List<Integer> dims = d.tensors().dims(Text.of("%s.conv%d.weight", at, last));
        int outputs = dims.isEmpty() ? Size.ANY : dims.get(0);
        String shortcut = shortcut(d, at, from, stride, outputs);
        String x = from;
        if (bottleneck) {
            x = unit(d, at, 1, x, Filter.of(1, 1, 0));
            x = PlainLayers.relu(d, at + ".relu1", x);
            x = unit(d, at, 2, x, Filter.of(3, stride, 1).inGroups(groups));
        } else {
            x = unit(d, at, 1, x, Filter.of(3, stride, 1));
        }
        x = PlainLayers.relu(d, at + ".relu" + (last - 1), x);
        Filter closing = bottleneck ? Filter.of(1, 1, 0) : Filter.of(3, 1, 1);
        x = unit(d, at, last, x, closing.to(d.sizeOf(shortcut).channels()));
        return PlainLayers.relu(d, at + ".relu", PlainLayers.add(d, at + ".add", x, shortcut));
    }

    private static String unit(Drawing d, String at, int number, String from, Filter filter) {
        String x = WeightedLayers.convolution(d, Text.of("%s.conv%d", at, number), from, filter);
        return WeightedLayers.norm(d, Text.of("%s.bn%d", at, number), x);
    }

    private String shortcut(Drawing d, String at, String from, int stride, int outputs) {
        Size in = d.sizeOf(from);
        boolean weighted = d.tensors().has(at + ".downsample.0.weight");
        boolean same = stride == 1 && (outputs == in.channels() || outputs == Size.ANY || in.channels() == Size.ANY);
        if (!weighted && same) {
            return from;
        }
        if (!weighted && forCifar && outputs >= in.channels() && in.channels() != Size.ANY) {
            return paddedShortcut(d, at, from, stride, outputs);
        }
        String x = WeightedLayers.convolution(
                d, at + ".downsample.0", from, Filter.of(1, stride, 0).to(outputs));
        return WeightedLayers.norm(d, at + ".downsample.1", x);
    }

    /** Option A of the paper: every second cell, and channels of zeros, of which the paper does not say where. */
    private static String paddedShortcut(Drawing d, String at, String from, int stride, int outputs) {
        Size in = d.sizeOf(from);
        int before = (outputs - in.channels()) / 2;
        int after = outputs - in.channels() - before;
        if (before + after > 0) {
            d.note(Text.of(
                    "The shortcut of %s has no weights: it gets channels of zeros, %d in front and %d behind.",
                    at, before, after));
        }
        Size kept = Size.maps(in.channels(), strided(in.height(), stride), strided(in.width(), stride));
        String x = d.layer(at + ".slice", file -> new Slice(everySecond(kept, stride)), kept, from);
        Pad pad = new Pad(List.of(before, 0, 0), List.of(after, 0, 0), 0);
        return d.layer(at + ".pad", file -> pad, Size.maps(outputs, kept.height(), kept.width()), x);
    }

    private static int strided(int extent, int stride) {
        return extent == Size.ANY ? Size.ANY : (extent + stride - 1) / stride;
    }

    private static Region everySecond(Size kept, int stride) {
        return new Region(
                List.of(0, 0, 0), List.of(1, stride, stride), List.of(kept.channels(), kept.height(), kept.width()));
    }
}
