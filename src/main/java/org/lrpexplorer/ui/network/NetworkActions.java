package org.lrpexplorer.ui.network;

import java.util.List;
import java.util.Optional;
import org.lrpexplorer.modelio.card.PixelPreset;
import org.lrpexplorer.rule.Rule;

/** What a person chooses in the network pane and the window around it does. */
public interface NetworkActions {

    /** Shows large the layer that a node stands for. */
    void choose(String node);

    /**
     * The node of the layer that is shown large once a node is chosen: the next one with a picture of its own; empty for
     * the network's input.
     */
    String columnOf(String node);

    /** The rules that can work on a node's layer. */
    List<Rule> rulesFor(String node);

    /** The rule that a node was given by itself, whatever the composite says of its kind. */
    Optional<Rule> ownRule(String node);

    /** Gives a node a rule of its own; without any it gets what the composite says. */
    void setRule(String node, Optional<Rule> rule);

    /** Feeds pixels to the open network in another way. */
    void feed(PixelPreset preset);

    /** Explains another output of the open network's file. */
    void chooseOutput(String output);
}
