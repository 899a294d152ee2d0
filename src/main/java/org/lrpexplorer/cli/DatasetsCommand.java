package org.lrpexplorer.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.lrpexplorer.dataset.Dataset;
import org.lrpexplorer.dataset.DatasetReaders;
import org.lrpexplorer.problem.Telling;
import org.lrpexplorer.text.Text;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code datasets}: what comes with the program, and what is at a path. */
@Command(
        name = "datasets",
        description = "Say which datasets come with the program, or what a file or folder holds.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  datasets",
            "  datasets cifar-10-binary.tar.gz photos",
            "  datasets digits --json | python3 -m json.tool"
        })
final class DatasetsCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final int WIDEST = 32;

    @Spec
    private CommandSpec spec;

    private final BundledFiles bundled;

    @Parameters(
            paramLabel = "PATH|NAME",
            arity = "0..*",
            description = "Files and folders, or names of bundled datasets. Default: all bundled ones.")
    private List<Path> paths = List.of();

    @Option(names = "--json", description = "Write one JSON document instead of a table.")
    private boolean json;

    /** @param bundled what comes with the program */
    DatasetsCommand(BundledFiles bundled) {
        this.bundled = bundled;
    }

    @Override
    public Integer call() {
        List<Path> looked = paths.isEmpty()
                ? bundled.datasets()
                : paths.stream().map(bundled::dataset).toList();
        ArrayNode all = JSON.createArrayNode();
        int failed = 0;
        for (Path path : looked) {
            try (Dataset dataset = DatasetReaders.open(path)) {
                describe(dataset, all.addObject());
            } catch (RuntimeException e) {
                spec.commandLine().getErr().println(Telling.of(e).sentence());
                failed = 1;
            }
        }
        spec.commandLine()
                .getOut()
                .print(json ? Text.of("%s%n", all.toPrettyString()) : all.isEmpty() ? "" : table(all));
        spec.commandLine().getOut().flush();
        return failed;
    }

    private void describe(Dataset dataset, ObjectNode json) {
        json.put("name", bundled.nameOf(dataset.source()).orElse(dataset.name()));
        json.put("path", dataset.source().toString());
        json.put("kind", dataset.kind());
        json.put("samples", dataset.size());
        dataset.imageShape().ifPresent(shape -> shape.dims().forEach(json.withArray("shape")::add));
        dataset.classNames().forEach(json.putArray("classes")::add);
        json.put("masks", dataset.masks() > 0);
        if (!dataset.otherParts().isEmpty()) {
            ArrayNode parts = json.putArray("otherParts");
            dataset.otherParts().forEach(part -> parts.add(part.toString()));
        }
        dataset.remarks().forEach(json.putArray("notes")::add);
    }

    private static String table(ArrayNode all) {
        TextTable table = new TextTable()
                .left("name")
                .left("kind")
                .right("samples")
                .left("shape")
                .left("classes")
                .left("path");
        all.forEach(json -> table.row(
                json.get("name").asText(),
                json.get("kind").asText(),
                json.get("samples").asText(),
                json.has("shape") ? joined(json.get("shape"), "×") : "of each its own",
                json.get("classes").isEmpty()
                        ? "unknown"
                        : json.get("classes").size() + ": " + shortened(json.get("classes")),
                json.get("path").asText()));
        StringBuilder text = new StringBuilder(table.toString());
        all.forEach(
                json -> json.get("notes").forEach(note -> text.append(Text.of("%-11s%s%n", "note", note.asText()))));
        return text.toString();
    }

    private static String joined(Iterable<JsonNode> values, String between) {
        return StreamSupport.stream(values.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining(between));
    }

    /** The first names, as many as fit beside the rest. */
    private static String shortened(Iterable<JsonNode> names) {
        String all = joined(names, ", ");
        return all.length() <= WIDEST ? all : all.substring(0, WIDEST).stripTrailing() + " …";
    }
}
