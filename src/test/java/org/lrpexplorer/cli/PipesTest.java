package org.lrpexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Timeout.ThreadMode.SEPARATE_THREAD;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lrpexplorer.files.PathKind;
import org.lrpexplorer.files.Pipes;
import picocli.CommandLine;

/** A pipe that nobody writes to waits for ever once it is opened. */
@Timeout(value = 60, threadMode = SEPARATE_THREAD)
class PipesTest {

    private static final String NETWORK = "--network assets/networks/mnist-conv-bn.onnx ";
    private static final String DATA = "--dataset datasets/digits --index 0 ";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "p.onnx, explain --network PIPE " + DATA + "--out F/o.npz",
        "p.npy, explain " + NETWORK + "--input PIPE --out F/o.npz",
        "p.png, explain " + NETWORK + "--dataset PIPE --index 0 --out F/o.npz",
        "p.json, explain " + NETWORK + DATA + "--composite PIPE --out F/o.npz",
        "p.npz, explain " + NETWORK + DATA + "--out PIPE",
        "p.csv, explain " + NETWORK + DATA + "--ledger PIPE --out F/o.npz",
        "p.h5, inspect PIPE",
        "p.safetensors, inspect PIPE",
        "p.gz, inspect assets/networks/mnist-conv-bn.onnx --dataset PIPE",
        "p.json, inspect assets/networks/mnist-conv-bn.onnx --composite PIPE",
    })
    void areRefusedInOneSentenceWhereverAFileIsNamed(String name, String arguments) throws Exception {
        Path pipe = Pipes.make(folder.resolve(name));
        String line = arguments.replace("PIPE", pipe.toString()).replace("F/", folder + "/");
        String said = failureOf(line.split(" "));
        assertThat(said.lines()).hasSize(1);
        assertThat(said).contains(name, "a device or a pipe");
        assertThat(PathKind.isSpecial(pipe)).isTrue();
        assertThat(folder.toFile().list()).containsExactly(name);
    }

    @Test
    void areRefusedAsCardsAndAsListsOfClasses() throws Exception {
        Path network = Files.copy(Path.of("assets/networks/mnist-conv-bn.onnx"), folder.resolve("n.onnx"));
        Pipes.make(folder.resolve("n.json"));
        assertThat(failureOf("inspect", network.toString())).contains("n.json is a device or a pipe, not a file.");

        Path data = Files.createDirectory(folder.resolve("data"));
        Files.copy(Path.of("datasets/shapes/test_batch.bin"), data.resolve("test_batch.bin"));
        Pipes.make(data.resolve("batches.meta.txt"));
        assertThat(failureOf("inspect", "assets/networks/cifar10-conv-bn.onnx", "--dataset", data.toString()))
                .contains("batches.meta.txt is a device or a pipe");
    }

    private static String failureOf(String... arguments) {
        StringWriter errors = new StringWriter();
        CommandLine line = RootCommand.line(Runnable::run).setErr(new PrintWriter(errors, true));
        assertThat(line.execute(arguments)).isNotZero();
        return errors.toString();
    }
}
