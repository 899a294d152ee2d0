package org.lrpexplorer.values;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.lrpexplorer.files.InputFile;
import org.lrpexplorer.text.Text;

/** Reads what {@link SummaryWriter} writes, sample by sample. */
final class SummaryReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    private SummaryReader() {}

    /** What is done with each sample. */
    interface Each {
        void sample(JsonNode sample) throws IOException;
    }

    /** One of the texts that stand beside the samples. */
    static Optional<String> text(Path file, String name) {
        try (InputStream in = new BufferedInputStream(InputFile.stream(file));
                JsonParser parser = JSON.createParser(in)) {
            require(parser.nextToken() == JsonToken.START_OBJECT, file);
            while (parser.nextToken() == JsonToken.FIELD_NAME
                    && !parser.currentName().equals(SummaryWriter.SAMPLES)) {
                boolean wanted = parser.currentName().equals(name);
                parser.nextToken();
                JsonNode value = JSON.readTree(parser);
                if (wanted) {
                    return Optional.of(value.toString());
                }
            }
            return Optional.empty();
        } catch (JsonProcessingException e) {
            throw damaged(file, e);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    /** Reads all samples, in their order. */
    static void samples(Path file, Each each) throws IOException {
        try (InputStream in = new BufferedInputStream(InputFile.stream(file));
                JsonParser parser = JSON.createParser(in)) {
            require(parser.nextToken() == JsonToken.START_OBJECT, file);
            while (parser.nextToken() == JsonToken.FIELD_NAME
                    && !parser.currentName().equals(SummaryWriter.SAMPLES)) {
                parser.nextToken();
                parser.skipChildren();
            }
            require(parser.nextToken() == JsonToken.START_ARRAY, file);
            while (parser.nextToken() == JsonToken.START_OBJECT) {
                each.sample(JSON.readTree(parser));
            }
        } catch (JsonProcessingException e) {
            throw damaged(file, e);
        }
    }

    private static void require(boolean fine, Path file) {
        if (!fine) {
            throw damaged(file, null);
        }
    }

    private static ValuesException damaged(Path file, JsonProcessingException cause) {
        return new ValuesException(Text.of("%s is no JSON summary of this program, or is damaged.", file), cause);
    }

    private static ValuesException unreadable(Path file, IOException cause) {
        return new ValuesException(
                Text.of("%s cannot be read; check that it exists and that you may read it.", file), cause);
    }
}
