package org.lrpexplorer.dataset;

import java.io.Closeable;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.lrpexplorer.files.OpenedFile;
import org.lrpexplorer.tensor.Shape;

/**
 * An indexed collection of labelled samples, mostly images, in a file or folder, read sample by sample. Any number of threads may read
 * at the same time; {@link DatasetReaders#open} makes one.
 */
public interface Dataset extends Closeable {
    /** What the name of a dataset ends with where it stands for an edited image. */
    String EDITED_SUFFIX = " (edited)";

    /** A short name for captions, made from the file's name. */
    String name();

    /** The name where it stands for some samples, which says so if one of them was edited. */
    default String nameOf(Iterable<Integer> indices) {
        return name();
    }

    /** The file or folder that was opened. */
    Path source();

    /** What kind of files it is kept in, in a few words. */
    default String kind() {
        return "pictures";
    }

    /** The number of samples, at least 1. */
    int size();

    /** The names of the classes in the order of the labels; empty if no labels are known. */
    List<String> classNames();

    /** Whether samples are numbers, of signals or of tables, rather than images. */
    default boolean holdsNumbers() {
        return false;
    }

    /** The names of a table's features in their order; empty where it has none. */
    default List<String> featureNames() {
        return List.of();
    }

    /** What a person should know of how the dataset was put together, such as what was left out; one sentence each. */
    default List<String> notes() {
        return List.of();
    }

    /**
     * How the file was understood where it could have been otherwise, such as which numbers are black and white; one sentence
     * each.
     */
    default List<String> reading() {
        return List.of();
    }

    /** Everything that is to be said of the dataset: {@link #notes} and {@link #reading}. */
    default List<String> remarks() {
        return Stream.of(notes(), reading()).flatMap(List::stream).toList();
    }

    /** What else is in the file or folder and can be opened in its place, such as the images to train on. */
    default List<Path> otherParts() {
        return List.of();
    }

    /**
     * The same samples as a network takes them, where they may be images or signals and the file does not say which. Both
     * read the same file: whichever is closed closes it.
     *
     * @param input of the network, [C, H, W]
     */
    default Dataset suitedTo(Shape input) {
        return this;
    }

    /** The shape [C, H, W] that all images share, or empty where they may differ; of numbers as they stand in the file. */
    Optional<Shape> imageShape();

    /**
     * Whether all images are known to have a size.
     *
     * @param width pixels in a row
     * @param height number of rows
     */
    default boolean isAll(int width, int height) {
        return imageShape()
                .filter(shape -> shape.dim(1) == height && shape.dim(2) == width)
                .isPresent();
    }

    /**
     * The class of a sample, without reading its pixels.
     *
     * @return the class, counted from 0, or {@link Sample#UNKNOWN}
     * @throws IndexOutOfBoundsException if there is no such sample
     */
    int label(int index);

    /**
     * The file that a sample is in, as seen from the folder that was opened, where it has one of its own.
     *
     * @throws IndexOutOfBoundsException if there is no such sample
     */
    default Optional<Path> file(int index) {
        Objects.checkIndex(index, size());
        return Optional.empty();
    }

    /** The files that hold the images of all samples, as they were opened, in their order; empty where each sample has a file of its own. */
    default List<OpenedFile> imageFiles() {
        return List.of();
    }

    /**
     * Refuses a sample whose own file has been changed since it was read first, so that what was computed of it is not told of
     * another. Of files that hold several samples {@link #imageFiles} tells that.
     *
     * @throws IndexOutOfBoundsException if there is no such sample
     * @throws DatasetException if it is another now
     */
    default void requireUnchanged(int index) {
        Objects.checkIndex(index, size());
    }

    /**
     * Reads one sample.
     *
     * @throws IndexOutOfBoundsException if there is no such sample
     * @throws DatasetException if its pixels cannot be read, or its own file has been changed since it was read first; other
     *     samples may still be
     */
    Sample sample(int index);

    /**
     * Reads which pixels of a sample belong to the object, where the dataset records that. The mask is as large as the
     * sample's image; {@link Preprocessing#fitted(Mask)} makes it as large as a network's input.
     *
     * @throws IndexOutOfBoundsException if there is no such sample
     * @throws DatasetException if the mask cannot be read
     */
    Optional<Mask> mask(int index);

    /** How many samples have a mask, without reading any of them. */
    default int masks() {
        return mask(0).isPresent() ? size() : 0;
    }

    /** Releases the files; samples must not be read afterwards. Closing twice does no harm. */
    @Override
    void close();
}
