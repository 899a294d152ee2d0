package org.lrpexplorer.ui.evaluate;

import java.util.List;
import java.util.Optional;
import javafx.collections.ObservableList;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.lrpexplorer.evaluate.search.SearchResult;
import org.lrpexplorer.evaluate.search.SearchSentences;
import org.lrpexplorer.explore.Explorer;
import org.lrpexplorer.explore.RuleSearcher;
import org.lrpexplorer.explore.evaluate.RuleSearchRun;
import org.lrpexplorer.explore.notice.Notice;
import org.lrpexplorer.rule.RuleParameter;
import org.lrpexplorer.ui.command.Command;

/** Searches for the rules that suit a network: what to try at the left, what was found beside it. */
public final class SearchView extends BorderPane {

    private static final String INVITATION = "Which rules suit this network? Choose at the left, then search.";

    private static final String AWAITED =
            "What is found comes here: the best rules for raw and for fused, and how good maps are as a parameter varies.";

    private final RuleSearcher searcher;
    private final ChoicesSide side;
    private final RunLine line;
    private final FoundRules raw;
    private final FoundRules fused;
    private final SweepView sweep = new SweepView();
    private final AwaitedPane found;

    /**
     * What is done with a search and its result.
     *
     * @param start begins a search
     * @param pause pauses it, or lets it go on
     * @param cancel ends it
     * @param useRaw has the explorer explain by the best composite for the raw network
     * @param saveRaw writes that
     * @param useFused as for raw
     * @param saveFused as for raw
     * @param files writes what belongs to neither
     */
    public record Ways(
            Command start,
            Command pause,
            Command cancel,
            Command useRaw,
            Command saveRaw,
            Command useFused,
            Command saveFused,
            List<Command> files) {

        /** Copies the list. */
        public Ways {
            files = List.copyOf(files);
        }
    }

    /** A view of an explorer's searcher. */
    public SearchView(Explorer explorer, Ways ways) {
        this.searcher = explorer.ruleSearcher();
        setId("rules-pane");
        getStyleClass().add("evaluate-pane");
        setMinSize(0, 0);
        line = new RunLine("rules", "Progress of the search", ways.pause(), ways.cancel());
        raw = new FoundRules("rules-raw", ways.useRaw(), ways.saveRaw());
        fused = new FoundRules("rules-fused", ways.useFused(), ways.saveFused());
        VBox results = new VBox(raw, fused, sweep);
        results.getStyleClass().add("results-view");
        VBox.setVgrow(sweep, Priority.ALWAYS);
        found = new AwaitedPane(results, "rules-awaited", AWAITED);
        VBox middle = new VBox(line, found);
        middle.setMinSize(0, 0);
        side = new ChoicesSide("rules-problem", new SearchFields(searcher), ways.start());
        setLeft(side);
        setCenter(middle);
        ObservableList<Notice> notices = explorer.model().notices();
        setBottom(new SaidBar("rules-said", notices, ways.files()));
        searcher.draft().addListener((property, before, now) -> side.say(now.problem()));
        side.say(searcher.draft().get().problem());
        searcher.search().addListener((property, before, now) -> show(before, now));
        explorer.model().dataset().addListener(changed -> tell());
        explorer.model().network().addListener(changed -> tell());
        show(Optional.empty(), searcher.search().get());
        fill();
    }

    private void show(Optional<RuleSearchRun> before, Optional<RuleSearchRun> now) {
        tell();
        if (!now.flatMap(RuleSearchRun::result).equals(before.flatMap(RuleSearchRun::result))) {
            fill();
        }
    }

    private void tell() {
        Optional<RuleSearchRun> now = searcher.search().get();
        line.show(now.map(seen -> new RunLine.Words(
                        seen.of().text() + (searcher.isOfOpen(seen) ? "" : " (no longer open)"),
                        seen.text(),
                        seen.fraction(),
                        seen.isUnderWay(),
                        seen.stage() == RuleSearchRun.Stage.PAUSED))
                .orElse(RunLine.Words.of(INVITATION)));
    }

    private void fill() {
        Optional<SearchResult> result = searcher.result();
        found.show(result.isPresent());
        result.map(SearchSentences::of).ifPresent(sentences -> {
            raw.say(sentences.get(0));
            fused.say(sentences.get(1));
        });
        sweep.show(result);
    }

    /** The parameter whose sweep is looked at; empty if there is none. */
    public Optional<RuleParameter> parameter() {
        return sweep.which();
    }
}
