package org.lrpexplorer.values;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes a JSON document sample by sample, each on a line of its own, behind what stands beside them. */
final class SummaryWriter implements AutoCloseable {

    static final String SAMPLES = "samples";

    private final OutputStream out;
    private String separator = "\n";

    SummaryWriter(OutputStream out, Enclosed beside) throws IOException {
        this.out = out;
        write("{");
        for (Map.Entry<String, String> text : beside.byName().entrySet()) {
            write("\"" + text.getKey() + "\":" + text.getValue() + ",\n");
        }
        write("\"" + SAMPLES + "\":[");
    }

    void add(JsonNode sample) throws IOException {
        write(separator + sample);
        separator = ",\n";
    }

    /** Ends the document; the stream stays open. */
    @Override
    public void close() throws IOException {
        write("\n]}\n");
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
