package org.lrpexplorer.evaluate.storage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lrpexplorer.evaluate.experiment.Experiment;
import org.lrpexplorer.evaluate.experiment.ExperimentException;
import org.lrpexplorer.evaluate.experiment.ExperimentFile;
import org.lrpexplorer.problem.Problem;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.values.IndexSet;
import org.lrpexplorer.values.Shard;

/**
 * The first line of a file of results: what was measured, and on what.
 *
 * @param program the program's name and version
 * @param network the network's file
 * @param dataset where the images are read
 * @param preprocessing how they become inputs, in words
 * @param images all images of the experiment
 * @param shard which part of them the file is for
 * @param experiment what was asked for
 */
public record ResultsHeader(
        String program,
        FileSum network,
        FileSum dataset,
        String preprocessing,
        IndexSet images,
        Shard shard,
        Experiment experiment) {

    private static final String MARK = "evaluation";
    private static final int VERSION = 1;
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    /** Whether a line is meant to be such a header. */
    static boolean recognises(String line) {
        return line.startsWith("{\"" + MARK + "\":");
    }

    /** The images of the shard. */
    public IndexSet part() {
        return shard.part(images);
    }

    /** The same of another shard. */
    public ResultsHeader withShard(Shard other) {
        return new ResultsHeader(program, network, dataset, preprocessing, images, other, experiment);
    }

    /** As one line that {@link #parse} reads. */
    String line() {
        ObjectNode root = JSON.createObjectNode().put(MARK, VERSION).put("program", program);
        root.set("network", network.tree());
        root.set("dataset", dataset.tree());
        root.put("preprocessing", preprocessing)
                .put("images", images.toString())
                .put("shard", shard.toString())
                .set("experiment", ExperimentFile.tree(experiment));
        return root.toString();
    }

    /**
     * Reads a first line.
     *
     * @param file it is of, for messages
     * @throws ExperimentException if it is none
     */
    static ResultsHeader parse(Path file, String line) {
        try {
            JsonNode tree = JSON.readTree(line);
            if (tree.path(MARK).asInt() != VERSION) {
                throw new ExperimentException(
                        Text.of("%s holds no results that this version of the program reads.", file));
            }
            return new ResultsHeader(
                    tree.path("program").asText(),
                    FileSum.of(tree.path("network")),
                    FileSum.of(tree.path("dataset")),
                    tree.path("preprocessing").asText(),
                    IndexSet.parse(tree.path("images").asText()),
                    Shard.parse(tree.path("shard").asText()),
                    ExperimentFile.ofTree("The experiment in " + file, tree.path("experiment")));
        } catch (JsonProcessingException e) {
            throw new ExperimentException(Text.of("%s holds no results of an experiment.", file), e);
        } catch (Problem e) {
            throw e instanceof ExperimentException
                    ? e
                    : new ExperimentException(Text.of("The first line of %s is damaged.", file), e);
        }
    }

    /** In what another differs, but for the shard; where files are does not count, only what is in them. */
    List<String> differences(ResultsHeader other) {
        List<String> found = new ArrayList<>();
        add(found, "the network", network.sha256(), other.network.sha256());
        add(found, "the dataset", dataset.sha256(), other.dataset.sha256());
        add(found, "the preprocessing", preprocessing, other.preprocessing);
        add(found, "the program's version", program, other.program);
        Experiment one = experiment.withoutFiles();
        Experiment two = other.experiment.withoutFiles();
        if (!one.equals(two)) {
            found.add("the experiment");
        } else {
            add(found, "the images", images, other.images);
        }
        return found;
    }

    private static void add(List<String> found, String what, Object one, Object two) {
        if (!one.equals(two)) {
            found.add(what);
        }
    }
}
