package org.lrpexplorer.modelio.keras;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One application of a layer.
 *
 * @param arguments what it is given, in order
 * @param named what it is given by name
 */
record Call(List<Argument> arguments, Map<String, Argument> named) {

    /** Whether it is as in training; empty where it leaves that to the model around it. */
    Optional<Boolean> training() {
        return Optional.ofNullable(named.get("training"))
                .map(Argument::constant)
                .filter(value -> value.isBoolean() || value.isNumber())
                .map(JsonNode::asBoolean);
    }

    /** The tensors among the arguments, those given by name last. */
    List<Ref> tensors() {
        return Stream.concat(arguments.stream(), named.values().stream())
                .map(Argument::tensor)
                .flatMap(Optional::stream)
                .toList();
    }
}
