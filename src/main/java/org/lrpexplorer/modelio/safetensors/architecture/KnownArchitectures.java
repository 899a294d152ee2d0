package org.lrpexplorer.modelio.safetensors.architecture;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lrpexplorer.text.Text;

/** The architectures that a card can name. */
final class KnownArchitectures {
    private static final List<Integer> RESNET_CIFAR_DEPTHS = List.of(20, 32, 44, 56, 110);

    /** All of them; of two with the same tensor names, the commoner one comes first. */
    static final Map<String, Design> BY_NAME = byName();

    private KnownArchitectures() {}

    private static Map<String, Design> byName() {
        Map<String, Design> known = new LinkedHashMap<>();
        known.put("resnet18", new ResNet(List.of(2, 2, 2, 2), false, 1, false));
        known.put("resnet34", new ResNet(List.of(3, 4, 6, 3), false, 1, false));
        known.put("resnet50", new ResNet(List.of(3, 4, 6, 3), true, 1, false));
        known.put("resnet101", new ResNet(List.of(3, 4, 23, 3), true, 1, false));
        known.put("resnet152", new ResNet(List.of(3, 8, 36, 3), true, 1, false));
        known.put("wide_resnet50_2", known.get("resnet50"));
        known.put("wide_resnet101_2", known.get("resnet101"));
        known.put("resnext50_32x4d", new ResNet(List.of(3, 4, 6, 3), true, 32, false));
        known.put("resnext101_32x8d", new ResNet(List.of(3, 4, 23, 3), true, 32, false));
        known.put("resnext101_64x4d", new ResNet(List.of(3, 4, 23, 3), true, 64, false));
        for (int depth : RESNET_CIFAR_DEPTHS) {
            // Each of the three stages has n blocks of two convolutions; the first and the dense layer make it 6n + 2.
            int blocks = (depth - 2) / 6;
            known.put(Text.of("resnet%d_cifar", depth), new ResNet(List.of(blocks, blocks, blocks), false, 1, true));
        }
        vgg(known, "vgg11", List.of(1, 1, 2, 2, 2));
        vgg(known, "vgg13", List.of(2, 2, 2, 2, 2));
        vgg(known, "vgg16", List.of(2, 2, 3, 3, 3));
        vgg(known, "vgg19", List.of(2, 2, 4, 4, 4));
        known.put("mobilenet_v2", new MobileNetV2());
        known.put("densenet121", new DenseNet(List.of(6, 12, 24, 16)));
        known.put("densenet161", new DenseNet(List.of(6, 12, 36, 24)));
        known.put("densenet169", new DenseNet(List.of(6, 12, 32, 32)));
        known.put("densenet201", new DenseNet(List.of(6, 12, 48, 32)));
        known.put("squeezenet1_0", new SqueezeNet(7, Set.of(2, 6, 11)));
        known.put("squeezenet1_1", new SqueezeNet(3, Set.of(2, 5, 8)));
        known.put("alexnet", new AlexNet());
        return Collections.unmodifiableMap(known);
    }

    private static void vgg(Map<String, Design> known, String name, List<Integer> convolutions) {
        known.put(name, new Vgg(convolutions, false));
        known.put(name + "_bn", new Vgg(convolutions, true));
    }
}
