package org.lrpexplorer.hostile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.lrpexplorer.problem.Problem;

/** Reads damaged files one after the other, and tells what is wrong with how they are read. */
final class HostileTrial implements AutoCloseable {

    /** What a thread may compute for one file. */
    private static final long MOST_NANOS = TimeUnit.SECONDS.toNanos(5);

    /** By when it must have done so, on a machine that does other things, too, and not counting when this process is stopped. */
    private static final long PATIENCE_SECONDS = 60;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Path root;
    private final Path outside;
    private final byte[] secret;
    private ExecutorService worker = worker();
    private long worst;

    /**
     * Trials below a folder.
     *
     * @param root an empty folder
     */
    HostileTrial(Path root) throws IOException {
        this.root = root;
        this.outside = Files.writeString(root.resolve("outside"), "nobody may read or write this");
        this.secret = Files.readAllBytes(outside);
    }

    private static ExecutorService worker() {
        return Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "reads damaged files");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** The longest that a thread has computed for one file, in nanoseconds. */
    long worst() {
        return worst;
    }

    private record Ending(Optional<Throwable> failure, long nanos) {}

    /** What is wrong; empty if the files give a value or a sentence. */
    Optional<String> fault(HostileReader reader, FileSet files) {
        Path folder = root.resolve("case");
        try {
            Path file = files.write(folder);
            Map<String, Long> before = sizes(folder);
            Future<Ending> reading = worker.submit(() -> read(reader, file));
            Ending ending = awaited(reading);
            worst = Math.max(worst, ending.nanos());
            if (ending.nanos() > MOST_NANOS) {
                return Optional.of("took " + TimeUnit.NANOSECONDS.toMillis(ending.nanos()) + " ms");
            }
            Optional<String> wrong = ending.failure().flatMap(HostileTrial::wrong);
            return wrong.isPresent() ? wrong : wrongOnDisk(reader, folder, before);
        } catch (TimeoutException e) {
            String where = where();
            worker.shutdownNow();
            worker = worker();
            return Optional.of("did not end in " + PATIENCE_SECONDS + " s: " + where);
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            clear(folder);
        }
    }

    /** Waits second by second: one that a stop of the whole process made longer is one all the same. */
    private static Ending awaited(Future<Ending> reading)
            throws TimeoutException, ExecutionException, InterruptedException {
        long left = PATIENCE_SECONDS;
        while (true) {
            try {
                return reading.get(1, TimeUnit.SECONDS);
            } catch (TimeoutException e) {
                left--;
                if (left == 0) {
                    throw e;
                }
            }
        }
    }

    private static Ending read(HostileReader reader, Path file) {
        long start = THREADS.getCurrentThreadCpuTime();
        Optional<Throwable> failure = Optional.empty();
        try {
            reader.reading().read(file);
        } catch (Throwable e) { // Whatever it is, it is what is looked for.
            failure = Optional.of(e);
        }
        return new Ending(failure, THREADS.getCurrentThreadCpuTime() - start);
    }

    private static String where() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().equals("reads damaged files"))
                .map(thread -> Arrays.toString(thread.getValue()))
                .findFirst()
                .orElse("");
    }

    private static Optional<String> wrong(Throwable failure) {
        if (!(failure instanceof Problem)) {
            return Optional.of(failure + " at "
                    + Arrays.stream(failure.getStackTrace()).limit(12).toList());
        }
        try {
            requireSentence(failure);
            return Optional.empty();
        } catch (AssertionError e) {
            return Optional.of(e.getMessage());
        }
    }

    /** A person reads it, whole, in one line. */
    static void requireSentence(Throwable problem) {
        String said = String.valueOf(problem.getMessage());
        boolean sentence = said.endsWith(".")
                && said.length() < 1500
                && said.chars().noneMatch(Character::isISOControl)
                && !said.contains("Exception")
                && !said.contains("org.lrpexplorer")
                && !said.contains("unexpected way");
        if (!sentence) {
            Throwable cause = problem.getCause() == null ? problem : problem.getCause();
            throw new AssertionError("no sentence: "
                    + said.substring(0, Math.min(300, said.length())) + " of " + cause + " at "
                    + Arrays.stream(cause.getStackTrace()).limit(12).toList());
        }
    }

    private Optional<String> wrongOnDisk(HostileReader reader, Path folder, Map<String, Long> before)
            throws UncheckedIOException {
        try {
            if (!Arrays.equals(secret, Files.readAllBytes(outside))) {
                return Optional.of("a file outside of the folder was changed");
            }
            try (Stream<Path> beside = Files.list(root)) {
                if (beside.count() > 2) {
                    return Optional.of("a file outside of the folder was written");
                }
            }
            return reader.writes() || sizes(folder).equals(before)
                    ? Optional.empty()
                    : Optional.of("the folder that was read from was changed");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, Long> sizes(Path folder) {
        Map<String, Long> sizes = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                sizes.put(folder.relativize(file).toString(), Files.size(file));
            }
            return sizes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void clear(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
