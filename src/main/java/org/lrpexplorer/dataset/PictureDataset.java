package org.lrpexplorer.dataset;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;

/** Pictures in files of their own; each is decoded when it is asked for. */
final class PictureDataset implements Dataset {
    private final String name;
    private final Path source;
    private final List<Path> pictures;
    private final List<Integer> labels;
    private final List<String> classNames;
    private final List<String> notes;
    private final Optional<Shape> size;
    private final ReadPictures read;

    /** @param size [H, W] of all pictures; empty if they differ or nobody looked */
    PictureDataset(
            String name,
            Path source,
            List<Path> pictures,
            List<Integer> labels,
            List<String> classNames,
            List<String> notes,
            Optional<Shape> size) {
        this.name = name;
        this.source = source;
        this.pictures = List.copyOf(pictures);
        this.labels = List.copyOf(labels);
        this.classNames = List.copyOf(classNames);
        this.notes = List.copyOf(notes);
        this.size = size;
        this.read = new ReadPictures(pictures.size());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Path source() {
        return source;
    }

    @Override
    public int size() {
        return pictures.size();
    }

    @Override
    public List<String> classNames() {
        return classNames;
    }

    @Override
    public List<String> notes() {
        return notes;
    }

    @Override
    public Optional<Shape> imageShape() {
        return Optional.empty();
    }

    @Override
    public boolean isAll(int width, int height) {
        return size.equals(Optional.of(Shape.of(height, width)));
    }

    @Override
    public int label(int index) {
        return labels.get(index);
    }

    @Override
    public Optional<Path> file(int index) {
        return Optional.of(within(pictures.get(index)));
    }

    /** As seen from the folder; a picture opened by itself by its name. */
    private Path within(Path picture) {
        return picture.startsWith(source) && !picture.equals(source)
                ? source.relativize(picture)
                : picture.getFileName();
    }

    @Override
    public Sample sample(int index) {
        Path file = pictures.get(index);
        int stamp = ReadPictures.stamp(file);
        DecodedPicture picture = PictureDecoder.decode(file, within(file).toString());
        if (!read.isAsBefore(index, file, stamp)) {
            throw changed(file);
        }
        return new Sample(index, picture.image(), label(index), picture.changes());
    }

    @Override
    public void requireUnchanged(int index) {
        if (!read.isStill(index, pictures.get(index))) {
            throw changed(pictures.get(index));
        }
    }

    private DatasetException changed(Path file) {
        return new DatasetException(Text.of(
                "%s has been changed since it was looked at first; open %s again to see it as it is now.",
                within(file), name));
    }

    @Override
    public Optional<Mask> mask(int index) {
        return PictureMask.of(pictures.get(index));
    }

    @Override
    public int masks() {
        return (int) pictures.stream().filter(PictureMask::existsBeside).count();
    }

    @Override
    public void close() {
        // no file stays open between samples
    }
}
