package org.lrpexplorer.cli;

import java.nio.file.Path;
import java.util.ArrayList;
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
 * @param size values of one
 */
record ArrayInputs(Path file, FloatArray array, int size) implements Inputs {

    /**
     * Reads a file of the shape {@code [N, …shape]}, or {@code shape} for a single input. Vectors {@code [N, D]} are
     * taken too, since a network that takes vectors is fed them as images of one row or of a square.
     *
     * @throws ArrayFileException if it cannot be read, has another shape, holds nothing or values that are not finite
     */
    static ArrayInputs read(Path file, Shape shape) {
        FloatArray array = NpyReader.read(file);
        List<Integer> extents = array.shape();
        List<Integer> batched = new ArrayList<>(shape.dims());
        batched.add(0, extents.isEmpty() ? 1 : extents.get(0));
        boolean fits = extents.equals(shape.dims())
                || extents.equals(batched)
                || (extents.size() == 2 && extents.get(1) == shape.size());
        if (!fits) {
            throw new ArrayFileException(Text.of(
                    "%s is of shape %s, but the network takes inputs of shape [N, %s].",
                    file, extents, shape.dims().stream().map(String::valueOf).collect(Collectors.joining(", "))));
        }
        if (array.size() == 0) {
            throw new ArrayFileException(Text.of("%s holds no inputs: its shape is %s.", file, extents));
        }
        ArrayInputs inputs = new ArrayInputs(file, array, shape.size());
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
        return array.size() / size;
    }

    private float[] values(int index) {
        return array.values(index * size, (index + 1) * size);
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
        return List.of();
    }

    @Override
    public void close() {
        // The file was closed once it was read.
    }
}
