package org.lrpexplorer.explore.export;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.lrpexplorer.files.AtomicFile;
import org.lrpexplorer.files.InputFile;
import org.lrpexplorer.files.PathKind;
import org.lrpexplorer.files.UnwritableException;
import org.lrpexplorer.text.Text;

/**
 * Says beside exported files what export they are of, so that it can be gone on with.
 *
 * @param file where it stands
 */
record ExportRecord(Path file) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Whether the files are of this export; not if nothing is said, or what cannot be read. */
    boolean isOf(JsonNode plan) {
        if (!PathKind.isFile(file)) {
            return false;
        }
        try {
            return JSON.readTree(InputFile.text(file)).equals(JSON.readTree(plan.toString()));
        } catch (JsonProcessingException e) {
            return false;
        } catch (IOException e) {
            throw new ExportException(Text.of("%s cannot be read; check that you may read it.", file), e);
        }
    }

    /**
     * Says that files are of an export from now on.
     *
     * @throws ExportException if it cannot be written
     */
    void write(JsonNode plan) {
        try {
            AtomicFile.write(file, (plan + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (UnwritableException e) {
            throw new ExportException(Text.of("%s %s.", file, e.getMessage()), e);
        }
    }
}
