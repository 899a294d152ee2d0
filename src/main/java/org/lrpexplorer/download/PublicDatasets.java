package org.lrpexplorer.download;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The public datasets that the program knows, with the homes that their publishers name. */
public final class PublicDatasets {
    private static final String MNIST = "https://ossci-datasets.s3.amazonaws.com/mnist/";
    private static final List<String> FASHION = List.of(
            "https://fashion-mnist.s3.eu-central-1.amazonaws.com/",
            "http://fashion-mnist.s3-website.eu-central-1.amazonaws.com/");

    private PublicDatasets() {}

    /** All of them. */
    public static List<PublicDataset> all() {
        return List.of(mnist(), fashionMnist(), cifar10());
    }

    /** The one of a name. */
    public static Optional<PublicDataset> named(String id) {
        return all().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private static PublicDataset mnist() {
        return new PublicDataset(
                "mnist",
                "MNIST",
                "handwritten digits, 28×28 grey, 60,000 to train on and 10,000 to test on",
                idx(
                        List.of(MNIST),
                        List.of(9_912_422L, 28_881L, 1_648_877L, 4_542L),
                        "440fcabf73cc546fa21475e81ea370265605f56be210a4024d2ca8f203523609",
                        "3552534a0a558bbed6aed32b30c495cca23d567ec52cac8be1a0730e8010255c",
                        "8d422c7b0a1c1c79245a5bcf07fe86e33eeafee792b84584aec276f5a2dbc4e6",
                        "f7ae60f92e00ec6debd23a6088c31dbd2371eca3ffa0defaefb259924204aec6"),
                Map.of());
    }

    private static PublicDataset fashionMnist() {
        return new PublicDataset(
                "fashion-mnist",
                "Fashion-MNIST",
                "articles of clothing, 28×28 grey, 60,000 to train on and 10,000 to test on",
                idx(
                        FASHION,
                        List.of(26_421_880L, 29_515L, 4_422_102L, 5_148L),
                        "3aede38d61863908ad78613f6a32ed271626dd12800ba2636569512369268a84",
                        "a04f17134ac03560a47e3764e11b92fc97de4d1bfaf8ba1a3aa29af54cc90845",
                        "346e55b948d973a97e58d2351dde16a484bd415d4595297633bb08f03db6a073",
                        "67da17c76eaffca5446c3361aaab5c3cd6d1c2608764d35dfb1850b086bf8dd5"),
                Map.of());
    }

    private static List<RemoteFile> idx(List<String> homes, List<Long> bytes, String... sums) {
        List<String> names = List.of(
                "train-images-idx3-ubyte.gz",
                "train-labels-idx1-ubyte.gz",
                "t10k-images-idx3-ubyte.gz",
                "t10k-labels-idx1-ubyte.gz");
        return IntStream.range(0, names.size())
                .mapToObj(i -> new RemoteFile(
                        names.get(i),
                        homes.stream()
                                .map(home -> URI.create(home + names.get(i)))
                                .toList(),
                        bytes.get(i),
                        Checksum.sha256(sums[i])))
                .toList();
    }

    /** Its publisher names an MD5 sum of the archive; the batches inside are known by their SHA-256. */
    private static PublicDataset cifar10() {
        String name = "cifar-10-binary.tar.gz";
        return new PublicDataset(
                "cifar-10",
                "CIFAR-10",
                "objects and animals, 32×32 colours, 50,000 to train on and 10,000 to test on",
                List.of(new RemoteFile(
                        name,
                        List.of(URI.create("https://www.cs.toronto.edu/~kriz/" + name)),
                        170_052_171L,
                        Checksum.md5("c32a1d4ab5d03f1284b67883e8d87530"))),
                Map.of(
                        "data_batch_1.bin",
                        Checksum.sha256("cee916563c9f80d84e3cc88e17fdc0941787f1244f00a67874d45b261883ada5"),
                        "data_batch_2.bin",
                        Checksum.sha256("a591ca11fa1708a91ee40f54b3da4784ccd871ecf2137de63f51ada8b3fa57ed"),
                        "data_batch_3.bin",
                        Checksum.sha256("bbe8596564c0f86427f876058170b84dac6670ddf06d79402899d93ceea26f67"),
                        "data_batch_4.bin",
                        Checksum.sha256("014e562d6e23c72197cc727519169a60359f5eccd8945ad5a09d710285ff4e48"),
                        "data_batch_5.bin",
                        Checksum.sha256("755304fc0b379caeae8c14f0dac912fbc7d6cd469eb67a1029a08a39453a9add"),
                        "test_batch.bin",
                        Checksum.sha256("8e2eb146ae340b09e24670f29cabc6326dba54da8789dab6768acf480273f65b")));
    }
}
