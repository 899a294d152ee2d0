"""Writes the Keras files of this folder, and what the networks in them compute.

The files have the structure that Keras's own saving code gives them (legacy HDF5, and the archives of Keras 2.13 and 3),
but are written by h5py; the expected logits come from PyTorch, with TensorFlow's definition of the padding "same".
Needs numpy, h5py and torch. Each network is described once and written in every dialect.
"""
import io, json, os, re, zipfile
import h5py, numpy as np, torch
import torch.nn.functional as F

HERE = os.path.dirname(os.path.abspath(__file__))
rng = np.random.RandomState(7)


def w(*shape, scale=None):
    fan = max(1, int(np.prod(shape[:-1])))
    return (rng.randn(*shape) * (scale or 1 / np.sqrt(fan))).astype("float32")


def bn(c):
    return [(rng.rand(c) + 0.5).astype("float32"), w(c, scale=0.3), w(c, scale=0.3), (rng.rand(c) + 0.5).astype("float32")]


def same(x, k, s, d=(1, 1), value=0.0):
    pads = []
    for size, kk, ss, dd in zip(x.shape[2:], k, s, d):
        total = max((-(-size // ss) - 1) * ss + (kk - 1) * dd + 1 - size, 0)
        pads.append((total // 2, total - total // 2))
    return F.pad(x, (*pads[1], *pads[0]), value=value)


def act(x, name):
    return {"linear": lambda v: v, "relu": F.relu, "softmax": lambda v: v, "swish": F.silu, "sigmoid": torch.sigmoid,
            "hard_sigmoid3": lambda v: torch.clamp(v / 6 + 0.5, 0, 1), "hard_sigmoid2": lambda v: torch.clamp(0.2 * v + 0.5, 0, 1),
            "tanh": torch.tanh, "elu": F.elu, "relu6": F.relu6, "hard_sigmoid": None}[name](x)


class Net:
    """Layers with configuration, weights and the value for one batch, channels first inside."""

    def __init__(self, h, wd, c, keras, vector=None):
        self.layers, self.keras = [], keras
        self.x = torch.tensor(rng.rand(2, c, h, wd).astype("float32"))
        self.input = vector or [h, wd, c]
        self.values, self.config = {"input_1": self.x}, []
        self.add("InputLayer", "input_1", {"batch": [None] + self.input}, [], [], self.x)
        self.last = "input_1"

    def add(self, cls, name, cfg, inputs, weights, value):
        self.layers.append((cls, name, cfg, inputs, weights))
        self.values[name] = value
        self.last = name
        return self

    def v(self, name=None):
        return self.values[name or self.last]

    def conv(self, name, out, k=3, s=1, pad="same", activation="linear", d=1, groups=1, src=None, bias=True):
        src = src or self.last
        x = self.v(src)
        kernel = w(k, k, x.shape[1] // groups, out)
        b = w(out, scale=0.2)
        z = same(x, (k, k), (s, s), (d, d)) if pad == "same" else x
        y = F.conv2d(z, torch.tensor(kernel).permute(3, 2, 0, 1), torch.tensor(b) if bias else None, s, 0, d, groups)
        a = activation if activation != "hard_sigmoid" else "hard_sigmoid%d" % self.keras
        return self.add("Conv2D", name, dict(filters=out, kernel_size=[k, k], strides=[s, s], padding=pad, data_format="channels_last",
                        dilation_rate=[d, d], groups=groups, activation=activation, use_bias=bias), [src], [("kernel", kernel)] + ([("bias", b)] if bias else []), act(y, a))

    def depthwise(self, name, k=3, s=1, m=1, pad="same"):
        src = self.last
        x = self.v()
        c = x.shape[1]
        kernel = w(k, k, c, m, scale=0.4)
        z = same(x, (k, k), (s, s)) if pad == "same" else x
        y = F.conv2d(z, torch.tensor(kernel).permute(2, 3, 0, 1).reshape(c * m, 1, k, k), None, s, 0, 1, c)
        return self.add("DepthwiseConv2D", name, dict(kernel_size=[k, k], strides=[s, s], padding=pad, depth_multiplier=m,
                        data_format="channels_last", activation="linear", use_bias=False), [src], [("depthwise_kernel", kernel)], y)

    def separable(self, name, out, k=3):
        src = self.last
        x = self.v()
        c = x.shape[1]
        dk, pk, b = w(k, k, c, 1, scale=0.4), w(1, 1, c, out), w(out, scale=0.1)
        y = F.conv2d(same(x, (k, k), (1, 1)), torch.tensor(dk).permute(2, 3, 0, 1), None, 1, 0, 1, c)
        y = F.conv2d(y, torch.tensor(pk).permute(3, 2, 0, 1), torch.tensor(b))
        return self.add("SeparableConv2D", name, dict(filters=out, kernel_size=[k, k], strides=[1, 1], padding="same", depth_multiplier=1,
                        data_format="channels_last", activation="relu", use_bias=True), [src],
                        [("depthwise_kernel", dk), ("pointwise_kernel", pk), ("bias", b)], F.relu(y))

    def transposed(self, name, out, k=3, s=2, pad="same"):
        src = self.last
        x = self.v()
        kernel, b = w(k, k, out, x.shape[1]), w(out, scale=0.1)
        y = F.conv_transpose2d(x, torch.tensor(kernel).permute(3, 2, 0, 1), None, s)
        h, wd = x.shape[2] * s, x.shape[3] * s
        if pad == "same":
            cut = [max(y.shape[2] - h, 0) // 2, max(y.shape[3] - wd, 0) // 2]
            y = F.pad(y, (0, max(0, wd - y.shape[3]), 0, max(0, h - y.shape[2])))[:, :, cut[0]:cut[0] + h, cut[1]:cut[1] + wd]
        y = y + torch.tensor(b).view(1, -1, 1, 1)
        return self.add("Conv2DTranspose", name, dict(filters=out, kernel_size=[k, k], strides=[s, s], padding=pad, output_padding=None,
                        dilation_rate=[1, 1], data_format="channels_last", activation="linear", use_bias=True), [src], [("kernel", kernel), ("bias", b)], y)

    def norm(self, name, scale=True):
        src = self.last
        x = self.v()
        g, b, m, v = bn(x.shape[1])
        y = F.batch_norm(x, torch.tensor(m), torch.tensor(v), torch.tensor(g) if scale else None, torch.tensor(b), False, 0, 1e-3)
        ws = ([("gamma", g)] if scale else []) + [("beta", b), ("moving_mean", m), ("moving_variance", v)]
        axis = -1 if self.keras == 3 else [x.dim() - 1]
        return self.add("BatchNormalization", name, dict(axis=axis, momentum=0.99, epsilon=0.001, center=True, scale=scale), [src], ws, y)

    def plain(self, cls, name, cfg, fn, inputs=None):
        inputs = inputs or [self.last]
        return self.add(cls, name, cfg, inputs, [], fn(*[self.v(i) for i in inputs]))

    def relu(self, name, **cfg):
        return self.plain("ReLU", name, dict(dict(max_value=None, negative_slope=0.0, threshold=0.0), **cfg),
                          lambda x: torch.clamp(x, 0, cfg.get("max_value") or 1e30))

    def max_pool(self, name, k, s, pad):
        f = lambda x: F.max_pool2d(same(x, (k, k), (s, s), value=-1e30) if pad == "same" else x, k, s)
        return self.plain("MaxPooling2D", name, dict(pool_size=[k, k], strides=[s, s], padding=pad, data_format="channels_last"), f)

    def avg_pool(self, name, k, s, pad):
        def f(x):
            if pad == "valid":
                return F.avg_pool2d(x, k, s)
            one = torch.ones_like(x)
            return F.avg_pool2d(same(x, (k, k), (s, s)), k, s) / F.avg_pool2d(same(one, (k, k), (s, s)), k, s)
        return self.plain("AveragePooling2D", name, dict(pool_size=[k, k], strides=[s, s], padding=pad, data_format="channels_last"), f)

    def gap(self, name, keep=False):
        return self.plain("GlobalAveragePooling2D", name, dict(data_format="channels_last", keepdims=keep), lambda x: x.mean((2, 3), keepdim=keep))

    def flatten(self, name):
        return self.plain("Flatten", name, dict(data_format="channels_last"), lambda x: x.permute(0, 2, 3, 1).reshape(x.shape[0], -1))

    def dense(self, name, out, activation="linear"):
        src = self.last
        x = self.v()
        kernel, b = w(x.shape[1], out), w(out, scale=0.2)
        return self.add("Dense", name, dict(units=out, activation=activation, use_bias=True), [src], [("kernel", kernel), ("bias", b)],
                        act(x @ torch.tensor(kernel) + torch.tensor(b), activation))


def snake(name):
    name = re.sub(r"(.)([A-Z][a-z]+)", r"\1_\2", re.sub(r"\W+", "", name))
    return re.sub(r"([a-z])([A-Z])", r"\1_\2", name).lower()


def layer_config(cls, name, cfg, inputs, keras, wired):
    cfg = dict(cfg, name=name, trainable=True)
    shape = cfg.pop("batch", None)
    if shape:
        cfg["batch_shape" if keras == 3 else "batch_input_shape"] = shape
    cfg["dtype"] = {"module": "keras", "class_name": "DTypePolicy", "config": {"name": "float32"}, "registered_name": None} if keras == 3 else "float32"
    node = {"class_name": cls, "config": cfg}
    if keras == 3:
        node = {"module": "keras.layers", "class_name": cls, "config": cfg, "registered_name": None, "build_config": {"input_shape": [None]}}
    if wired:
        node["name"] = name
        node["inbound_nodes"] = []
        if inputs and keras == 3:
            tensors = [{"class_name": "__keras_tensor__", "config": {"shape": [None], "dtype": "float32", "keras_history": [i, 0, 0]}} for i in inputs]
            node["inbound_nodes"] = [{"args": [tensors] if len(tensors) > 1 else tensors, "kwargs": {}}]
        elif inputs:
            node["inbound_nodes"] = [[[i, 0, 0, {}] for i in inputs]]
    return node


def config(net, sequential):
    layers = [layer_config(c, n, cfg, i, net.keras, not sequential) for c, n, cfg, i, _ in net.layers]
    inner = {"name": "model", "layers": layers}
    if not sequential:
        single = net.keras == 3
        inner["input_layers"] = ["input_1", 0, 0] if single else [["input_1", 0, 0]]
        inner["output_layers"] = [net.last, 0, 0] if single else [[net.last, 0, 0]]
    return {"class_name": "Sequential" if sequential else "Functional", "config": inner}


def save_h5(path, net, cfg, groups):
    with h5py.File(path, "w") as f:
        f.attrs["keras_version"] = "2.11.0" if net.keras == 2 else "3.4.1"
        f.attrs["backend"] = "tensorflow"
        f.attrs["model_config"] = json.dumps(cfg)
        g = f.create_group("model_weights")
        g.attrs["layer_names"] = [n.encode() for n, _ in groups]
        for name, weights in groups:
            sub = g.create_group(name)
            sub.attrs["weight_names"] = [p.encode() for p, _ in weights]
            for p, value in weights:
                sub.create_dataset(p, data=value)


def legacy(net):
    return [(n, [("%s/%s:0" % (n, k), v) for k, v in ws]) for _, n, _, _, ws in net.layers]


def save_keras(path, net, cfg, fill, container, version, method=zipfile.ZIP_STORED):
    buffer = io.BytesIO()
    with h5py.File(buffer, "w") as f:
        f.create_group("vars")
        fill(f, container)
    with zipfile.ZipFile(path, "w", method) as z:
        z.writestr("metadata.json", json.dumps({"keras_version": version, "date_saved": "2024-01-01@00:00:00"}))
        z.writestr("config.json", json.dumps(cfg))
        z.writestr("model.weights.h5", buffer.getvalue())


def archive_layers(root, layers, container, doubled=False):
    used = {}
    for cls, _, _, _, ws in layers:
        key = snake(cls)
        n = used.get(key, -1) + 1
        used[key] = n + (1 if doubled and ws else 0)
        group = root.create_group("%s/%s/vars" % (container, key if n == 0 else "%s_%d" % (key, n)))
        for i, (_, v) in enumerate(ws):
            group.create_dataset(str(i), data=v)


def expect(name, net):
    y = net.v().detach().numpy()
    np.save(os.path.join(HERE, name + ".x.npy"), net.x.numpy())
    np.save(os.path.join(HERE, name + ".y.npy"), y.reshape(y.shape[0], -1))


def mobile(keras):
    n = Net(9, 10, 3, keras)
    n.plain("Rescaling", "rescaling", dict(scale=2.0, offset=-1.0), lambda x: x * 2 - 1)
    n.conv("stem", 6, s=2, bias=False).norm("stem_bn").relu("stem_relu", max_value=6.0)
    n.depthwise("dw", s=2, m=2).norm("dw_bn", scale=False).relu("dw_relu", max_value=6.0)
    n.conv("pw", 8, k=1, bias=False).norm("pw_bn").relu("pw_relu")
    n.gap("gap", keep=True)
    n.plain("Dropout", "drop", dict(rate=0.2), lambda x: x)
    n.conv("conv_preds", 4, k=1)
    n.plain("Reshape", "reshape", dict(target_shape=[4]), lambda x: x.reshape(2, -1))
    return n.plain("Activation", "predictions", dict(activation="softmax"), lambda x: x)


def residual(keras):
    n = Net(8, 7, 3, keras)
    n.plain("ZeroPadding2D", "pad", dict(padding=[[1, 1], [2, 1]], data_format="channels_last"), lambda x: F.pad(x, (2, 1, 1, 1)))
    n.conv("conv1", 6, s=2, pad="valid").norm("bn1").relu("relu1").max_pool("pool", 3, 2, "same")
    n.conv("a", 6, activation="relu").norm("bn_a").conv("b", 6, k=1).norm("bn_b")
    n.conv("shortcut", 6, k=1, src="pool").norm("bn_s")
    n.plain("Add", "add", {}, lambda a, b: a + b, ["bn_s", "bn_b"]).relu("relu2")
    n.plain("Concatenate", "concat", dict(axis=-1), lambda a, b: torch.cat([a, b], 1), ["relu2", "pool"])
    n.transposed("up", 5).avg_pool("avg", 3, 2, "same")
    n.flatten("flatten").dense("fc", 7, "relu").norm("bn_fc").dense("logits", 3, "softmax")
    return n


def squeeze(keras):
    n = Net(7, 8, 3, keras)
    n.separable("sep", 6).norm("bn").conv("mix", 6, activation="swish", d=2, groups=2)
    n.gap("sq").plain("Reshape", "cells", dict(target_shape=[1, 1, 6]), lambda x: x.reshape(2, 6, 1, 1))
    n.conv("reduce", 3, k=1, activation="relu").conv("expand", 6, k=1, activation="hard_sigmoid")
    n.plain("Multiply", "scale", {}, lambda a, b: a * b, ["mix", "expand"])
    n.max_pool("pool", 2, 2, "valid").flatten("flat").dense("out", 2)
    return n


def plain(keras):
    n = Net(6, 6, 1, keras)
    n.conv("conv2d", 4, activation="relu").norm("batch_normalization").conv("conv2d_1", 3, s=2, activation="tanh")
    return n.max_pool("max", 2, 1, "valid").flatten("flatten").dense("dense", 5, "elu").dense("dense_1", 3, "softmax")


def first(keras):
    """A model with the channels first: the values are the same, the configuration says so."""
    n = plain(keras)
    layers = []
    for cls, name, cfg, inputs, ws in n.layers:
        cfg = dict(cfg)
        if "data_format" in cfg:
            cfg["data_format"] = "channels_first"
        if "batch" in cfg:
            cfg["batch"] = [None, 1, 6, 6]
        if cls == "BatchNormalization":
            cfg["axis"] = [1]
        layers.append((cls, name, cfg, inputs, ws))
    n.layers = layers
    return n


def nested(keras):
    """A functional base inside a Sequential model, as in transfer learning."""
    n = Net(6, 7, 3, keras)
    n.conv("block/conv", 4, s=2, bias=False).norm("block/conv/BN").relu("relu").conv("conv", 5, activation="relu")
    cut = len(n.layers)
    base = config(n, False)
    n.flatten("flatten").dense("head", 3, "softmax")
    tail = n.layers[cut:]
    base["config"]["name"] = "base"
    return n, base, cut, tail


def main():
    for name, make in [("mobile", mobile), ("residual", residual), ("squeeze", squeeze)]:
        for keras in (2, 3):
            if (name, keras) == ("mobile", 2):
                continue
            n = make(keras)
            expect("%s%d" % (name, keras), n)
            if keras == 2:
                save_h5(os.path.join(HERE, name + "2.h5"), n, config(n, False), legacy(n))
            else:
                save_keras(os.path.join(HERE, name + "3.keras"), n, config(n, False), lambda f, c: archive_layers(f, n.layers, c), "layers", "3.4.1", zipfile.ZIP_DEFLATED)
    n = plain(2)
    expect("plain2", n)
    save_h5(os.path.join(HERE, "plain2.h5"), n, config(n, True), legacy(n))
    save_keras(os.path.join(HERE, "plain2.keras"), n, config(n, True), lambda f, c: archive_layers(f, n.layers, c, True),
               "_layer_checkpoint_dependencies", "2.13.1")
    n = first(2)
    expect("first2", n)
    save_h5(os.path.join(HERE, "first2.h5"), n, config(n, True), legacy(n))
    for keras in (2, 3):
        n, base, cut, tail = nested(keras)
        expect("nested%d" % keras, n)
        outer = [dict(base)] + [layer_config(c, m, cfg, i, keras, False) for c, m, cfg, i, _ in tail]
        cfg = {"class_name": "Sequential", "config": {"name": "outer", "layers": outer}}
        if keras == 2:
            inner = [("%s/%s:0" % (m, k), v) for _, m, _, _, ws in n.layers[:cut] for k, v in ws if not k.startswith("moving")]
            inner += [("%s/%s:0" % (m, k), v) for _, m, _, _, ws in n.layers[:cut] for k, v in ws if k.startswith("moving")]
            save_h5(os.path.join(HERE, "nested2.h5"), n, cfg, [("base", inner)] + [(m, [("%s/%s:0" % (m, k), v) for k, v in ws]) for _, m, _, _, ws in tail])
        else:
            def fill(f, c):
                archive_layers(f.create_group("layers/functional"), n.layers[:cut], c)
                f.create_group("layers/functional/vars")
                archive_layers(f, tail, c)
            save_keras(os.path.join(HERE, "nested3.keras"), n, cfg, fill, "layers", "3.4.1")
    with h5py.File(os.path.join(HERE, "only.weights.h5"), "w") as f:
        f.create_dataset("layers/dense/vars/0", data=w(3, 2))


if __name__ == "__main__":
    main()
