package org.lrpexplorer.benchmark;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;

/** What a person's hands do to the window, as events; on the user-interface thread. */
final class Gestures {

    private final Scene scene;

    Gestures(Scene scene) {
        this.scene = scene;
    }

    /** A key goes down. */
    void press(KeyCode key) {
        fire(key, KeyEvent.KEY_PRESSED);
    }

    /** A key comes up. */
    void release(KeyCode key) {
        fire(key, KeyEvent.KEY_RELEASED);
    }

    private void fire(KeyCode key, EventType<KeyEvent> type) {
        Event.fireEvent(scene.getRoot(), new KeyEvent(type, "", "", key, false, false, false, false));
    }

    /** The pointer after a share of its way over a picture from left to right in ten waves. */
    static void mouse(Node node, EventType<MouseEvent> type, double share) {
        double x = node.getBoundsInLocal().getWidth() * (0.1 + 0.8 * share);
        double y = node.getBoundsInLocal().getHeight() * (0.5 + 0.4 * Math.sin(share * 20 * Math.PI));
        Point2D at = node.localToScene(x, y);
        Event.fireEvent(
                node,
                new MouseEvent(
                        type,
                        at.getX(),
                        at.getY(),
                        at.getX(),
                        at.getY(),
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        false,
                        true,
                        false,
                        false,
                        null));
    }

    /** The wheel turns over the middle of a node. */
    static void scroll(Node node, double delta) {
        if (node == null) {
            throw new IllegalStateException("Nothing is enlarged");
        }
        Bounds bounds = node.getBoundsInLocal();
        Event.fireEvent(
                node,
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        bounds.getCenterX(),
                        bounds.getCenterY(),
                        bounds.getCenterX(),
                        bounds.getCenterY(),
                        false,
                        false,
                        false,
                        false,
                        true,
                        false,
                        0,
                        delta,
                        0,
                        delta,
                        ScrollEvent.HorizontalTextScrollUnits.NONE,
                        0,
                        ScrollEvent.VerticalTextScrollUnits.NONE,
                        0,
                        0,
                        null));
    }
}
