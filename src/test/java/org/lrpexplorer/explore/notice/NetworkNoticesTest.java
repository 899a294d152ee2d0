package org.lrpexplorer.explore.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.explore.Examples;
import org.lrpexplorer.fusion.Parity;
import org.lrpexplorer.modelio.LoadedModel;
import org.lrpexplorer.modelio.card.NetworkCard;
import org.lrpexplorer.network.Network;
import org.lrpexplorer.open.OpenNetwork;

class NetworkNoticesTest {

    private static List<String> about(OpenNetwork network) {
        return NetworkNotices.about(network).stream().map(Notice::sentence).toList();
    }

    private static OpenNetwork withParity(double relative) {
        OpenNetwork open = Examples.open(Examples.normBefore(), 1);
        return new OpenNetwork(
                open.id(), open.loaded(), open.fused(), new Parity(relative, relative, 2), open.attributor());
    }

    @Test
    void aGoodFusionIsNothingToSpeakOf() {
        assertThat(about(withParity(1e-6))).isEmpty();
    }

    @Test
    void aDisagreementThatIsNoNumberIsSaid() {
        assertThat(about(withParity(0.25))).singleElement().satisfies(s -> assertThat(s)
                .contains("does not quite agree", "0.25"));
        assertThat(about(withParity(Double.NaN))).singleElement().satisfies(s -> assertThat(s)
                .contains("cannot be compared", "not a number")
                .doesNotContain("NaN"));
        assertThat(about(withParity(Double.POSITIVE_INFINITY))).hasSize(1);
    }

    @Test
    void theGuessIsAnnouncedOnceWithTheClassesThatWereGuessed() {
        Network network = Examples.normBefore();
        OpenNetwork open = Examples.open(network, 1);
        NetworkCard card = Examples.card(network);
        OpenNetwork guessed = new OpenNetwork(
                open.id(),
                new LoadedModel(network, card, true, List.of(), Path.of("found.onnx")),
                open.fused(),
                open.parity(),
                open.attributor());

        assertThat(about(guessed)).singleElement().satisfies(s -> assertThat(s)
                .contains("found.onnx has no card", "guessed", "3 classes: one, two, three")
                .doesNotContain("numbered"));
    }

    @Test
    void aNetworkWithoutBatchNormIsSaidOnceWithTheWayToKeepIt() {
        List<Notice> notices = NetworkNotices.about(Examples.open(Examples.plain(), 1));

        assertThat(notices).singleElement().satisfies(notice -> {
            assertThat(notice.sentence()).contains("no BatchNormalization node");
            assertThat(notice.detail()).hasValueSatisfying(d -> assertThat(d).contains("PRESERVE", "Keras", "README"));
        });
    }
}
