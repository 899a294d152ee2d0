package org.lrpexplorer.evaluate.storage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.lrpexplorer.values.FileIdentity;

/**
 * By what a network or dataset is known again.
 *
 * @param name what people call it
 * @param sha256 of its bytes, 64 hexadecimal digits
 */
public record FileSum(String name, String sha256) {

    static FileSum of(FileIdentity identity) {
        return new FileSum(identity.name(), identity.sha256());
    }

    static FileSum of(JsonNode node) {
        return new FileSum(node.path("name").asText(), node.path("sha256").asText());
    }

    ObjectNode tree() {
        return JsonNodeFactory.instance.objectNode().put("name", name).put("sha256", sha256);
    }
}
