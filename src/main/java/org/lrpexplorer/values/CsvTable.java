package org.lrpexplorer.values;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.lrpexplorer.text.CsvLine;

/**
 * Summaries as comma-separated values (RFC 4180, but with line feeds): a line for each layer of each network of each
 * sample. Of an output that is a map its rows say at which positions the target was explained, and at how many; else
 * both are empty.
 *
 * @param out where they go
 */
record CsvTable(OutputStream out) {

    private static final List<String> OF_SAMPLE = List.of("index", "file", "label", "predicted", "target", "against");
    private static final List<String> OF_MAP = List.of("region", "regionPositions");
    private static final List<String> OF_LAYER = List.of("layer", "tensor", "shape", "sum", "sumAbs", "maxAbs");

    void begin() throws IOException {
        List<String> names = new ArrayList<>(OF_SAMPLE);
        names.addAll(OF_MAP);
        names.add("network");
        names.addAll(OF_LAYER);
        write(names);
    }

    void add(JsonNode sample) throws IOException {
        for (ExplainedNetworks network : ExplainedNetworks.values()) {
            String name = ProvenanceJson.word(network);
            for (JsonNode layer : sample.path(name).path("layers")) {
                List<String> cells = new ArrayList<>();
                OF_SAMPLE.forEach(key -> cells.add(cell(sample.path(key))));
                OF_MAP.forEach(key -> cells.add(cell(sample.path("output").path(key))));
                cells.add(name);
                OF_LAYER.forEach(key -> cells.add(cell(layer.path(key))));
                write(cells);
            }
        }
    }

    private static String cell(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining("x"))
                : value.asText();
    }

    private void write(List<String> cells) throws IOException {
        out.write(CsvLine.of(cells).getBytes(StandardCharsets.UTF_8));
    }
}
