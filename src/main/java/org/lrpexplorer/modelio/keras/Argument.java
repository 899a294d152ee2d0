package org.lrpexplorer.modelio.keras;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * What a layer is applied to.
 *
 * @param tensor a tensor
 * @param constant a value of the configuration, where it is no tensor
 */
record Argument(Optional<Ref> tensor, JsonNode constant) {}
