package org.lrpexplorer.values;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lrpexplorer.text.Text;

/** Puts the shards of a run together: the result has the same bytes as that of one run. */
public final class Merge {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final ExportPlace place;
    private final Map<Integer, Part> parts = new TreeMap<>();

    /**
     * What one shard says of itself.
     *
     * @param file the shard
     * @param provenance where its values come from
     * @param record what was done
     */
    private record Part(Path file, String provenance, RunRecord record) {

        Shard shard() {
            return Shard.parse(record.shard());
        }

        /** What all shards of a run have in common. */
        JsonNode common() {
            try {
                ObjectNode common = JSON.createObjectNode().put("samples", record.chosen());
                common.set(Enclosed.PROVENANCE, JSON.readTree(provenance));
                return PieceFolder.withoutPaths(common);
            } catch (JsonProcessingException e) {
                throw new ValuesException(Text.of("%s is damaged.", file), e);
            }
        }
    }

    private Merge(ExportPlace place) {
        this.place = place;
    }

    /**
     * Puts shards together.
     *
     * @param place where the result goes
     * @param shards the files of all shards, in any order
     * @return what was done in all of them
     * @throws ValuesException if they are not of one run, if one is missing or given twice, or if nothing can be written
     */
    public static Export.Outcome of(ExportPlace place, List<Path> shards) {
        place.require();
        Merge merge = new Merge(place);
        shards.forEach(merge::add);
        merge.requireAll();
        return merge.write();
    }

    private void add(Path file) {
        PieceKind kind = PieceKind.of(file)
                .filter(of -> of == place.format().pieces())
                .orElseThrow(() -> new ValuesException(Text.of(
                        "%s cannot become %s; the shards for that are %s files.",
                        file, place.format().label(), place.format().pieces().suffix())));
        String run = kind.text(file, Enclosed.RUN)
                .orElseThrow(() ->
                        new ValuesException(Text.of("%s is no shard; shards are written with --shard i/n.", file)));
        String provenance = kind.text(file, Enclosed.PROVENANCE)
                .orElseThrow(() -> new ValuesException(Text.of("%s is no shard, but a piece of one.", file)));
        Part part = new Part(file, provenance, RunRecord.of(run));
        Part first = parts.isEmpty() ? part : parts.values().iterator().next();
        requireSameRun(first, part);
        Part twice = parts.putIfAbsent(part.shard().index(), part);
        if (twice != null) {
            throw new ValuesException(
                    Text.of("%s and %s are both shard %s; leave one out.", twice.file(), file, part.shard()));
        }
    }

    private static void requireSameRun(Part first, Part other) {
        if (first.shard().of() != other.shard().of()) {
            throw new ValuesException(Text.of(
                    "%s is shard %s, but %s is shard %s; they are not of one run.",
                    first.file(), first.shard(), other.file(), other.shard()));
        }
        JsonNode one = first.common();
        JsonNode two = other.common();
        if (!one.equals(two)) {
            throw new ValuesException(Text.of(
                    "%s and %s are not of one run: they differ in %s.",
                    first.file(), other.file(), String.join(", ", differences("", one, two))));
        }
    }

    private static List<String> differences(String prefix, JsonNode one, JsonNode two) {
        List<String> names = new ArrayList<>();
        one.fieldNames().forEachRemaining(names::add);
        two.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                names.add(name);
            }
        });
        return names.stream()
                .filter(name -> !one.path(name).equals(two.path(name)))
                .flatMap(name -> one.path(name).isObject() && two.path(name).isObject()
                        ? differences(
                                name.equals(Enclosed.PROVENANCE) ? "" : name + ".", one.path(name), two.path(name))
                                .stream()
                        : List.of(prefix + name).stream())
                .toList();
    }

    private void requireAll() {
        int count = parts.values().iterator().next().shard().of();
        List<Integer> missing = IntStream.rangeClosed(1, count)
                .filter(index -> !parts.containsKey(index))
                .boxed()
                .toList();
        if (!missing.isEmpty()) {
            throw new ValuesException(Text.of(
                    "%s of %d %s missing: %s.",
                    missing.size() == 1 ? "1 shard" : missing.size() + " shards",
                    count,
                    missing.size() == 1 ? "is" : "are",
                    missing.stream().map(index -> index + "/" + count).collect(Collectors.joining(", "))));
        }
    }

    private Export.Outcome write() {
        Part first = parts.values().iterator().next();
        RunTally sum =
                parts.values().stream().map(part -> part.record().tally()).reduce(RunTally.none(), RunTally::and);
        RunRecord whole = first.record().whole(sum);
        List<Path> files = parts.values().stream().map(Part::file).toList();
        try {
            int count =
                    place.format().join(files, place.out(), Enclosed.inFile(first.provenance(), whole, place.format()));
            return new Export.Outcome(whole, count, 0);
        } catch (IOException e) {
            throw new ValuesException(Text.of("%s %s.", place.out(), e.getMessage()), e);
        }
    }
}
