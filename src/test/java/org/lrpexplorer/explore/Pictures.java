package org.lrpexplorer.explore;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lrpexplorer.dataset.Dataset;
import org.lrpexplorer.dataset.DatasetException;
import org.lrpexplorer.dataset.Mask;
import org.lrpexplorer.dataset.Sample;
import org.lrpexplorer.tensor.Shape;

/** A dataset of noise in memory, some of whose samples cannot be decoded. It remembers what was read. */
public final class Pictures implements Dataset {

    private final String name;
    private final int size;
    private final Shape shape;
    private final List<Integer> damaged;
    public final List<Integer> read = new ArrayList<>();
    boolean closed;

    public Pictures(String name, int size, Shape shape, Integer... damaged) {
        this.name = name;
        this.size = size;
        this.shape = shape;
        this.damaged = List.of(damaged);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Path source() {
        return Path.of(name);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public List<String> classNames() {
        return List.of("one", "two", "three");
    }

    @Override
    public Optional<Shape> imageShape() {
        return Optional.of(shape);
    }

    @Override
    public int label(int index) {
        return index % 3;
    }

    @Override
    public Sample sample(int index) {
        read.add(index);
        if (damaged.contains(index)) {
            throw new DatasetException("Picture %d of %s cannot be decoded.".formatted(index, name));
        }
        return new Sample(index, Examples.noise(shape.dim(2), shape.dim(1), shape.dim(0), index), label(index));
    }

    @Override
    public Optional<Mask> mask(int index) {
        return Optional.empty();
    }

    @Override
    public void close() {
        closed = true;
    }
}
