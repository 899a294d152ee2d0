package org.lrpexplorer.ui.comparison;

import java.util.function.Consumer;
import java.util.function.Predicate;
import org.kordamp.ikonli.feather.Feather;

/**
 * An entry of the menu of a picture.
 *
 * @param id names it for tests
 * @param title what it does
 * @param icon its picture
 * @param possible for which pictures it can be done
 * @param action does it with one
 */
public record TileItem(
        String id, String title, Feather icon, Predicate<TileContext> possible, Consumer<TileContext> action) {}
