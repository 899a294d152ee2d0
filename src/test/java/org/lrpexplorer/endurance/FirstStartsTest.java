package org.lrpexplorer.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.Main;
import org.lrpexplorer.tensor.NativeCache;

/** Several programs are started for the first time at once: each makes the folders of the same person, and what is in them. */
class FirstStartsTest {

    private static final int PROGRAMS = Integer.getInteger("processes", 2);

    @TempDir
    private Path home;

    @Test
    void allDoWhatTheyAreToAndLeaveWholeFiles() throws IOException, InterruptedException {
        List<OtherProcess> all = new ArrayList<>();
        for (int i = 0; i < PROGRAMS; i++) {
            all.add(start(
                    "survey",
                    "--predictions",
                    "--out",
                    home.resolve("table " + i + ".csv").toString()));
            all.add(start(
                    "figure",
                    "--index",
                    "3",
                    "--out",
                    home.resolve("figure " + i + ".png").toString()));
        }
        for (OtherProcess each : all) {
            each.lines();
            assertThat(each.ended()).isZero();
        }

        String table = Files.readString(home.resolve("table 0.csv"));
        for (int i = 0; i < PROGRAMS; i++) {
            assertThat(Files.readString(home.resolve("table " + i + ".csv"))).isEqualTo(table);
            assertThat(Files.readAllBytes(home.resolve("figure " + i + ".png")))
                    .isEqualTo(Files.readAllBytes(home.resolve("figure 0.png")));
        }
        try (Stream<Path> files = Files.walk(home)) {
            assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".part"));
        }
    }

    private OtherProcess start(String command, String... more) throws IOException {
        List<String> arguments = new ArrayList<>(
                List.of(command, "--network", "assets/networks/mnist-dense-bn.onnx", "--dataset", "datasets/digits"));
        arguments.addAll(List.of(more));
        return OtherProcess.start(
                Main.class,
                List.of(),
                // The libraries that compute are 300 MB and were unpacked long ago.
                List.of("-Duser.home=" + home, "-Dorg.bytedeco.javacpp.cachedir=" + NativeCache.require()),
                arguments.toArray(String[]::new));
    }
}
