package org.lrpexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import javafx.collections.ListChangeListener;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.lrpexplorer.explore.notice.Notice;
import org.testfx.api.FxRobot;

/**
 * A program that works all day takes no more of its machine in the evening than in the morning. What it takes is written to
 * {@code target/soak.csv} after every thousand interactions.
 */
@EnabledIfSystemProperty(named = "soak.interactions", matches = "\\d+")
class SoakTest extends JourneyTest {

    private static final int COUNT = Integer.getInteger("soak.interactions", 0);
    private static final int EVERY = Integer.getInteger("soak.every", 1000);
    private static final long MIB = 1 << 20;

    private final Random random = new Random(Long.getLong("soak.seed", 17));
    private final List<String> faults = Collections.synchronizedList(new ArrayList<>());
    private final List<ResourceUse> uses = new ArrayList<>();
    private final Path log = Path.of("target", "soak.csv");
    private Stage shown;

    @Override
    Journey journey(Stage stage) throws IOException {
        Journey opened = super.journey(stage);
        shown = stage;
        Thread.currentThread().setUncaughtExceptionHandler((thread, failure) -> faults.add("uncaught " + failure));
        // What nobody foresaw comes with its exception as detail; what is refused in a sentence may be refused.
        opened.model.notices().addListener((ListChangeListener<Notice>) change -> opened.model.notices().stream()
                .filter(notice -> notice.sentence().startsWith("Something unexpected"))
                .forEach(notice -> faults.add(notice.sentence() + " " + notice.detail())));
        return opened;
    }

    @Test
    void memoryThreadsAndOpenFilesStayFlat(FxRobot robot) throws IOException {
        List<Path> networks = Stream.concat(
                        Stream.of(
                                network,
                                TinyNetwork.write(folder, "without-card", false),
                                TinyNetwork.write(folder, "five-classes", 5)),
                        Stream.of("mnist-conv-bn", "mnist-dense-bn", "shapes-conv-bn", "cifar10-resnet-bn")
                                .map(name -> Path.of("assets", "networks", name + ".onnx")))
                .toList();
        List<Path> datasets = Stream.concat(
                        Stream.of(images),
                        Stream.of("digits", "marked-digits", "shapes").map(name -> Path.of("datasets", name)))
                .toList();
        Files.createDirectories(log.getParent());
        Files.writeString(log, "interactions,heap MiB,soft MiB,outside MiB,threads,files,seconds\n");
        SoakInteractions interactions = new SoakInteractions(journey, robot, networks, datasets, folder, random);
        journey.open(network, images);
        long start = System.nanoTime();
        for (int done = 1; done <= COUNT; done++) {
            interactions.next();
            if (done % EVERY == 0) {
                settle();
                note(done, start);
            }
        }
        assertThat(faults).isEmpty();
        requireFlat();
    }

    private void settle() {
        journey.await(() -> journey.model.opening().get().isEmpty());
        journey.onFx(() -> {
            journey.explorer.retry();
            return null;
        });
        journey.await(() -> journey.model.outcome().get().isSettled());
        forgetTexturesOfImagesThatAreGone();
    }

    /**
     * JavaFX's renderer holds its copies of images in a map with weak keys, which drops the copies of those that were collected
     * only when it is asked for one: up to 400 copies of 20 MB at a time.
     */
    private void forgetTexturesOfImagesThatAreGone() {
        System.gc();
        journey.onFx(() -> shown.getScene().snapshot(null));
    }

    private void note(int done, long start) throws IOException {
        ResourceUse now = ResourceUse.now();
        uses.add(now);
        Files.writeString(
                log,
                "%d,%d,%d,%d,%d,%d,%d%n"
                        .formatted(
                                done,
                                now.heap() / MIB,
                                now.soft() / MIB,
                                now.outside() / MIB,
                                now.threads(),
                                now.files(),
                                (System.nanoTime() - start) / 1_000_000_000),
                StandardOpenOption.APPEND);
    }

    /**
     * The medians of the last quarter and of the second one, by when every kind of thing was done: what is open and shown
     * differs from one time to the next by some MiB, a leak of a kilobyte at each interaction would be 25 MiB in 25,000.
     * What is held softly is written down, but may grow: it is given back where it is needed.
     */
    private void requireFlat() {
        assertThat(rise(ResourceUse::heap)).as("rise of the heap in bytes").isLessThan(16 * MIB);
        assertThat(rise(ResourceUse::outside))
                .as("rise of bytes outside the heap")
                .isLessThan(256 * MIB);
        assertThat(rise(use -> use.threads())).as("more threads").isLessThan(8);
        assertThat(rise(ResourceUse::files)).as("more open files").isLessThan(16);
    }

    private long rise(ToLongFunction<ResourceUse> what) {
        int quarter = Math.max(1, uses.size() / 4);
        return median(uses.subList(uses.size() - quarter, uses.size()), what)
                - median(uses.subList(Math.min(quarter, uses.size() - 1), Math.min(2 * quarter, uses.size())), what);
    }

    private static long median(List<ResourceUse> some, ToLongFunction<ResourceUse> what) {
        long[] sorted = some.stream().mapToLong(what).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
