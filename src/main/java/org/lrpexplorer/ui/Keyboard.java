package org.lrpexplorer.ui;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Turns key presses into commands, but leaves a control that is being used by keyboard its own keys. */
final class Keyboard {

    private static final Set<KeyCode> ARROWS = EnumSet.of(KeyCode.LEFT, KeyCode.RIGHT, KeyCode.UP, KeyCode.DOWN);
    private static final Set<KeyCode> UP_DOWN = EnumSet.of(KeyCode.UP, KeyCode.DOWN);
    private static final Set<KeyCode> COMBO_BOX = EnumSet.of(KeyCode.UP, KeyCode.DOWN, KeyCode.SPACE, KeyCode.ESCAPE);
    private static final Set<KeyCode> SPACE = EnumSet.of(KeyCode.SPACE);

    private final Commands commands;
    private final Overlay overlay;
    private final List<Shortcut> shortcuts;

    Keyboard(Commands commands, Overlay overlay) {
        this.commands = commands;
        this.overlay = overlay;
        this.shortcuts = List.of(
                Shortcut.pair(KeyCode.LEFT, KeyCode.RIGHT, "← →", "Previous or next sample", commands::step),
                Shortcut.pair(
                        KeyCode.PAGE_UP,
                        KeyCode.PAGE_DOWN,
                        "Page ↑ ↓",
                        "Ten samples back or on",
                        way -> commands.step(10 * way)),
                Shortcut.pair(KeyCode.UP, KeyCode.DOWN, "↑ ↓", "Layer shown large", commands::stepLayer),
                Shortcut.of(KeyCode.B, "B", "BatchNorm: raw, fused, both", commands::cycleRows),
                Shortcut.of(KeyCode.SPACE, "Space (hold)", "Raw and fused change places", () -> commands.swap(true)),
                Shortcut.of(KeyCode.V, "V", "Show input, overlay, relevance", commands::cycleShow),
                new Shortcut(
                        "0",
                        "Explain the predicted class",
                        event -> digit(event) == 0,
                        event -> commands.explainPredicted()),
                new Shortcut(
                        "1 … 9",
                        "Explain the class of that index",
                        event -> digit(event) > 0,
                        event -> commands.explain(digit(event))),
                Shortcut.pair(
                        KeyCode.OPEN_BRACKET,
                        KeyCode.CLOSE_BRACKET,
                        "[ ]",
                        "Overlay less or more opaque",
                        commands::changeOpacity),
                Shortcut.ctrl(KeyCode.O, "Open a network", commands::openNetwork),
                Shortcut.ctrl(KeyCode.D, "Open a dataset file", commands::openDatasetFile),
                Shortcut.ctrl(KeyCode.I, "About this network", commands::aboutNetwork),
                Shortcut.ctrl(KeyCode.E, "Export the comparison as PNG", commands::exportPng),
                Shortcut.of(
                        KeyCode.ESCAPE,
                        "Esc",
                        "Abandon opening a file; stop computing; close a sheet",
                        commands::cancel),
                new Shortcut("? or F1", "These shortcuts", Keyboard::asksForHelp, event -> help()));
    }

    /** Shows all keys. */
    void help() {
        overlay.open(new ShortcutHelp(shortcuts));
    }

    /** Listens to the whole window. */
    void listenTo(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (overlay.isOpen()) {
                closeOn(event);
            } else if (!belongsToControl(event, scene.getFocusOwner())) {
                shortcuts.stream()
                        .filter(shortcut -> shortcut.matches().test(event))
                        .findFirst()
                        .ifPresent(shortcut -> {
                            shortcut.action().accept(event);
                            event.consume();
                        });
            }
        });
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> {
            if (event.getCode() == KeyCode.SPACE) {
                commands.swap(false);
            }
        });
    }

    private void closeOn(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            overlay.close();
            event.consume();
        }
    }

    private boolean belongsToControl(KeyEvent event, Node owner) {
        if (event.getCode() == KeyCode.ESCAPE && commands.isOpening()) {
            return false;
        }
        if (owner instanceof TextInputControl) {
            return Shortcut.plain(event) && event.getCode() != KeyCode.F1;
        }
        return ownKeys(owner).contains(event.getCode());
    }

    /** What a control under the keyboard's focus does itself. */
    private static Set<KeyCode> ownKeys(Node owner) {
        if (owner instanceof Slider) {
            return ARROWS;
        }
        if (owner instanceof ComboBoxBase) {
            return COMBO_BOX;
        }
        if (owner instanceof ListView<?> list && list.getOrientation() == Orientation.VERTICAL) {
            return UP_DOWN;
        }
        return owner instanceof ButtonBase && owner.isFocusVisible() ? SPACE : Set.of();
    }

    /** The digit of a key press, or −1. */
    private static int digit(KeyEvent event) {
        if (!Shortcut.plain(event) || !event.getCode().isDigitKey()) {
            return -1;
        }
        String name = event.getCode().getName();
        return name.charAt(name.length() - 1) - '0';
    }

    private static boolean asksForHelp(KeyEvent event) {
        return event.getCode() == KeyCode.F1
                || "?".equals(event.getText())
                || (event.isShiftDown() && event.getCode() == KeyCode.SLASH);
    }
}
