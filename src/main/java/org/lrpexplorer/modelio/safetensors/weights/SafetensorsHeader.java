package org.lrpexplorer.modelio.safetensors.weights;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lrpexplorer.modelio.common.QuotedName;
import org.lrpexplorer.modelio.common.Unreadable;
import org.lrpexplorer.text.Text;

/**
 * Reads the header of a safetensors file: one JSON object that gives each tensor's type, extents and place. The tensors
 * have to fill the rest of the file without gap or overlap, in any order.
 *
 * <p>Source: the format's description in its repository, github.com/huggingface/safetensors.
 */
final class SafetensorsHeader {
    private static final int MOST_TENSORS = 100_000;
    private static final int MOST_DIMENSIONS = 8;
    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            // The numbers behind the header are read from the same file later.
            .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(8)
                    .maxNameLength(4096)
                    .build())
            .build();

    private final JsonParser in;
    private final Map<String, StoredTensor> tensors = new LinkedHashMap<>();

    private SafetensorsHeader(JsonParser in) {
        this.in = in;
    }

    /**
     * Reads and checks a header.
     *
     * @param json the header's bytes and nothing more
     * @param room how many bytes follow it in the file
     * @throws Unreadable if it is damaged or contradicts itself or the file
     */
    static Map<String, StoredTensor> read(InputStream json, long room) throws IOException {
        try (JsonParser in = JSON.createParser(json)) {
            SafetensorsHeader header = new SafetensorsHeader(in);
            header.readAll();
            header.requireTiling(room);
            return header.tensors;
        } catch (JsonProcessingException e) {
            throw new Unreadable("its header is not valid JSON; it may be damaged, or no safetensors file at all", e);
        }
    }

    private void readAll() throws IOException {
        require(in.nextToken() == JsonToken.START_OBJECT, "its header is not a JSON object");
        while (in.nextToken() != JsonToken.END_OBJECT) {
            require(in.currentToken() == JsonToken.FIELD_NAME, "its header ends too early");
            String name = in.currentName();
            in.nextToken();
            if (name.equals("__metadata__")) {
                in.skipChildren();
            } else {
                require(tensors.size() < MOST_TENSORS, Text.of("it lists more than %d tensors", MOST_TENSORS));
                tensors.put(name, tensor(name));
            }
        }
        require(in.nextToken() == null, "something follows its header's JSON object");
    }

    private StoredTensor tensor(String name) throws IOException {
        require(in.currentToken() == JsonToken.START_OBJECT, name, "is not described by a JSON object");
        Optional<String> type = Optional.empty();
        Optional<List<Long>> dims = Optional.empty();
        Optional<List<Long>> place = Optional.empty();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            require(in.currentToken() == JsonToken.FIELD_NAME, "its header ends too early");
            String field = in.currentName();
            in.nextToken();
            switch (field) {
                case "dtype" -> type = Optional.of(in.getText());
                case "shape" -> dims = Optional.of(numbers(name, field));
                case "data_offsets" -> place = Optional.of(numbers(name, field));
                default -> in.skipChildren();
            }
        }
        require(
                type.isPresent() && dims.isPresent() && place.isPresent(),
                name,
                "lacks its dtype, shape or data_offsets");
        return tensor(name, type(name, type.get()), dims.get(), place.get());
    }

    private static StoredTensor tensor(String name, WeightType type, List<Long> dims, List<Long> place) {
        require(place.size() == 2, name, Text.of("needs two data_offsets, but has %d", place.size()));
        List<Integer> extents = new ArrayList<>();
        long count = 1;
        for (long dim : dims) {
            // Beyond this bound the product with the next extent might not fit into a long.
            count = Math.min(count * Math.min(dim, Integer.MAX_VALUE), Integer.MAX_VALUE);
            require(dim < Integer.MAX_VALUE && count < Integer.MAX_VALUE, name, Text.of("of %s is too large", dims));
            extents.add((int) dim);
        }
        long begin = place.get(0);
        long end = place.get(1);
        require(begin <= end, name, "ends in front of its begin");
        require(
                end - begin == count * type.bytes(),
                name,
                Text.of("takes %d bytes for %d numbers of type %s", end - begin, count, type));
        return new StoredTensor(name, type, extents, begin, end);
    }

    private List<Long> numbers(String name, String field) throws IOException {
        require(in.currentToken() == JsonToken.START_ARRAY, name, "has no list as its " + field);
        List<Long> numbers = new ArrayList<>();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            require(
                    in.currentToken() == JsonToken.VALUE_NUMBER_INT
                            && in.getNumberType() != JsonParser.NumberType.BIG_INTEGER
                            && in.getLongValue() >= 0,
                    name,
                    "has something else than a whole number of at least 0 in its " + field);
            require(numbers.size() < MOST_DIMENSIONS, name, "has too many numbers in its " + field);
            numbers.add(in.getLongValue());
        }
        return numbers;
    }

    private static WeightType type(String name, String text) {
        for (WeightType type : WeightType.values()) {
            if (type.name().equals(text)) {
                return type;
            }
        }
        throw new Unreadable(Text.of(
                "its tensor %s is of the type %s, which is not known here", QuotedName.of(name), QuotedName.of(text)));
    }

    private void requireTiling(long room) {
        List<StoredTensor> inOrder = tensors.values().stream()
                .sorted(Comparator.comparingLong(StoredTensor::begin).thenComparingLong(StoredTensor::end))
                .toList();
        require(!inOrder.isEmpty(), "it holds no tensors");
        long end = 0;
        for (StoredTensor tensor : inOrder) {
            require(
                    tensor.begin() == end,
                    tensor.name(),
                    tensor.begin() < end ? "overlaps another one" : "leaves a gap in front of it");
            end = tensor.end();
        }
        require(end <= room, Text.of("it is cut short: its tensors take %d bytes, of which %d are there", end, room));
        require(end == room, Text.of("%d bytes follow its last tensor", room - end));
    }

    private static void require(boolean condition, String name, String problem) {
        require(condition, Text.of("its tensor %s %s", QuotedName.of(name), problem));
    }

    private static void require(boolean condition, String problem) {
        if (!condition) {
            throw new Unreadable(problem);
        }
    }
}
