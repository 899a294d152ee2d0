package org.lrpexplorer.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.lrpexplorer.files.MemoryBytes;
import org.lrpexplorer.files.PathKind;
import org.lrpexplorer.problem.CancellationToken;

/** SVHN's cropped digits in MATLAB's form: {@code X} of rows × columns × 3 × images, and {@code y}, in which 10 is the digit 0. */
final class MatFormat implements DatasetFormat {
    private static final String MAT = ".mat";

    /** The files of SVHN as they are published, the one to test on first. */
    private static final List<String> PARTS = List.of("test_32x32.mat", "train_32x32.mat", "extra_32x32.mat");

    private static final int CLASSES = 10;

    @Override
    public List<String> suffixes() {
        return List.of(MAT);
    }

    @Override
    public boolean recognises(Path path, CancellationToken token) {
        return Files.isDirectory(path) ? !partsIn(path).isEmpty() : isNamed(path);
    }

    private static List<Path> partsIn(Path folder) {
        return PARTS.stream().map(folder::resolve).filter(PathKind::isFile).toList();
    }

    @Override
    public Dataset open(DatasetPlace place, CancellationToken token) throws IOException {
        Path whole = place.undivided();
        Path file = Files.isDirectory(whole) ? partsIn(whole).get(0) : whole;
        MatImages images = MatImages.read(file, token);
        ClassNames.Found names = ClassNames.beside(file);
        List<String> classNames = images.labels().length == 0
                ? List.of()
                : names.file().isPresent() ? names.names() : ClassNames.numbers(CLASSES);
        SampleLabels classes = new SampleLabels(images.labels(), classNames);
        classes.requireNamed(file, "SVHN's form");
        List<Path> others = partsIn(file.toAbsolutePath().getParent()).stream()
                .filter(other -> !other.equals(file.toAbsolutePath()))
                .toList();
        DatasetOrigin origin = DatasetOrigin.opening(
                Titles.of(file, Sentences.nameOf(file).replaceAll("\\.[^.]*$", "")),
                file,
                "SVHN (MATLAB)",
                List.of(file),
                classNames.isEmpty() ? List.of() : names.sentences(),
                others);
        Planes planes = new Planes(new MemoryBytes(images.bytes()), images.side(), 0, true);
        MaskFile noMasks = MaskFile.open(Optional.empty(), planes.count(), images.side(), images.side(), token);
        return new PlaneDataset(origin, planes, classes, noMasks);
    }
}
