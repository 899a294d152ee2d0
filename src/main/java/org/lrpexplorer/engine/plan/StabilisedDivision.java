package org.lrpexplorer.engine.plan;

import java.util.List;
import java.util.stream.IntStream;
import org.lrpexplorer.rule.Stabilisation;
import org.lrpexplorer.tensor.Division;
import org.lrpexplorer.tensor.onednn.Binary;
import org.lrpexplorer.tensor.onednn.Elementwise;
import org.lrpexplorer.tensor.onednn.PostOps;
import org.lrpexplorer.tensor.onednn.Session;
import org.lrpexplorer.tensor.onednn.Tensor;

/** Instructions that divide relevance by stabilised denominators, {@code R / st(d)}. */
final class StabilisedDivision {

    private final PlanBuilder builder;
    private final Session session;
    private final List<Runnable> steps;

    StabilisedDivision(PlanBuilder builder, List<Runnable> steps) {
        this.builder = builder;
        this.session = builder.session();
        this.steps = steps;
    }

    /**
     * Divides by what a rule stabilises.
     *
     * @param target may be the slot of the denominators
     */
    void divide(MemorySlot upper, MemorySlot d, Stabilisation stabilisation, MemorySlot target) {
        if (stabilisation.relative()) {
            steps.add(() -> onHost(upper, d, stabilisation, target));
        } else if (stabilisation.epsilon() == 0) {
            orZero(upper, d, target);
        } else {
            absolute(upper, d, stabilisation.epsilon(), target);
        }
    }

    /** One pass: (d ≥ 0 ? 2ε : 0) − ε + d, inverted, times R. */
    private void absolute(MemorySlot upper, MemorySlot d, double epsilon, MemorySlot target) {
        PostOps rest = PostOps.none()
                .linear(2 * epsilon, -epsilon)
                .with(Binary.ADD, d.flat())
                .reciprocal()
                .with(Binary.MULTIPLY, upper.flat());
        steps.add(Elementwise.of(session, Binary.AT_LEAST, d.flat(), builder.scalar(0), target.flat(), rest));
    }

    /** Where d is 0 a 1 is added before it is inverted, and the quotient made 0 afterwards; elsewhere d stays as it is. */
    private void orZero(MemorySlot upper, MemorySlot d, MemorySlot target) {
        MemorySlot differs = builder.temporary(d.extents());
        Tensor mask = differs.flat();
        steps.add(Elementwise.of(session, Binary.DIFFERS, d.flat(), builder.scalar(0), mask, PostOps.none()));
        PostOps rest = PostOps.none()
                .linear(-1, 1)
                .with(Binary.ADD, d.flat())
                .reciprocal()
                .with(Binary.MULTIPLY, upper.flat())
                .with(Binary.MULTIPLY, mask);
        steps.add(Elementwise.of(session, Binary.DIFFERS, d.flat(), builder.scalar(0), target.flat(), rest));
        builder.release(differs);
    }

    /**
     * Divides by denominators that all have one sign, {@code R / (sign · (size + ε))}.
     *
     * @param size their distance from 0
     */
    void bySize(MemorySlot upper, MemorySlot size, int sign, double epsilon, MemorySlot target) {
        PostOps positive = PostOps.none().reciprocal().with(Binary.MULTIPLY, upper.flat());
        PostOps rest = sign > 0 ? positive : positive.linear(sign, 0);
        steps.add(Elementwise.of(session, Binary.ADD, size.flat(), builder.scalar(epsilon), target.flat(), rest));
    }

    /** Divides by denominators that are stabilised already. */
    void plainly(MemorySlot upper, MemorySlot d, MemorySlot target) {
        steps.add(Elementwise.of(session, Binary.DIVIDE, upper.flat(), d.flat(), target.flat(), PostOps.none()));
    }

    private void onHost(MemorySlot upper, MemorySlot d, Stabilisation stabilisation, MemorySlot target) {
        float[] quotients = builder.transfer().read(upper);
        float[] denominators = builder.transfer().read(d);
        int size = quotients.length / builder.samples();
        for (int at = 0; at < quotients.length; at += size) {
            double epsilon = stabilisation.margin(IntStream.range(at, at + size).mapToDouble(i -> denominators[i]));
            for (int i = at; i < at + size; i++) {
                quotients[i] = (float) Division.quotient(quotients[i], denominators[i], epsilon);
            }
        }
        builder.transfer().write(target, quotients);
    }
}
