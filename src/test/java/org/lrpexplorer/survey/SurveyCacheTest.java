package org.lrpexplorer.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lrpexplorer.files.HomeSystem;

class SurveyCacheTest {

    private static final List<SampleFinding<ClassGuess>> MANY = IntStream.range(0, 100)
            .mapToObj(i -> SampleFinding.of(i, new ClassGuess(i % 7 - 1, OptionalDouble.of(i / 100.0))))
            .toList();

    @TempDir
    private Path folder;

    private SurveyCache cache;

    @BeforeEach
    void open() {
        cache = new SurveyCache(Optional.of(folder.resolve("surveys")), 5000);
    }

    private void keep(String key) {
        try (KeptFindings<ClassGuess> kept = cache.open(key, FindingCodec.ofGuesses())) {
            kept.read();
            kept.add(MANY);
        }
    }

    private List<SampleFinding<ClassGuess>> kept(String key) {
        try (KeptFindings<ClassGuess> kept = cache.open(key, FindingCodec.ofGuesses())) {
            return kept.read();
        }
    }

    /** As if all that is there had last been used some seconds earlier. */
    private void age() throws IOException {
        try (var files = Files.list(folder.resolve("surveys"))) {
            for (Path file : files.toList()) {
                long before = Files.getLastModifiedTime(file).toMillis();
                Files.setLastModifiedTime(file, FileTime.fromMillis(before - 5000));
            }
        }
    }

    @Test
    void findingsComeBackAsTheyWere() {
        SampleFinding<ClassGuess> broken = SampleFinding.impossible(3, "The picture ä.png cannot be read.");
        try (KeptFindings<ClassGuess> kept = cache.open("key", FindingCodec.ofGuesses())) {
            assertThat(kept.read()).isEmpty();
            kept.add(MANY);
            kept.add(List.of(broken, SampleFinding.of(4, new ClassGuess(1, OptionalDouble.empty()))));
        }
        List<SampleFinding<ClassGuess>> all = kept("key");
        assertThat(all).hasSize(102).contains(broken);
        assertThat(all.subList(0, 100)).isEqualTo(MANY);
        assertThat(kept("another")).isEmpty();
    }

    @Test
    void sumsOfRelevanceComeBackAsTheyWere() {
        FindingCodec<RelevanceSums> codec = FindingCodec.ofSums();
        List<SampleFinding<RelevanceSums>> sums = List.of(
                SampleFinding.of(
                        7,
                        new RelevanceSums(
                                -1.5, 2e30, 0, 1e-300, OptionalDouble.empty(), OptionalDouble.of(1.25), "block/ü")),
                SampleFinding.impossible(8, "no"));
        assertThat(codec.findings(codec.bytes(sums))).isEqualTo(sums);
    }

    @Test
    void whatWasNotUsedForTheLongestTimeGoesFirst() throws IOException {
        keep("first");
        age();
        keep("second");
        age();
        assertThat(kept("first")).hasSize(100);
        age();
        keep("third");
        assertThat(cache.bytes()).isLessThanOrEqualTo(5000);
        assertThat(kept("second")).as("unused for the longest time").isEmpty();
        assertThat(kept("first")).hasSize(100);
        assertThat(kept("third")).hasSize(100);
    }

    @Test
    void clearingTellsHowMuchBecameFreeAlsoOfWhatIsInUse() {
        keep("first");
        try (KeptFindings<ClassGuess> used = cache.open("second", FindingCodec.ofGuesses())) {
            used.read();
            used.add(MANY);
            long before = cache.bytes();
            assertThat(cache.clear()).isGreaterThan(3400).isLessThanOrEqualTo(before);
            used.add(MANY.subList(0, 10));
        }
        assertThat(kept("first")).isEmpty();
        assertThat(kept("second")).isEqualTo(MANY.subList(0, 10));
    }

    @Test
    void whereNothingCanBeKeptItIsEmpty() throws IOException {
        Path file = Files.writeString(folder.resolve("a-file"), "text");
        cache = new SurveyCache(Optional.of(file.resolve("below")), 1000);
        keep("key");
        assertThat(kept("key")).isEmpty();
        assertThat(cache.clear()).isZero();
        cache = SurveyCache.none();
        keep("key");
        assertThat(kept("key")).isEmpty();
    }

    @Test
    void theFolderIsThatOfTheSystem() {
        assertThat(CachePlace.folder("", new HomeSystem("Linux", Map.of(), "/home/me")))
                .contains(Path.of("/home/me/.cache/lrp-explorer/surveys"));
        assertThat(CachePlace.folder("", new HomeSystem("Linux", Map.of("XDG_CACHE_HOME", "/fast"), "/home/me")))
                .contains(Path.of("/fast/lrp-explorer/surveys"));
        assertThat(CachePlace.folder("", new HomeSystem("Linux", Map.of("XDG_CACHE_HOME", "relative"), "/home/me")))
                .contains(Path.of("/home/me/.cache/lrp-explorer/surveys"));
        assertThat(CachePlace.folder("", new HomeSystem("Mac OS X", Map.of(), "/Users/me")))
                .contains(Path.of("/Users/me/Library/Caches/LRP Explorer/surveys"));
        assertThat(CachePlace.folder("", new HomeSystem("Windows 11", Map.of("LOCALAPPDATA", "/local"), "/me")))
                .contains(Path.of("/local/LRP Explorer/Cache/surveys"));
        assertThat(CachePlace.folder("/mine", new HomeSystem("Linux", Map.of(), "/home/me")))
                .contains(Path.of("/mine/surveys"));
    }
}
