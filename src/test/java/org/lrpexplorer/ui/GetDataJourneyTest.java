package org.lrpexplorer.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.download.Checksum;
import org.lrpexplorer.download.DataOffer;
import org.lrpexplorer.download.LocalServer;
import org.lrpexplorer.download.PublicDataset;
import org.lrpexplorer.download.RemoteFile;
import org.lrpexplorer.open.Bundled;
import org.testfx.api.FxRobot;

/** A person downloads data, from a server on this machine. */
class GetDataJourneyTest extends JourneyTest {

    private LocalServer server;
    private Path place;
    private byte[] picture;

    @Override
    Journey journey(Stage stage) throws IOException {
        picture = picture();
        server = new LocalServer(picture);
        place = Files.createTempDirectory(folder, "data");
        DataOffer offer = new DataOffer(
                List.of(dataset("right", sum(picture)), dataset("wrong", sum(new byte[1]))), Optional.of(place));
        return new Journey(stage, new Bundled(List.of(), List.of()), Optional.empty(), offer);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** A picture of noise, which no format makes small. */
    private static byte[] picture() throws IOException {
        BufferedImage noise = new BufferedImage(64, 64, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(3);
        for (int i = 0; i < 64 * 64; i++) {
            noise.setRGB(i % 64, i / 64, random.nextInt(1 << 24));
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(ImageIO.write(noise, "png", bytes)).isTrue();
        return bytes.toByteArray();
    }

    private static String sum(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private PublicDataset dataset(String id, String sum) {
        RemoteFile file = new RemoteFile("noise.png", List.of(server.file()), picture.length, Checksum.sha256(sum));
        return new PublicDataset(id, "The " + id + " one", "noise", List.of(file), Map.of());
    }

    private void openTheSheet(FxRobot robot) {
        robot.push(KeyCode.SHORTCUT, KeyCode.K);
        journey.await(() -> robot.lookup("#command-search").tryQuery().isPresent());
        robot.write("get data").type(KeyCode.ENTER);
        journey.await(() -> robot.lookup("#get-data-sheet").tryQuery().isPresent());
    }

    private static boolean isThere(FxRobot robot) {
        return robot.lookup("#get-data-sheet").tryQuery().isPresent();
    }

    private static String said(FxRobot robot) {
        return robot.lookup("#get-data-said").<Labeled>query().getText();
    }

    @Test
    void nothingIsFetchedBeforeAButtonIsPressedAndThenItOpens(FxRobot robot) {
        openTheSheet(robot);
        assertThat(server.ranges()).isEmpty();
        robot.clickOn("#get-data-right");
        journey.await(() -> journey.model.dataset().get() != null);

        assertThat(isThere(robot)).isFalse();
        assertThat(place.resolve("right/noise.png")).hasBinaryContent(picture);
        assertThat(journey.model.dataset().get().size()).isEqualTo(1);

        openTheSheet(robot);
        assertThat(robot.lookup("#get-data-right").<Labeled>query().getText()).isEqualTo("Open");
    }

    @Test
    void aCancelledDownloadGoesOnWhereItWas(FxRobot robot) {
        server.breakingOffAfter(1000);
        server.stalling();
        openTheSheet(robot);
        robot.clickOn("#get-data-right");
        journey.await(() -> journey.explorer.downloads().state().get().bytes() == 1000);
        assertThat(robot.lookup("#get-data-amount").<Labeled>query().getText()).startsWith("The right one: 1.0 kB of ");
        robot.clickOn("#get-data-cancel");
        journey.await(() -> !journey.explorer.downloads().state().get().running());
        assertThat(said(robot)).contains("the next download goes on there");
        assertThat(journey.model.dataset().get()).isNull();

        server.breakingOffAfter(Integer.MAX_VALUE);
        robot.clickOn("#get-data-right");
        journey.await(() -> journey.model.dataset().get() != null);
        assertThat(server.ranges()).containsExactly("", "bytes=1000-");
        assertThat(place.resolve("right/noise.png")).hasBinaryContent(picture);
    }

    @Test
    void aFileThatIsNotThePublishedOneIsRefused(FxRobot robot) {
        openTheSheet(robot);
        robot.clickOn("#get-data-wrong");
        journey.await(() -> !said(robot).isEmpty());

        assertThat(said(robot)).contains("SHA-256 sum is not the published one");
        assertThat(isThere(robot)).isTrue();
        assertThat(place.resolve("wrong/noise.png")).doesNotExist();
        assertThat(journey.model.dataset().get()).isNull();
    }
}
