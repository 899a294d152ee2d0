package org.lrpexplorer.ui.comparison;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.geometry.Point2D;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import org.kordamp.ikonli.javafx.FontIcon;
import org.lrpexplorer.ui.control.PixelView;

/** The menu of whichever picture it is asked for on, by the right mouse button or the menu key. */
public final class TileMenu {

    private final List<TileItem> items;
    private final Function<TileContext, Optional<MenuItem>> last;
    private final ContextMenu menu = new ContextMenu();

    /**
     * A menu with these entries.
     *
     * @param last one more entry for some pictures, made when it is asked for
     */
    public TileMenu(List<TileItem> items, Function<TileContext, Optional<MenuItem>> last) {
        this.items = List.copyOf(items);
        this.last = last;
        menu.setId("tile-menu");
    }

    /** Shows the menu on the pictures inside a pane. */
    public void listenTo(Node pane) {
        pane.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, event -> {
            if (event.getTarget() instanceof Node node) {
                TileContext.of(node).ifPresent(context -> {
                    show(node, event, context.with(pointer(node, event)));
                    event.consume();
                });
            }
        });
    }

    private static Optional<Point2D> pointer(Node node, ContextMenuEvent event) {
        if (node instanceof PixelView pixels && !event.isKeyboardTrigger()) {
            Point2D inside = pixels.sceneToLocal(event.getSceneX(), event.getSceneY());
            return pixels.fraction(inside.getX(), inside.getY());
        }
        return Optional.empty();
    }

    private void show(Node node, ContextMenuEvent event, TileContext context) {
        menu.getItems().setAll(items.stream().map(item -> entry(item, context)).toList());
        last.apply(context).ifPresent(menu.getItems()::add);
        if (event.isKeyboardTrigger()) {
            menu.show(node, Side.BOTTOM, 0, 0);
        } else {
            menu.show(node, event.getScreenX(), event.getScreenY());
        }
    }

    private static MenuItem entry(TileItem item, TileContext context) {
        MenuItem entry = new MenuItem(item.title(), new FontIcon(item.icon()));
        entry.setId(item.id());
        entry.setDisable(!item.possible().test(context));
        entry.setOnAction(event -> item.action().accept(context));
        return entry;
    }
}
