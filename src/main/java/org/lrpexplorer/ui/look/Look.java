package org.lrpexplorer.ui.look;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import org.lrpexplorer.explore.display.WindowSettings;

/** Gives a window the style sheets of its theme and text size, and new ones when either changes. On the FX thread. */
public final class Look {

    private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

    private final WindowSettings settings;
    private final SystemLook system;

    /** The look that a person has chosen, or the system where a person follows that. */
    public Look(WindowSettings settings, SystemLook system) {
        this.settings = settings;
        this.system = system;
    }

    /**
     * Dresses a window, now and whenever its look changes.
     *
     * @param own the style sheet of the window itself, on top of the theme
     */
    public void dress(Scene scene, String own) {
        settings.theme().addListener(changed -> colours(scene));
        system.dark().addListener(changed -> colours(scene));
        settings.textSize().addListener(changed -> sheets(scene, own));
        sheets(scene, own);
        colours(scene);
    }

    /** Sets the theme; before the first control is made, or JavaFX reads its own theme for that one. */
    public void colours() {
        String theme =
                isDark() ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet();
        if (!theme.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(theme);
        }
    }

    private void colours(Scene scene) {
        colours();
        scene.getRoot().pseudoClassStateChanged(DARK, isDark());
    }

    private boolean isDark() {
        return settings.theme().get().isDark(system.dark().get());
    }

    private void sheets(Scene scene, String own) {
        String size = settings.textSize().get().name().toLowerCase(Locale.ROOT);
        List<String> sheets = Stream.of(
                        own, Look.class.getResource("text-" + size + ".css").toExternalForm())
                .toList();
        if (!scene.getStylesheets().equals(sheets)) {
            scene.getStylesheets().setAll(sheets);
        }
    }
}
