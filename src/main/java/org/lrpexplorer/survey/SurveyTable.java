package org.lrpexplorer.survey;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.lrpexplorer.files.AtomicFile;
import org.lrpexplorer.files.UnwritableException;
import org.lrpexplorer.text.CsvLine;
import org.lrpexplorer.text.Text;

/**
 * The table of a survey in a file: comma-separated values (RFC 4180, but with line feeds), or JSON lines where the file's name
 * ends in {@code .json} or {@code .jsonl}, a line for each sample. Numbers are in full; what is not known is left empty, or left
 * out.
 */
public final class SurveyTable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PROBLEM = "problem";

    private SurveyTable() {}

    /**
     * Writes the rows that a view leaves, in its order, replacing an older file only when the new one is complete.
     *
     * @throws SurveyException if the file cannot be written
     */
    public static void write(SurveyView view, Path file) {
        String name = file.toString();
        boolean json = name.endsWith(".json") || name.endsWith(".jsonl");
        try {
            AtomicFile.write(file, json ? out -> json(view, out) : out -> csv(view, out));
        } catch (UnwritableException e) {
            throw new SurveyException(Text.of("%s %s.", file, e.getMessage()), e);
        }
    }

    private static void csv(SurveyView view, OutputStream out) throws IOException {
        List<SurveyColumn> columns = SurveyColumn.of(view.subject());
        List<String> head =
                new ArrayList<>(columns.stream().map(SurveyColumn::id).toList());
        head.add(PROBLEM);
        out.write(CsvLine.of(head).getBytes(StandardCharsets.UTF_8));
        for (int sample : view.samples().toArray()) {
            SurveyRow row = view.row(sample);
            List<String> cells = new ArrayList<>();
            columns.forEach(column -> cells.add(column.full(row, view.subject())));
            cells.add(row.problem());
            out.write(CsvLine.of(cells).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void json(SurveyView view, OutputStream out) throws IOException {
        for (int sample : view.samples().toArray()) {
            SurveyRow row = view.row(sample);
            ObjectNode line = JSON.createObjectNode();
            for (SurveyColumn column : SurveyColumn.of(view.subject())) {
                String text = column.full(row, view.subject());
                if (column == SurveyColumn.INDEX) {
                    line.put(column.id(), sample);
                } else if (!text.isEmpty() && column.isNumeric()) {
                    line.put(column.id(), column.number(row));
                } else if (!text.isEmpty()) {
                    line.put(column.id(), text);
                }
            }
            if (!row.problem().isEmpty()) {
                line.put(PROBLEM, row.problem());
            }
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
