"""Writes Keras files whose weights are packed by HDF5 filters, from plain2.h5 and plain2.keras. Needs numpy and h5py.

checked2.h5 has the filters that are read, in several orders. lzf2.keras has one that Keras never writes, and unknown2.h5
one that nothing here knows. (lz4_2.h5 is as plain2.h5 too, but a chunk of it is a damaged one of filter 32004.)
"""
import io, os, shutil, zipfile
import h5py, numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))


def datasets(file):
    found = []
    file.visititems(lambda name, node: found.append(name) if isinstance(node, h5py.Dataset) else None)
    return sorted(found)


def replace(file, name, fill, chunk=None):
    """Stores a dataset anew, in chunks, with the filters that fill() adds to its creation list."""
    values = file[name][()]
    del file[name]
    plist = h5py.h5p.create(h5py.h5p.DATASET_CREATE)
    plist.set_chunk(values.shape)
    fill(plist)
    space = h5py.h5s.create_simple(values.shape)
    data = h5py.h5d.create(file.id, name.encode(), h5py.h5t.IEEE_F32LE, space, dcpl=plist)
    if chunk is None:
        data.write(h5py.h5s.ALL, h5py.h5s.ALL, values)
    else:
        data.write_direct_chunk((0,) * values.ndim, chunk(values), 0)


def checked(p, which):
    steps = [
        [p.set_shuffle, p.set_fletcher32],
        [p.set_fletcher32, p.set_shuffle, lambda: p.set_deflate(4)],
        [p.set_shuffle, lambda: p.set_deflate(4), p.set_fletcher32],
        [p.set_fletcher32],
        [p.set_shuffle],
        [lambda: p.set_deflate(9)],
    ][which % 6]
    for step in steps:
        step()


def own(number):
    return lambda p: p.set_filter(number, h5py.h5z.FLAG_OPTIONAL, (0,))


def h5(name, change):
    path = os.path.join(HERE, name)
    shutil.copy(os.path.join(HERE, "plain2.h5"), path)
    with h5py.File(path, "r+") as file:
        change(file)


def check_all(file):
    for i, name in enumerate(datasets(file)):
        replace(file, name, lambda p: checked(p, i))


def kernel(file):
    return next(name for name in datasets(file) if file[name].ndim == 4)


def lzf():
    with zipfile.ZipFile(os.path.join(HERE, "plain2.keras")) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    weights = io.BytesIO(parts["model.weights.h5"])
    with h5py.File(weights, "r+") as file:
        replace(file, kernel(file), lambda p: p.set_filter(32000, h5py.h5z.FLAG_OPTIONAL, ()))
    parts["model.weights.h5"] = weights.getvalue()
    with zipfile.ZipFile(os.path.join(HERE, "lzf2.keras"), "w") as target:
        for name, content in parts.items():
            target.writestr(name, content)


h5("checked2.h5", check_all)
lzf()
h5("unknown2.h5", lambda f: replace(f, kernel(f), own(32015), lambda v: v.tobytes()))
