package org.lrpexplorer.values;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lrpexplorer.text.Text;

/**
 * What a run did, or a part of one: enough to say of all parts together what one run says.
 *
 * @param facts what was computed and how, by name: texts for people, and lists that only files tell
 * @param notes what people should know whatever the samples are, one sentence each
 * @param source where inputs were read from, in words; {@code %s} stands for the samples of a part
 * @param chosen the samples of the whole run, as {@link IndexSet#parse} reads them
 * @param shard which part this is of, as {@link Shard#parse} reads it
 * @param classes the names of the outputs, as far as they are known
 * @param tally what is to be said of the samples
 */
public record RunRecord(
        ObjectNode facts,
        List<String> notes,
        String source,
        String chosen,
        String shard,
        List<String> classes,
        RunTally tally) {

    /** What is missing or null would only be missed later. */
    private static final ObjectMapper JSON = new ObjectMapper()
            .setDefaultSetterInfo(JsonSetter.Value.construct(Nulls.FAIL, Nulls.FAIL))
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);

    private static final int MOST_NAMED = 10;
    private static final String DAMAGED = "What a part says of the run that it is of is damaged.";

    /** The same after samples were explained. */
    public RunRecord with(RunTally other) {
        return new RunRecord(facts, notes, source, chosen, shard, classes, other);
    }

    /** The same of all parts. */
    RunRecord whole(RunTally sum) {
        return new RunRecord(facts, notes, source, chosen, Shard.whole().toString(), classes, sum);
    }

    /** The same of one sample only. */
    RunRecord ofOne(int index) {
        return new RunRecord(
                facts, notes, source, String.valueOf(index), Shard.whole().toString(), classes, RunTally.none());
    }

    /** The samples of this part. */
    IndexSet part() {
        return Shard.parse(shard).part(IndexSet.parse(chosen));
    }

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers are always JSON", e);
        }
    }

    /**
     * Reads one.
     *
     * @throws ValuesException if it is damaged
     */
    static RunRecord of(String json) {
        try {
            RunRecord read = JSON.readValue(json, RunRecord.class);
            if (read == null) {
                throw new ValuesException(DAMAGED);
            }
            return read;
        } catch (JsonProcessingException e) {
            throw new ValuesException(DAMAGED, e);
        }
    }

    /** What was asked and how it was computed, as JSON. */
    public ObjectNode request() {
        ObjectNode all = JSON.createObjectNode();
        facts.properties().forEach(fact -> {
            all.set(fact.getKey(), fact.getValue());
            if (fact.getKey().equals("network")) {
                all.put("inputs", inputs());
            }
        });
        ArrayNode said = all.putArray("notes");
        allNotes().forEach(said::add);
        ArrayNode left = all.putArray("leftOut");
        leftOut().forEach(left::add);
        return all;
    }

    /** The names of the samples' own files as a JSON list, in the order of the rows; empty if they have none. */
    Optional<String> files() {
        return tally.files().isEmpty()
                ? Optional.empty()
                : Optional.of(JSON.valueToTree(tally.files()).toString());
    }

    /** The same for people, a line for each fact. */
    public String text() {
        StringBuilder shown = new StringBuilder();
        request().properties().forEach(fact -> {
            if (fact.getValue().isTextual()) {
                show(shown, fact.getKey(), fact.getValue());
            }
        });
        request().get("notes").forEach(note -> show(shown, "notes", note));
        return shown.toString();
    }

    private static void show(StringBuilder shown, String name, JsonNode value) {
        shown.append(Text.of("%-11s%s%n", name, value.asText()));
    }

    private String inputs() {
        int asked = part().count();
        String counted = tally.leftOut().isEmpty() ? String.valueOf(asked) : Text.of("%d of %d", tally.rows(), asked);
        return Text.of("%s from %s", counted, source.replace("%s", part().toString()));
    }

    /** What people should know, one sentence each. */
    public List<String> allNotes() {
        List<String> all = new ArrayList<>(notes);
        tally.changes().forEach((change, samples) -> all.add(change.sentence(samples)));
        List<String> left = leftOut();
        all.addAll(left.subList(0, Math.min(MOST_NAMED, left.size())));
        if (left.size() > MOST_NAMED) {
            all.add(Text.of(
                    "%d more samples are left out; the archive names them under request.", left.size() - MOST_NAMED));
        }
        tally.findings().forEach((fault, found) -> all.add(beginning(fault, found) + found.sentence()));
        return all;
    }

    private List<String> leftOut() {
        return tally.leftOut().entrySet().stream()
                .map(sample ->
                        Text.of("Sample %s is left out: %s", sample.getKey().toString(), sample.getValue()))
                .toList();
    }

    private String beginning(String fault, RunTally.Found found) {
        String row = fault.substring(0, fault.indexOf('/'));
        if (tally.rows() == 1) {
            return Text.of("Relevance is not sound%s: ", row);
        }
        long missing = tally.leftOut().keySet().stream()
                .filter(index -> index < found.first())
                .count();
        return Text.of(
                "Relevance is not sound%s in %d of %d samples. In the first, row %d of the archive, ",
                row, found.count(), tally.rows(), part().before(found.first()) - missing);
    }
}
