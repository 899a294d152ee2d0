package org.lrpexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import org.controlsfx.control.StatusBar;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;

/** A person chooses the folder above the datasets, is offered them, and sees what was done to a picture. */
class FolderJourneyTest extends JourneyTest {

    private static Path data;

    @BeforeAll
    static void writeFiles() throws IOException {
        data = folder.resolve("data");
        for (String name : new String[] {"train/cat/0.png", "val/cat/0.png"}) {
            Files.createDirectories(data.resolve(name).getParent());
            try (InputStream in = FolderJourneyTest.class.getResourceAsStream("/pictures/rgba.png")) {
                Files.copy(in, data.resolve(name));
            }
        }
        Files.writeString(data.resolve("val/cat/1.png"), "no picture");
    }

    @Test
    void aDatasetThatANoticeOffersIsOpenedByAClick(FxRobot robot) {
        journey.onFx(() -> {
            journey.explorer.openNetwork(network);
            journey.explorer.openDataset(data);
            return null;
        });
        journey.await(() -> !journey.model.notices().isEmpty()
                && robot.lookup("data/val").tryQuery().isPresent());

        robot.clickOn("data/val");
        journey.awaitPicture();

        assertThat(journey.model.dataset().get().dataset().source()).isEqualTo(data.resolve("val"));
        assertThat(robot.lookup("data/val").tryQuery()).isEmpty();
        assertThat(robot.lookup("#picture-changes").queryAs(Label.class).getText())
                .isEqualTo("This picture: transparency dropped.");

        journey.onFx(() -> {
            journey.explorer.goTo(1);
            return null;
        });
        journey.await(() -> journey.model.outcome().get().notice().isPresent());
        assertThat(journey.model.outcome().get().notice().orElseThrow().sentence())
                .startsWith(Path.of("cat", "1.png") + " cannot be decoded");
        assertThat(robot.lookup("#failed-sample").queryAs(Label.class).getText())
                .isEqualTo("%s (sample 1)".formatted(Path.of("cat", "1.png")));
        assertThat(robot.lookup("#failure-reason").queryAs(Label.class).getText())
                .startsWith(Path.of("cat", "1.png") + " cannot be decoded");
        assertThat(robot.lookup("#failure").query().isVisible()).isTrue();
        assertThat(robot.lookup("#comparison").query().isVisible())
                .as("another sample's picture")
                .isFalse();
    }

    @Test
    void filesAreNamedWhereTheirPicturesAreShownAndEndsAreReachedByKeys(FxRobot robot) {
        journey.open(network, data.resolve("val"));
        String first = Path.of("cat", "0.png").toString();
        assertThat(robot.lookup("#input-title").queryAs(Label.class).getText()).isEqualTo("Input · " + first);
        assertThat(robot.lookup("#status").queryAs(StatusBar.class).getText()).startsWith(first);
        assertThat(robot.lookup(".thumbnail")
                        .queryAs(ListCell.class)
                        .getTooltip()
                        .getText())
                .isEqualTo("Sample 0, " + first);

        robot.type(KeyCode.END);
        journey.await(() -> journey.model.index().get() == 1);
        robot.type(KeyCode.HOME);
        journey.await(() -> journey.model.index().get() == 0);
    }
}
