package org.lrpexplorer.engine.plan;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lrpexplorer.rule.Product;
import org.lrpexplorer.rule.Source;
import org.lrpexplorer.tensor.onednn.Binary;
import org.lrpexplorer.tensor.onednn.Elementwise;
import org.lrpexplorer.tensor.onednn.PostOps;
import org.lrpexplorer.tensor.onednn.Tensor;

/** The parts of a layer's input that products take, each computed once. */
final class InputParts {

    private final PlanBuilder builder;
    private final Optional<MemorySlot> x;
    private final List<Runnable> steps;
    private final Map<Source.Kind, MemorySlot> parts = new EnumMap<>(Source.Kind.class);
    private final List<MemorySlot> made = new ArrayList<>();

    InputParts(PlanBuilder builder, Optional<MemorySlot> x, List<Runnable> steps) {
        this.builder = builder;
        this.x = x;
        this.steps = steps;
    }

    boolean nonNegative() {
        return x.filter(MemorySlot::nonNegative).isPresent();
    }

    /** The products that can contribute; {@code x⁺} is x itself, and {@code x⁻} nothing, where x has nothing below 0. */
    List<Product> effective(List<Product> products) {
        if (!nonNegative()) {
            return products;
        }
        return products.stream()
                .filter(product -> product.source().kind() != Source.Kind.NEGATIVE)
                .map(product -> product.source().kind() == Source.Kind.POSITIVE
                        ? new Product(Source.AS_IS, product.weight(), product.factor())
                        : product)
                .toList();
    }

    /** Where a part of the input lies. */
    MemorySlot part(Source source) {
        return parts.computeIfAbsent(source.kind(), kind -> switch (kind) {
            case AS_IS -> x.orElseThrow();
            case POSITIVE -> clipped(0, Float.POSITIVE_INFINITY);
            case NEGATIVE -> clipped(Float.NEGATIVE_INFINITY, 0);
            case CONSTANT -> throw new IllegalArgumentException("a fixed source is not a part of the input");
        });
    }

    private MemorySlot clipped(float low, float high) {
        MemorySlot whole = x.orElseThrow();
        MemorySlot part = builder.temporary(whole.extents());
        steps.add(Elementwise.clip(builder.session(), whole.matrix(), low, high, part.matrix()));
        made.add(part);
        return part;
    }

    /** Multiplies what was propagated by what it is propagated to. */
    void multiplyBy(Source source, MemorySlot lower) {
        if (source.equals(Source.ONES)) {
            return;
        }
        Tensor factor = source.fixed()
                ? constant(source, lower.extents())
                : part(source).matrix();
        steps.add(Elementwise.of(
                builder.session(), Binary.MULTIPLY, lower.matrix(), factor, lower.matrix(), PostOps.none()));
    }

    private Tensor constant(Source source, Extents extents) {
        if (source.values().size() == 1) {
            return builder.scalar(source.values().get(0));
        }
        float[] values = floats(source);
        return values.length == extents.channels()
                ? builder.perChannel(values)
                : builder.repeated(extents, laidOut(source, extents)).matrix();
    }

    /** A fixed source laid over one sample, row-major, channels first. */
    static float[] laidOut(Source source, Extents extents) {
        float[] values = floats(source);
        float[] all = new float[extents.size()];
        int stretch = extents.size() / values.length;
        for (int i = 0; i < all.length; i++) {
            all[i] = values[i / stretch];
        }
        return all;
    }

    private static float[] floats(Source source) {
        float[] values = new float[source.values().size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = source.values().get(i).floatValue();
        }
        return values;
    }

    void release() {
        made.forEach(builder::release);
    }
}
