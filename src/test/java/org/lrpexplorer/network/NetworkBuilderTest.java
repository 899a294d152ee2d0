package org.lrpexplorer.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lrpexplorer.tensor.Shape;

class NetworkBuilderTest {
    private final NetworkBuilder builder = new NetworkBuilder().input("x", Shape.of(1, 2, 3));

    @Test
    void layersAreAppendedBehindOneAnother() {
        builder.append(Node.of("relu", new Relu(), "x", "y")).append(Node.of("flat", new Flatten(), "y", "z"));

        assertThat(builder.shapeOf("z")).contains(Shape.of(6));
        assertThat(builder.producer("z")).map(Node::name).contains("flat");
        Network network = builder.build("net", "x", "z", List.of("A note."));
        assertThat(network.outputSize()).isEqualTo(6);
        assertThat(network.nodes()).extracting(Node::name).containsExactly("relu", "flat");
        assertThat(network.notes()).containsExactly("A note.");
    }

    @Test
    void aNameIsGivenOutOnce() {
        assertThat(builder.freeName("conv")).isEqualTo("conv");
        assertThat(builder.freeName("conv")).isEqualTo("conv_2");
        assertThat(builder.freeName("conv")).isEqualTo("conv_3");
    }

    @Test
    void aTensorIsNamedLikeNoOther() {
        assertThat(builder.freeTensor("x", name -> name.equals("x_2"))).isEqualTo("x_3");
        assertThat(builder.freeTensor("y", name -> false)).isEqualTo("y");
    }

    @Test
    void aLayerTakesThePlaceOfAnother() {
        builder.append(Node.of("relu", new Relu(), "x", "y"));

        builder.replace("y", Node.of("flat", new Flatten(), "x", "z"));

        assertThat(builder.shapeOf("y")).isEmpty();
        assertThat(builder.build("net", "x", "z", List.of()).nodes())
                .extracting(Node::name)
                .containsExactly("flat");
    }

    @Test
    void aLayerBehindNoneIsRefused() {
        assertThatThrownBy(() -> builder.append(Node.of("relu", new Relu(), "lost", "y")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no layer writes its input lost");
    }

    @Test
    void aTensorThatIsTooLargeIsRefused() {
        assertThatThrownBy(() -> builder.append(Node.of("up", new Upsample(1 << 14, 1 << 12), "x", "y")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("its output of 1×32768×12288 is too large");
        assertThat(builder.shapeOf("y")).isEmpty();
    }
}
