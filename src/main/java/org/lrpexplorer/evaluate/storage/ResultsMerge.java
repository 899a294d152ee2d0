package org.lrpexplorer.evaluate.storage;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lrpexplorer.evaluate.experiment.ExperimentException;
import org.lrpexplorer.evaluate.experiment.ExperimentResults;
import org.lrpexplorer.files.AtomicFile;
import org.lrpexplorer.files.UnwritableException;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.values.Shard;

/** Puts the shards of an experiment together: the file has the same bytes as that of one run. */
public final class ResultsMerge {

    private ResultsMerge() {}

    /**
     * Puts shards together.
     *
     * @param shards the files of all shards, in any order
     * @param anew whether a file that is there is replaced
     * @throws ExperimentException if they are not of one experiment, if one is missing, unfinished or given twice, or if
     *     nothing can be written
     */
    public static ExperimentResults of(List<Path> shards, Path out, boolean anew) {
        if (!anew && Files.exists(out)) {
            throw new ExperimentException(Text.of("%s is there already; name another file, or replace it.", out));
        }
        Map<Integer, Path> files = new TreeMap<>();
        ResultsHeader first = ResultsFile.header(shards.get(0));
        for (Path file : shards) {
            ResultsHeader header = ResultsFile.header(file);
            requireSame(shards.get(0), first, file, header);
            requireWhole(file, header);
            Path twice = files.putIfAbsent(header.shard().index(), file);
            if (twice != null) {
                throw new ExperimentException(
                        Text.of("%s and %s are both shard %s; leave one out.", twice, file, header.shard()));
            }
        }
        requireAll(files, first.shard().of());
        write(files, first.withShard(Shard.whole()), out);
        return ResultsFile.read(out);
    }

    private static void requireSame(Path firstFile, ResultsHeader first, Path file, ResultsHeader header) {
        List<String> differences = first.differences(header);
        if (!differences.isEmpty()) {
            throw new ExperimentException(Text.of(
                    "%s and %s are not of one experiment: they differ in %s.",
                    firstFile, file, String.join(", ", differences)));
        }
        if (first.shard().of() != header.shard().of()) {
            throw new ExperimentException(Text.of(
                    "%s is shard %s, but %s is shard %s; they are not of one run.",
                    firstFile, first.shard(), file, header.shard()));
        }
    }

    private static void requireWhole(Path file, ResultsHeader header) {
        int[] lines = {0};
        ResultsFile.lines(file, (number, line) -> lines[0]++);
        if (lines[0] != header.part().count()) {
            throw new ExperimentException(Text.of(
                    "%s holds %d of the %d images of shard %s; run its command again to finish it.",
                    file, lines[0], header.part().count(), header.shard()));
        }
    }

    private static void requireAll(Map<Integer, Path> files, int count) {
        String missing = IntStream.rangeClosed(1, count)
                .filter(index -> !files.containsKey(index))
                .mapToObj(index -> index + "/" + count)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new ExperimentException(Text.of("Of %d shards these are missing: %s.", count, missing));
        }
    }

    private static void write(Map<Integer, Path> files, ResultsHeader header, Path out) {
        try {
            AtomicFile.write(out, stream -> {
                stream.write((header.line() + "\n").getBytes(StandardCharsets.UTF_8));
                for (Path file : files.values()) {
                    for (String line : ResultsFile.imageLines(file)) {
                        stream.write((line + "\n").getBytes(StandardCharsets.UTF_8));
                    }
                }
            });
        } catch (UnwritableException e) {
            throw new ExperimentException(Text.of("%s %s.", out, e.getMessage()), e);
        }
    }
}
