package org.lrpexplorer.modelio.card;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.lrpexplorer.files.AtomicFile;
import org.lrpexplorer.files.InputFile;
import org.lrpexplorer.files.NotAFileException;
import org.lrpexplorer.files.SystemWords;
import org.lrpexplorer.files.UnwritableException;
import org.lrpexplorer.modelio.common.ModelException;
import org.lrpexplorer.text.Text;

/** Reads and writes network cards as JSON. */
public final class CardFiles {
    private static final long LARGEST = 4L << 20;
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            // What a record is made of, not what it can be asked.
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .build();

    private CardFiles() {}

    /** Where the card of a model file is: the same name with {@code .json}. */
    public static Path beside(Path model) {
        return model.resolveSibling(baseName(model) + ".json");
    }

    /**
     * Reads a card, which may leave out anything.
     *
     * @throws ModelException if the file cannot be read, is no JSON, or contradicts itself
     */
    public static StatedCard read(Path card) {
        try {
            if (Files.size(card) > LARGEST) {
                throw new ModelException(Text.of("%s is too large to be a network card.", card.getFileName()));
            }
            StatedCard read = JSON.readValue(InputFile.bytes(card), StatedCard.class);
            if (read == null) {
                throw new ModelException(Text.of("The network card %s holds nothing.", card.getFileName()));
            }
            return read;
        } catch (NotAFileException e) {
            throw new ModelException(
                    Text.of("The network card %s %s, not a file.", card.getFileName(), e.getReason()), e);
        } catch (JsonProcessingException e) {
            throw new ModelException(Text.of("The network card %s %s.", card.getFileName(), reason(e)), e);
        } catch (IOException e) {
            throw new ModelException(
                    Text.of(
                            "The network card %s cannot be read (%s); try again once it can be, or move it away to have its"
                                    + " facts guessed.",
                            card.getFileName(), SystemWords.of(e)),
                    e);
        }
    }

    /**
     * Writes a card, replacing an older one only when the new one is complete.
     *
     * @throws ModelException if the file cannot be written
     */
    public static void write(NetworkCard card, Path file) {
        try {
            AtomicFile.write(file, JSON.writeValueAsBytes(card));
        } catch (UnwritableException e) {
            throw new ModelException(Text.of("The network card %s %s.", file, e.getMessage()), e);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a card is made of texts and numbers", e);
        }
    }

    /** Whether something bears the name of a card already, even if it cannot be read. */
    public static boolean isThere(Path card) {
        return Files.exists(card, LinkOption.NOFOLLOW_LINKS);
    }

    /** A file's name without its last suffix. */
    public static String baseName(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static String reason(JsonProcessingException e) {
        String line = e.getLocation() == null
                ? ""
                : Text.of(" (line %d)", e.getLocation().getLineNr());
        if (e instanceof ValueInstantiationException && e.getCause() != null) {
            return "does not fit: " + e.getCause().getMessage() + line;
        }
        if (e instanceof JsonMappingException mapping) {
            String field = field(mapping);
            return Text.of(
                    "does not fit: %s is missing or of the wrong kind%s",
                    field.isEmpty() ? "the whole" : "\"" + field + "\"", line);
        }
        return "is not valid JSON" + line;
    }

    /** Where in a card the trouble is, such as {@code input.mean[0]}. */
    private static String field(JsonMappingException mapping) {
        StringBuilder field = new StringBuilder();
        for (JsonMappingException.Reference step : mapping.getPath()) {
            if (step.getFieldName() == null) {
                field.append('[').append(step.getIndex()).append(']');
            } else {
                field.append(field.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return field.toString();
    }
}
