package org.lrpexplorer.ui.survey;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.control.skin.VirtualFlow;
import org.lrpexplorer.explore.ExplorerModel;
import org.lrpexplorer.explore.Surveyor;
import org.lrpexplorer.explore.browse.SampleOrder;
import org.lrpexplorer.survey.SurveyColumn;
import org.lrpexplorer.survey.SurveySort;
import org.lrpexplorer.survey.SurveyView;
import org.lrpexplorer.ui.browse.BrowsedSamples;

/** All samples that the filter leaves, sorted elsewhere; a row that is picked is shown in the window. */
final class SampleTable extends TableView<Integer> {

    private static final double ROW = 24;

    private final ObjectProperty<Optional<SurveyView>> view = new SimpleObjectProperty<>(Optional.empty());
    private final ExplorerModel model;
    private final Surveyor surveyor;
    private final BrowsedSamples samples = new BrowsedSamples(SampleOrder.natural(0));
    private List<SurveyColumn> shown = List.of();
    private Runnable scrolled = () -> {};
    private boolean following;

    SampleTable(Surveyor surveyor, ExplorerModel model, IntConsumer picked) {
        this.model = model;
        this.surveyor = surveyor;
        setId("survey-table");
        getStyleClass().addAll("result-table", "survey-table");
        setAccessibleText("Samples of the dataset");
        setPlaceholder(new Label("No sample is left."));
        setFixedCellSize(ROW);
        setItems(samples);
        setMinWidth(0);
        setRowFactory(table -> new TableRow<>());
        setSortPolicy(table -> {
            sortChosen();
            return true;
        });
        getSelectionModel().selectedItemProperty().addListener((property, before, now) -> {
            if (now != null && !following) {
                picked.accept(now);
            }
        });
        model.index().addListener((property, before, now) -> follow(true));
        surveyor.sort().addListener((property, before, now) -> showSort(now));
        skinProperty().addListener(changed -> flow().ifPresent(
                        flow -> flow.positionProperty().addListener(moved -> scrolled.run())));
    }

    /** Hears when other rows come into sight. */
    void whenScrolled(Runnable action) {
        scrolled = action;
    }

    /** The samples of the rows in sight. */
    IntStream inSight() {
        SampleOrder order = samples.order();
        return flow().filter(flow -> flow.getFirstVisibleCell() != null && flow.getLastVisibleCell() != null)
                .map(flow -> IntStream.rangeClosed(
                                flow.getFirstVisibleCell().getIndex(),
                                Math.min(
                                        order.size() - 1,
                                        flow.getLastVisibleCell().getIndex()))
                        .map(order::at))
                .orElse(IntStream.empty());
    }

    private Optional<VirtualFlow<?>> flow() {
        return lookup(".virtual-flow") instanceof VirtualFlow<?> flow ? Optional.of(flow) : Optional.empty();
    }

    /** Shows what is known now. */
    void show(Optional<SurveyView> now) {
        List<SurveyColumn> wanted =
                now.map(seen -> SurveyColumn.of(seen.subject())).orElse(shown);
        if (!wanted.equals(shown)) {
            shown = wanted;
            following = true;
            getColumns().setAll(wanted.stream().map(this::column).toList());
            following = false;
        }
        view.set(now);
        following = true;
        // The model's order is that of the view; both have come together.
        samples.show(now.isPresent() ? model.order().get() : SampleOrder.natural(0));
        following = false;
        follow(false);
        scrolled.run();
    }

    private TableColumn<Integer, Integer> column(SurveyColumn of) {
        TableColumn<Integer, Integer> column = new TableColumn<>();
        Label head = new Label(of.title());
        head.setTooltip(new Tooltip(of.help()));
        column.setGraphic(head);
        column.setId("survey-" + of.id());
        column.setUserData(of);
        column.setReorderable(false);
        column.setPrefWidth(width(of));
        column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
        column.setCellFactory(unused -> new SampleCell(of, view));
        if (of.isNumeric()) {
            column.getStyleClass().add("number");
        }
        return column;
    }

    private static double width(SurveyColumn column) {
        return switch (column) {
            case INDEX -> 56;
            case VERDICT -> 66;
            case FILE -> 150;
            case LABEL, PREDICTED, CONFIDENCE, AT_INPUT, FUSED_MAGNITUDE, WORST_LAYER -> 98;
            default -> 84;
        };
    }

    private void sortChosen() {
        if (following) {
            return;
        }
        surveyor.sort()
                .set(
                        getSortOrder().isEmpty()
                                ? SurveySort.NONE
                                : new SurveySort(
                                        (SurveyColumn) getSortOrder().get(0).getUserData(),
                                        getSortOrder().get(0).getSortType() == TableColumn.SortType.ASCENDING));
    }

    private void showSort(SurveySort sort) {
        List<TableColumn<Integer, ?>> order = new ArrayList<>();
        if (!sort.equals(SurveySort.NONE)) {
            getColumns().stream()
                    .filter(column -> column.getUserData() == sort.column())
                    .forEach(order::add);
        }
        if (!order.equals(getSortOrder()) && (order.isEmpty() || getSortOrder().isEmpty())) {
            following = true;
            order.forEach(column -> column.setSortType(
                    sort.ascending() ? TableColumn.SortType.ASCENDING : TableColumn.SortType.DESCENDING));
            getSortOrder().setAll(order);
            following = false;
        }
    }

    /** Selects the row of the sample on show, and brings it into sight where it is looked for. */
    private void follow(boolean sought) {
        int place = samples.order().placeOf(model.index().get());
        following = true;
        if (place == SampleOrder.NOWHERE) {
            getSelectionModel().clearSelection();
        } else {
            getSelectionModel().clearAndSelect(place);
            if (sought && !isInSight(place)) {
                scrollTo(Math.max(0, place - 2));
            }
        }
        following = false;
    }

    private boolean isInSight(int place) {
        return flow().filter(flow -> flow.getFirstVisibleCell() != null
                        && flow.getFirstVisibleCell().getIndex() <= place
                        && flow.getLastVisibleCell().getIndex() > place)
                .isPresent();
    }
}
