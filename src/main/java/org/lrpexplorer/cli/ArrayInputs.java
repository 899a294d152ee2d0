package org.lrpexplorer.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lrpexplorer.dataset.Preprocessing;
import org.lrpexplorer.files.ArrayFileException;
import org.lrpexplorer.files.FloatArray;
import org.lrpexplorer.files.NpyReader;
import org.lrpexplorer.problem.CancellationToken;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.values.FileIdentity;
import org.lrpexplorer.values.IndexSet;
import org.lrpexplorer.values.SampleIdentity;
import org.lrpexplorer.values.explain.SampleInput;

/**
 * Inputs of an array file.
 *
 * @param file where they were read from
 * @param array one after the other
 * @param shape of one, as the network takes it
 * @param layout how the file holds each
 */
record ArrayInputs(Path file, FloatArray array, Shape shape, ArrayLayout layout) implements Inputs {

    /**
     * Reads a file of the shape {@code [N, …shape]}, or {@code shape} for a single input. Vectors {@code [N, D]} are
     * taken too, since a network that takes vectors is fed them as images of one row or of a square, and arrays with the
     * channels last where no other reading fits.
     *
     * @throws ArrayFileException if it cannot be read, has another shape, holds nothing or values that are not finite
     */
    static ArrayInputs read(Path file, Shape shape) {
        FloatArray array = NpyReader.read(file);
        List<Integer> extents = array.shape();
        ArrayLayout layout = ArrayLayout.of(extents, shape)
                .orElseThrow(() -> new ArrayFileException(Text.of(
                        "%s is of shape %s, but the network takes inputs of shape [N, %s].",
                        file,
                        extents,
                        shape.dims().stream().map(String::valueOf).collect(Collectors.joining(", ")))));
        if (array.size() == 0) {
            throw new ArrayFileException(Text.of("%s holds no inputs: its shape is %s.", file, extents));
        }
        ArrayInputs inputs = new ArrayInputs(file, array, shape, layout);
        inputs.requireFinite();
        return inputs;
    }

    private void requireFinite() {
        for (int i = 0; i < count(); i++) {
            for (float value : values(i)) {
                if (!Float.isFinite(value)) {
                    throw new ArrayFileException(Text.of(
                            "%s holds values that are infinite or not a number, in input %d (counted from 0).",
                            file, i));
                }
            }
        }
    }

    private int count() {
        return array.size() / shape.size();
    }

    private float[] values(int index) {
        return layout.taken(array.values(index * shape.size(), (index + 1) * shape.size()), shape);
    }

    @Override
    public IndexSet chosen() {
        return IndexSet.first(count());
    }

    @Override
    public SampleInput read(int index) {
        return new SampleInput(values(index), new SampleIdentity(index, Optional.empty()), Optional.empty(), Set.of());
    }

    @Override
    public String describe() {
        return file.toString();
    }

    @Override
    public List<String> classNames() {
        return List.of();
    }

    @Override
    public FileIdentity identity(CancellationToken token) {
        return FileIdentity.of(String.valueOf(file.getFileName()), file, token);
    }

    @Override
    public Optional<Preprocessing> preprocessing() {
        return Optional.empty();
    }

    @Override
    public List<String> notes() {
        return layout == ArrayLayout.CHANNELS_LAST && shape.dim(0) > 1
                ? List.of(Text.of("%s has the channels last; they are fed channels first.", file.getFileName()))
                : List.of();
    }

    @Override
    public void close() {
        // The file was closed once it was read.
    }
}
