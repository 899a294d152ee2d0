package org.lrpexplorer.tools.training;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lrpexplorer.dataset.Dataset;
import org.lrpexplorer.dataset.DatasetReaders;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.tools.samples.DigitGenerator;
import org.lrpexplorer.tools.samples.MarkedDigitGenerator;
import org.lrpexplorer.tools.samples.ShapeGenerator;

/**
 * The images that a bundled network learns from and those that it is measured on.
 *
 * @param training what it learns from
 * @param tests what it is measured on, by name
 * @param classNames in the order of the labels
 * @param data where the training images come from, in words
 */
public record Lesson(TrainingSet training, Map<String, TrainingSet> tests, List<String> classNames, String data) {

    /** Keeps the order of the tests. */
    public Lesson {
        tests = new LinkedHashMap<>(tests);
        classNames = List.copyOf(classNames);
    }

    /**
     * MNIST and generated digits.
     *
     * @param mnist the folder with MNIST's four files
     * @param digits the bundled digits
     * @throws org.lrpexplorer.dataset.DatasetException if files are missing or damaged
     */
    public static Lesson digits(Path mnist, Path digits) {
        TrainingSet generated =
                TrainingSet.of(new DigitGenerator(TrainingSubject.DIGITS_SEED), TrainingSubject.GENERATED);
        Map<String, TrainingSet> tests = new LinkedHashMap<>();
        tests.put("MNIST, test images", read(mnist.resolve("t10k-images-idx3-ubyte.gz")));
        tests.put("Bundled digits", read(digits));
        return new Lesson(
                read(mnist.resolve("train-images-idx3-ubyte.gz")).and(generated),
                tests,
                IntStream.range(0, 10).mapToObj(String::valueOf).toList(),
                Text.of(
                        "MNIST's 60,000 training images and %,d generated digits (seed %d)",
                        TrainingSubject.GENERATED, TrainingSubject.DIGITS_SEED));
    }

    /**
     * CIFAR-10.
     *
     * @param folder with the binary batches
     * @throws org.lrpexplorer.dataset.DatasetException if files are missing or damaged
     */
    public static Lesson photographs(Path folder) {
        TrainingSet training = Stream.of(1, 2, 3, 4, 5)
                .map(batch -> read(folder.resolve("data_batch_" + batch + ".bin")))
                .reduce(TrainingSet::and)
                .orElseThrow();
        try (Dataset test = DatasetReaders.open(folder.resolve("test_batch.bin"))) {
            return new Lesson(
                    training,
                    Map.of("CIFAR-10, test_batch.bin", TrainingSet.of(test)),
                    test.classNames(),
                    Text.of("CIFAR-10's %,d training images", training.size()));
        }
    }

    /**
     * Generated shapes.
     *
     * @param shapes the bundled shapes
     * @throws org.lrpexplorer.dataset.DatasetException if files are missing or damaged
     */
    public static Lesson shapes(Path shapes) {
        ShapeGenerator generator = new ShapeGenerator(TrainingSubject.SHAPES_SEED);
        return new Lesson(
                TrainingSet.of(generator, TrainingSubject.GENERATED),
                Map.of("Bundled shapes", read(shapes)),
                generator.classNames(),
                Text.of("%,d generated shapes (seed %d)", TrainingSubject.GENERATED, TrainingSubject.SHAPES_SEED));
    }

    /**
     * Generated digits, some of one class with a planted mark.
     *
     * @param marked the bundled ones
     * @throws org.lrpexplorer.dataset.DatasetException if files are missing or damaged
     */
    public static Lesson markedDigits(Path marked) {
        MarkedDigitGenerator generator = new MarkedDigitGenerator(TrainingSubject.MARKED_SEED);
        return new Lesson(
                TrainingSet.of(generator, TrainingSubject.GENERATED),
                Map.of("Bundled marked digits", read(marked)),
                generator.classNames(),
                Text.of(
                        "%,d generated digits (seed %d), half of the class %s with a mark in the corner",
                        TrainingSubject.GENERATED,
                        TrainingSubject.MARKED_SEED,
                        generator.classNames().get(MarkedDigitGenerator.MARKED)));
    }

    private static TrainingSet read(Path path) {
        try (Dataset dataset = DatasetReaders.open(path)) {
            return TrainingSet.of(dataset);
        }
    }
}
