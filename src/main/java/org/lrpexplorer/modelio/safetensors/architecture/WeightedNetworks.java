package org.lrpexplorer.modelio.safetensors.architecture;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.lrpexplorer.modelio.common.QuotedName;
import org.lrpexplorer.modelio.common.ReadingMemory;
import org.lrpexplorer.modelio.common.Unreadable;
import org.lrpexplorer.modelio.safetensors.weights.StoredTensor;
import org.lrpexplorer.modelio.safetensors.weights.WeightFile;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.network.NetworkException;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;

/** Puts networks together from an architecture and the tensors of a file. */
public final class WeightedNetworks {

    private WeightedNetworks() {}

    /** The names of all known architectures. */
    public static List<String> names() {
        return List.copyOf(KnownArchitectures.BY_NAME.keySet());
    }

    /** The first known architecture that takes exactly these tensors; empty where there is none. */
    public static Optional<String> guess(Collection<StoredTensor> tensors) {
        return KnownArchitectures.BY_NAME.entrySet().stream()
                .filter(known -> takesExactly(known.getValue(), tensors))
                .map(known -> known.getKey())
                .findFirst();
    }

    private static boolean takesExactly(Design design, Collection<StoredTensor> tensors) {
        TensorChecklist checklist = TensorChecklist.unwrapped(tensors, design.renamings());
        design.draw(new Drawing(checklist, Size.ANY_IMAGE, Architecture.USUAL_EPSILON));
        return checklist.problems().isEmpty();
    }

    /**
     * Reads a network.
     *
     * @param name for captions
     * @param image what is fed, channels × height × width
     * @throws Unreadable if the architecture is not known, its tensors are not those of the file, it does not fit
     *     the image, or the numbers are not usable
     */
    public static Network read(WeightFile file, Architecture architecture, String name, Shape image) {
        Collection<StoredTensor> tensors = file.tensors().values();
        Design design = architecture.design().orElseThrow(() -> unknown(architecture));
        TensorChecklist checklist = architecture.namesTensorsItself()
                ? TensorChecklist.of(tensors)
                : TensorChecklist.unwrapped(tensors, design.renamings());
        Drawing drawing = new Drawing(checklist, Size.of(image), architecture.epsilon());
        String logits = design.draw(drawing);
        checklist.problems().ifPresent(problems -> {
            throw new Unreadable(Text.of(
                    "its tensors are not those that its card states (%s): %s%s",
                    architecture.label(),
                    problems,
                    guess(tensors)
                            .map(value -> Text.of(", which are those of %s", value))
                            .orElse("")));
        });
        drawing.misfit().ifPresent(reason -> {
            throw new Unreadable(reason);
        });
        ReadingMemory.require(checklist.count() * Float.BYTES, ReadingMemory.third());
        return network(file, drawing, logits, name, image);
    }

    private static Unreadable unknown(Architecture architecture) {
        return new Unreadable(Text.of(
                "its card names the architecture %s, which is not known; known are %s",
                QuotedName.of(architecture.label()), String.join(", ", names())));
    }

    private static Network network(WeightFile file, Drawing drawing, String logits, String name, Shape image) {
        String output = logits;
        Size size = drawing.sizeOf(logits);
        if (size.map()) {
            if (size.count() != size.channels()) {
                throw new Unreadable(Text.of("its output is %s, not one value per class", size));
            }
            output = PlainLayers.flatten(drawing, "flatten_output", logits);
        }
        try {
            return drawing.network(file, name, image, output);
        } catch (NetworkException | IllegalArgumentException e) {
            throw new Unreadable("its layers do not fit together: " + e.getMessage(), e);
        }
    }
}
