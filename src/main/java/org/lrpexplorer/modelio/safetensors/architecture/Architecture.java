package org.lrpexplorer.modelio.safetensors.architecture;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * How a card says that a file's tensors are connected: the name of a known architecture ({@code "resnet18"}), that name
 * with the ε of its batch normalisations ({@code {"name": "resnet18", "batchNormEpsilon": 0.001}}), or a chain of layers
 * ({@code {"layers": [...]}}), each with the common name of its tensors.
 */
public final class Architecture {
    /** What PyTorch adds to a variance where nothing else is stated. */
    static final double USUAL_EPSILON = 1e-5;

    private final JsonNode stated;
    private final Optional<String> name;
    private final double epsilon;
    private final Optional<Chain> chain;

    private Architecture(JsonNode stated, Optional<String> name, double epsilon, Optional<Chain> chain) {
        this.stated = stated;
        this.name = name;
        this.epsilon = epsilon;
        this.chain = chain;
    }

    /**
     * Reads what a card states.
     *
     * @throws IllegalArgumentException if it is none of the three forms; the message names the layer and the field
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Architecture of(JsonNode stated) {
        if (stated.isTextual()) {
            return new Architecture(stated, Optional.of(stated.textValue()), USUAL_EPSILON, Optional.empty());
        }
        if (stated.has("layers")) {
            return new Architecture(stated, Optional.empty(), USUAL_EPSILON, Optional.of(ChainReader.read(stated)));
        }
        Fields fields = new Fields("\"architecture\"", stated);
        String name = fields.text("name");
        double epsilon = fields.number("batchNormEpsilon", USUAL_EPSILON);
        fields.requireNoOthers();
        return new Architecture(stated, Optional.of(name), epsilon, Optional.empty());
    }

    /** What the card states. */
    @JsonValue
    public JsonNode stated() {
        return stated.deepCopy();
    }

    /** A short name, for captions. */
    public String label() {
        return name.orElse("layers from its card");
    }

    double epsilon() {
        return epsilon;
    }

    /** Its layers; none where its name is not known. */
    Optional<Design> design() {
        return chain.isPresent() ? chain.map(c -> c) : name.map(KnownArchitectures.BY_NAME::get);
    }

    /** Whether the tensors bear the names that the card states, and not those of a library. */
    boolean namesTensorsItself() {
        return chain.isPresent();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Architecture architecture && stated.equals(architecture.stated);
    }

    @Override
    public int hashCode() {
        return stated.hashCode();
    }

    @Override
    public String toString() {
        return label();
    }
}
