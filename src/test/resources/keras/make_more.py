"""Writes the archives of this folder that hold whole architectures in small: Xception, ConvNeXt, several outputs.

See make.py for the way. The transposed convolutions are computed here by TensorFlow's definition, as the gradient of the
convolution back, not by PyTorch's own layer.
"""
import os, zipfile
import numpy as np, torch
import torch.nn.functional as F
import make
from make import HERE, act, archive_layers, config, expect, same, save_keras, w

make.rng = np.random.RandomState(11)


class Net(make.Net):
    def separable(self, name, out, s=1, src=None):
        src = src or self.last
        x = self.v(src)
        c = x.shape[1]
        dk, pk = w(3, 3, c, 1, scale=0.4), w(1, 1, c, out)
        y = F.conv2d(same(x, (3, 3), (s, s)), torch.tensor(dk).permute(2, 3, 0, 1), None, s, 0, 1, c)
        y = F.conv2d(y, torch.tensor(pk).permute(3, 2, 0, 1))
        return self.add("SeparableConv2D", name, dict(filters=out, kernel_size=[3, 3], strides=[s, s], padding="same", depth_multiplier=1,
                        data_format="channels_last", activation="linear", use_bias=False), [src], [("depthwise_kernel", dk), ("pointwise_kernel", pk)], y)

    def back(self, name, out, k, s, pad, extra):
        x, src = self.v(), self.last
        kernel, b = w(k, k, out, x.shape[1]), w(out, scale=0.1)
        size = [(n - 1) * s + k - (2 * (k // 2) if pad == "same" else 0) + e for n, e in zip(x.shape[2:], extra)]
        z = torch.zeros(x.shape[0], out, *size, requires_grad=True)
        forward = F.conv2d(same(z, (k, k), (s, s)) if pad == "same" else z, torch.tensor(kernel).permute(3, 2, 0, 1), None, s)
        assert forward.shape == x.shape
        y = torch.autograd.grad((forward * x).sum(), z)[0] + torch.tensor(b).view(1, -1, 1, 1)
        return self.add("Conv2DTranspose", name, dict(filters=out, kernel_size=[k, k], strides=[s, s], padding=pad, output_padding=list(extra),
                        dilation_rate=[1, 1], data_format="channels_last", activation="linear", use_bias=True), [src], [("kernel", kernel), ("bias", b)], y)

    def group_norm(self, name, groups, scale=True):
        x, src = self.v(), self.last
        g, b = make.bn(x.shape[1])[:2]
        y = F.group_norm(x, x.shape[1] if groups == -1 else groups, torch.tensor(g) if scale else None, torch.tensor(b), 1e-3)
        ws = ([("gamma", g)] if scale else []) + [("beta", b)]
        return self.add("GroupNormalization", name, dict(groups=groups, axis=-1, epsilon=0.001, center=True, scale=scale), [src], ws, y)

    def layer_norm(self, name, axis=-1, eps=1e-6):
        """Of the channels at each position, and of vectors."""
        x, src = self.v(), self.last
        g, b = make.bn(x.shape[1])[:2]
        y = F.layer_norm(x.movedim(1, -1), [x.shape[1]], torch.tensor(g), torch.tensor(b), eps).movedim(-1, 1)
        return self.add("LayerNormalization", name, dict(axis=axis, epsilon=eps, center=True, scale=True), [src], [("gamma", g), ("beta", b)], y)

    def points(self, name, out, src=None, activation="linear"):
        """A dense layer of the channels at each position, or of a vector."""
        src = src or self.last
        x = self.v(src)
        kernel, b = w(x.shape[1], out), w(out, scale=0.2)
        y = (x.movedim(1, -1) @ torch.tensor(kernel) + torch.tensor(b)).movedim(-1, 1)
        y = y.softmax(1) if activation == "softmax" else act(y, activation)
        return self.add("Dense", name, dict(units=out, activation=activation, use_bias=True), [src], [("kernel", kernel), ("bias", b)], y)


def xception():
    n = Net(21, 19, 3, 3)
    n.conv("stem1", 6, s=2, pad="valid", bias=False).norm("stem1_bn").relu("stem1_act")
    n.conv("stem2", 8, pad="valid", bias=False).norm("stem2_bn").relu("stem2_act")
    for block, out in ((2, 10), (3, 12)):
        start = n.last
        n.conv("conv2d_%d" % block, out, k=1, s=2, bias=False).norm("shortcut%d_bn" % block)
        shortcut = n.last
        name = "block%d_" % block
        if block > 2:
            n.plain("Activation", name + "act1", dict(activation="relu"), F.relu, [start])
            start = n.last
        n.separable(name + "sepconv1", out, src=start).norm(name + "sepconv1_bn").relu(name + "act2")
        n.separable(name + "sepconv2", out).norm(name + "sepconv2_bn").max_pool(name + "pool", 3, 2, "same")
        n.plain("Add", name + "add", {}, lambda a, b: a + b, [n.last, shortcut])
    start = n.last
    for i in (1, 2):
        n.relu("block4_act%d" % i).separable("block4_sepconv%d" % i, 12).norm("block4_sepconv%d_bn" % i)
    n.plain("Add", "block4_add", {}, lambda a, b: a + b, [n.last, start])
    n.separable("block5_sepconv", 14).norm("block5_sepconv_bn").relu("block5_act")
    return n.gap("avg_pool").dense("predictions", 4, "softmax")


def convnext():
    n = Net(10, 8, 3, 3)
    n.conv("stem", 6, k=2, s=2, pad="valid").layer_norm("stem_norm", [3])
    start = n.last
    n.conv("depthwise", 6, groups=6).layer_norm("norm").points("widen", 12)
    n.plain("Activation", "gelu", dict(activation="gelu"), F.gelu).points("narrow", 6)
    n.plain("Add", "add", {}, lambda a, b: a + b, [start, n.last])
    n.plain("Softmax", "shares", dict(axis=-1), lambda x: x.softmax(1)).conv("mix", 5, k=3, s=2)
    n.gap("pool").layer_norm("head_norm", -1, 1e-3).points("parts", 6, activation="softmax")
    return n.dense("head", 3, "softmax")


def norms():
    n = Net(6, 5, 3, 3)
    mean, var = make.rng.rand(3).astype("float32"), (make.rng.rand(3) + 0.2).astype("float32")
    y = (n.v() - torch.tensor(mean).view(1, 3, 1, 1)) / torch.tensor(var).view(1, 3, 1, 1).sqrt()
    n.add("Normalization", "pixels", dict(axis=[-1], invert=False, mean=None, variance=None), ["input_1"],
          [("mean", mean), ("variance", var), ("count", np.int64(7))], y)
    n.conv("conv", 6).group_norm("groups", 3).relu("relu")
    n.back("same", 4, 3, 2, "same", (0, 1)).group_norm("instances", -1, scale=False)
    n.plain("Cropping2D", "crop", dict(cropping=[[1, 0], [3, 2]], data_format="channels_last"), lambda x: x[:, :, 1:, 3:-2])
    n.back("valid", 2, 4, 3, "valid", (2, 1)).group_norm("one", 1)
    n.plain("Cropping2D", "crop2", dict(cropping=[[9, 8], [4, 5]], data_format="channels_last"), lambda x: x[:, :, 9:-8, 4:-5])
    n.plain("Permute", "permute", dict(dims=[3, 1, 2]), lambda x: x)
    n.plain("Flatten", "flatten", dict(data_format="channels_last"), lambda x: x.reshape(2, -1))
    return n.dense("logits", 3)


def outputs():
    n = Net(6, 6, 3, 3)
    n.conv("maps", 4, activation="relu")
    n.plain("UpSampling2D", "large", dict(size=[2, 2], interpolation="bilinear", data_format="channels_last"), lambda x: x)
    n.plain("GlobalMaxPooling2D", "peak", dict(data_format="channels_last", keepdims=False), lambda x: x)
    n.plain("GlobalAveragePooling2D", "pool", dict(data_format="channels_last", keepdims=False), lambda x: x.mean((2, 3)), ["maps"])
    n.dense("main", 3, "softmax")
    n.last = "pool"
    n.dense("aux", 2)
    return n


def save(name, net, cfg=None):
    save_keras(os.path.join(HERE, name + ".keras"), net, cfg or config(net, False), lambda f, c: archive_layers(f, net.layers, c),
               "layers", "3.4.1", zipfile.ZIP_DEFLATED)


def main():
    for name, make_net in (("xception3", xception), ("convnext3", convnext), ("norms3", norms)):
        n = make_net()
        expect(name, n)
        save(name, n)
    n = outputs()
    cfg = config(n, False)
    cfg["config"]["output_layers"] = [["maps", 0, 0], ["peak", 0, 0], ["main", 0, 0], ["aux", 0, 0]]
    save("outputs3", n, cfg)
    np.save(os.path.join(HERE, "outputs3.x.npy"), n.x.numpy())
    for output in ("main", "aux"):
        np.save(os.path.join(HERE, "outputs3.%s.npy" % output), n.v(output).numpy())


main()
