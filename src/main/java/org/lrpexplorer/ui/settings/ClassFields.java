package org.lrpexplorer.ui.settings;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.lrpexplorer.compare.ComparisonView;
import org.lrpexplorer.explore.ExplorerModel;
import org.lrpexplorer.lrp.Target;
import org.lrpexplorer.text.Text;
import org.lrpexplorer.ui.control.Field;
import org.lrpexplorer.ui.control.LateChildren;

/**
 * The class that is explained and, if a person likes, what it is contrasted with. Both show what is asked of every image;
 * beneath is said which classes that comes to on the image on show.
 */
final class ClassFields extends VBox {

    private final Label explained = new Label();

    ClassFields(ExplorerModel model) {
        getStyleClass().add("class-fields");
        ClassChooser<ClassChoice> classes = new ClassChooser<>(
                model,
                ClassChoice::of,
                (choice, target) -> choice.index().equals(target.index()),
                (target, choice) -> target.insteadOf(choice.index()));
        classes.setId("class-chooser");
        classes.setAccessibleText("Class to explain");
        classes.setTooltip(new Tooltip("The class whose output is explained; the predicted class is each sample's own."
                + "\nClicking a row of the predictions chooses its class."));
        ClassChooser<ContrastChoice> against = new ClassChooser<>(
                model,
                ContrastChoice::of,
                (choice, target) -> choice.contrast().equals(target.contrast()),
                (target, choice) -> target.against(choice.contrast()));
        against.setId("against-chooser");
        against.setAccessibleText("What the class is contrasted with");
        against.setTooltip(new Tooltip("Another class: how far the explained one is ahead of it, logit a − logit b."
                + "\nLikeliest other class: the runner-up of the predicted class; of another, the predicted class."
                + "\nAll other classes: each of C classes starts with −R/(C − 1) (CLRP, Gu et al. 2018)."
                + "\nCtrl+click on a row of the predictions chooses its class."));
        explained.setId("explained-classes");
        explained.getStyleClass().add("assignments");
        explained.setWrapText(true);
        LateChildren.fill(
                this,
                new Field("Class", classes),
                new RegionField(model),
                new Field("Against", new VBox(against, explained)));
        model.outcome().addListener(changed -> say(model.outcome().get().view().flatMap(ClassFields::sentence)));
        say(Optional.empty());
    }

    private void say(Optional<String> sentence) {
        explained.setText(sentence.orElse(""));
        explained.setVisible(sentence.isPresent());
        explained.setManaged(sentence.isPresent());
    }

    /** Which classes a target with a contrast comes to, where it does not name them. */
    private static Optional<String> sentence(ComparisonView view) {
        Target asked = view.request().target();
        boolean usual = asked.equals(Target.predicted()) && !view.grid().hasPositions();
        if (asked.equals(view.resolved()) || usual) {
            return Optional.empty();
        }
        boolean itself = asked.against().isPresent()
                && !asked.against().equals(view.resolved().against());
        return Optional.of(
                itself
                        ? Text.of("No class is held against itself: here, %s, the likeliest other.", view.subject())
                        : Text.of("Here: %s.", view.subject()));
    }
}
