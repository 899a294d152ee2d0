package org.lrpexplorer.tools;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import org.lrpexplorer.dataset.DatasetException;
import org.lrpexplorer.files.Destination;
import org.lrpexplorer.files.UnwritableException;
import org.lrpexplorer.modelio.ModelReaders;
import org.lrpexplorer.modelio.card.CardFiles;
import org.lrpexplorer.modelio.card.InputSpec;
import org.lrpexplorer.modelio.card.NetworkCard;
import org.lrpexplorer.modelio.card.TrainingRecord;
import org.lrpexplorer.modelio.common.ModelException;
import org.lrpexplorer.modelio.onnx.OnnxWriter;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.tensor.Shape;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.tools.training.Accuracy;
import org.lrpexplorer.tools.training.BundledNetworks;
import org.lrpexplorer.tools.training.Curriculum;
import org.lrpexplorer.tools.training.Lesson;
import org.lrpexplorer.tools.training.PixelScale;
import org.lrpexplorer.tools.training.Trainer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code samples train}: trains a bundled network, writes it with its card, reads it back and measures it as it was
 * written. The file is written after every epoch, so that an interrupted training leaves the network as far as it came.
 */
@Command(
        name = "train",
        description = "Train a bundled network; takes minutes. Set OMP_NUM_THREADS=1 for speed.",
        mixinStandardHelpOptions = true)
public final class TrainCommand implements Callable<Integer> {

    private static final int LANES = 2;

    private final Executor executor;

    @Spec
    private CommandSpec spec;

    @Option(names = "--network", required = true, paramLabel = "NAME", description = "The network to train.")
    private String name;

    @Option(names = "--mnist", paramLabel = "DIR", description = "The folder with MNIST's four IDX files.")
    private Path mnist;

    @Option(names = "--cifar", paramLabel = "DIR", description = "The folder with CIFAR-10's binary batches.")
    private Path cifar;

    @Option(
            names = "--digits",
            paramLabel = "DIR",
            description = "The bundled digits to test on.",
            defaultValue = "datasets/digits")
    private Path digits;

    @Option(
            names = "--shapes",
            paramLabel = "DIR",
            description = "The bundled shapes to test on.",
            defaultValue = "datasets/shapes")
    private Path shapes;

    @Option(
            names = "--marked",
            paramLabel = "DIR",
            description = "The bundled marked digits to test on.",
            defaultValue = "datasets/marked-digits")
    private Path marked;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "The folder to write to.")
    private Path out;

    @Option(names = "--epochs", paramLabel = "N", description = "Passes over the images, if not the default number.")
    private Integer epochs;

    @Option(names = "--seed", paramLabel = "N", description = "The seed; default ${DEFAULT-VALUE}.", defaultValue = "1")
    private long seed;

    /** A command whose training runs on an executor. */
    public TrainCommand(Executor executor) {
        this.executor = executor;
    }

    @Override
    public Integer call() {
        try {
            train();
            return 0;
        } catch (DatasetException | ModelException | IllegalArgumentException e) {
            spec.commandLine().getErr().println(e.getMessage());
            return 1;
        } catch (UnwritableException e) {
            spec.commandLine().getErr().println("The folder " + out + " " + e.getMessage() + ".");
            return 1;
        }
    }

    private void train() throws UnwritableException {
        PrintWriter console = spec.commandLine().getOut();
        Curriculum standard = Curriculum.of(name);
        Curriculum curriculum = epochs == null ? standard : standard.withEpochs(epochs);
        PixelScale scale = curriculum.subject().scale();
        Lesson lesson = lesson(curriculum);
        Destination.folder(out);
        Trainer trainer = new Trainer(
                BundledNetworks.untrained(name, seed),
                scale,
                curriculum.recipe(seed).batch(),
                LANES,
                executor);
        Path file = out.resolve(name + ".onnx");
        trainer.train(lesson.training(), curriculum.recipe(seed), report -> {
            OnnxWriter.write(trainer.trained(), file);
            console.print(
                    Text.of("epoch %d: loss %.4f, accuracy %.4f%n", report.epoch(), report.loss(), report.accuracy()));
            console.flush();
        });
        Network written = ModelReaders.read(file).network();
        List<TrainingRecord.Accuracy> measured = lesson.tests().entrySet().stream()
                .map(test -> new TrainingRecord.Accuracy(
                        test.getKey(), test.getValue().size(), Accuracy.of(written, test.getValue(), scale)))
                .toList();
        CardFiles.write(card(curriculum, lesson, measured), CardFiles.beside(file));
        measured.forEach(a -> console.println(Text.of("%s: %.4f of %d images", a.dataset(), a.accuracy(), a.images())));
        console.println(Text.of("Wrote %s and its card.", file));
    }

    private Lesson lesson(Curriculum curriculum) {
        return switch (curriculum.subject()) {
            case DIGITS -> Lesson.digits(required(mnist, "--mnist"), digits);
            case PHOTOGRAPHS -> Lesson.photographs(required(cifar, "--cifar"));
            case SHAPES -> Lesson.shapes(shapes);
            case MARKED_DIGITS -> Lesson.markedDigits(marked);
        };
    }

    private Path required(Path folder, String option) {
        if (folder == null) {
            throw new ParameterException(
                    spec.commandLine(), Text.of("Training %s needs %s with the folder of its images", name, option));
        }
        return folder;
    }

    private NetworkCard card(Curriculum curriculum, Lesson lesson, List<TrainingRecord.Accuracy> measured) {
        PixelScale scale = curriculum.subject().scale();
        Shape shape = lesson.training().shape();
        InputSpec input = new InputSpec(
                shape.dim(0), shape.dim(1), shape.dim(2), scale.low(), scale.high(), scale.mean(), scale.std());
        TrainingRecord record =
                new TrainingRecord(lesson.data(), seed, curriculum.epochs(), curriculum.inWords(), measured);
        return new NetworkCard(name, curriculum.description(), lesson.classNames(), input, record);
    }
}
