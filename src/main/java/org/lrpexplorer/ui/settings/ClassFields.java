package org.lrpexplorer.ui.settings;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.lrpexplorer.explore.ExplorerModel;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.lrp.Target;
import org.lrpexplorer.ui.control.Field;

/** The class that is explained and, if a person likes, a contrast class. */
final class ClassFields extends VBox {

    private final ExplorerModel model;

    ClassFields(ExplorerModel model) {
        this.model = model;
        getStyleClass().add("class-fields");
        ClassChooser classes = new ClassChooser(
                model,
                outputs -> outputs == 1 ? "The only output" : "Predicted class",
                ClassFields::explained,
                choice -> model.target().set(choice.insteadOf(model.target().get())));
        classes.setId("class-chooser");
        classes.setAccessibleText("Class to explain");
        ClassChooser against = new ClassChooser(model, outputs -> "None", Target::against, this::holdAgainst);
        against.setId("against-chooser");
        against.setAccessibleText("Contrast class");
        against.setTooltip(new Tooltip("Explains how far the class's logit is ahead of this one's: logit a − logit b"));
        getChildren().addAll(new Field("Class", classes), new Field("Against", against));
    }

    private static OptionalInt explained(Target target) {
        return target.equals(Target.predicted()) ? OptionalInt.empty() : OptionalInt.of(target.resolve(List.of()));
    }

    /** Holds the explained class against another; the predicted one becomes the class that it is for this sample. */
    private void holdAgainst(ClassChoice other) {
        OptionalInt named = explained(model.target().get());
        Optional<Integer> index = named.isPresent() ? Optional.of(named.getAsInt()) : predicted();
        if (other.index().isEmpty()) {
            index.map(Target::ofClass).ifPresent(model.target()::set);
        } else if (index.isEmpty()) {
            say("Wait until the predicted class is known, or choose a class, before you hold it against another.");
        } else if (index.get() == other.index().getAsInt()) {
            say("A class cannot be contrasted with itself; choose another.");
        } else {
            model.target().set(Target.contrast(index.get(), other.index().getAsInt()));
        }
    }

    private Optional<Integer> predicted() {
        return model.outcome().get().isCurrent()
                ? model.outcome().get().view().map(view -> view.target().index())
                : Optional.empty();
    }

    private void say(String sentence) {
        model.notices().add(Notice.info(sentence));
    }
}
