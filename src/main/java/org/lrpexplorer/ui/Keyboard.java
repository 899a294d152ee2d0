package org.lrpexplorer.ui;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.beans.value.ObservableBooleanValue;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.lrpexplorer.ui.command.Command;
import org.lrpexplorer.ui.command.Keys;
import org.lrpexplorer.ui.control.ArrowKeys;

/** Turns key presses into commands, but leaves a control that is being used by keyboard its own keys. */
final class Keyboard {

    private static final Set<KeyCode> ARROWS = EnumSet.of(KeyCode.LEFT, KeyCode.RIGHT, KeyCode.UP, KeyCode.DOWN);
    private static final Set<KeyCode> UP_DOWN = EnumSet.of(KeyCode.UP, KeyCode.DOWN);
    private static final Set<KeyCode> COMBO_BOX = EnumSet.of(KeyCode.UP, KeyCode.DOWN, KeyCode.SPACE, KeyCode.ESCAPE);
    private static final Set<KeyCode> SPACE = EnumSet.of(KeyCode.SPACE);

    /** With Ctrl, or Command on a Mac, in a text field: all, copy, paste, cut, undo, redo. */
    private static final Set<KeyCode> EDITING =
            EnumSet.of(KeyCode.A, KeyCode.C, KeyCode.V, KeyCode.X, KeyCode.Z, KeyCode.Y);

    private final List<Command> commands;
    private final Overlay overlay;
    private final ObservableBooleanValue opening;
    private Held held;

    /** @param opening whether a file is being opened, which Esc abandons wherever the keyboard's focus is */
    Keyboard(List<Command> commands, Overlay overlay, ObservableBooleanValue opening) {
        this.commands = commands;
        this.overlay = overlay;
        this.opening = opening;
    }

    /** Listens to the whole window. */
    void listenTo(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (overlay.isOpen()) {
                keepFromWindow(event);
            } else if (!belongsToControl(event, scene.getFocusOwner())) {
                commands.stream()
                        .filter(command -> command.keys().matches().test(event))
                        .findFirst()
                        .ifPresent(command -> {
                            command.run();
                            command.release().ifPresent(letGo -> held = new Held(event.getCode(), letGo));
                            event.consume();
                        });
            }
        });
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> {
            if (held != null && held.key() == event.getCode()) {
                held.letGo().run();
                held = null;
            }
        });
    }

    /** A key that is held down, and what happens when it is let go. */
    private record Held(KeyCode key, Runnable letGo) {}

    private void keepFromWindow(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            overlay.close();
            event.consume();
        } else if (commands.stream()
                .flatMap(command -> command.keys().combination().stream())
                .anyMatch(combination -> combination.match(event))) {
            // A menu would run it behind the sheet.
            event.consume();
        }
    }

    private boolean belongsToControl(KeyEvent event, Node owner) {
        if (event.getCode() == KeyCode.ESCAPE && opening.get()) {
            return false;
        }
        if (owner instanceof TextInputControl) {
            return Keys.isPlain(event)
                    ? event.getCode() != KeyCode.F1
                    : event.isShortcutDown() && EDITING.contains(event.getCode());
        }
        return ownKeys(owner).contains(event.getCode());
    }

    /** What a control under the keyboard's focus does itself. */
    private static Set<KeyCode> ownKeys(Node owner) {
        if (owner instanceof Slider || owner instanceof ArrowKeys) {
            return ARROWS;
        }
        if (owner instanceof ComboBoxBase) {
            return COMBO_BOX;
        }
        if (owner instanceof ListView<?> list && list.getOrientation() == Orientation.VERTICAL) {
            return UP_DOWN;
        }
        if (owner instanceof TableView) {
            return UP_DOWN;
        }
        return owner instanceof ButtonBase && owner.isFocusVisible() ? SPACE : Set.of();
    }
}
