package org.lrpexplorer.explore.figure;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lrpexplorer.compose.ComposeException;
import org.lrpexplorer.compose.FigureContent;
import org.lrpexplorer.compose.FigureImages;
import org.lrpexplorer.compose.FigureLabels;
import org.lrpexplorer.compose.FigurePart;
import org.lrpexplorer.compose.FigureRequest;
import org.lrpexplorer.compose.FigureTreatment;
import org.lrpexplorer.figure.FigureFormat;
import org.lrpexplorer.figure.FigureOutput;
import org.lrpexplorer.figure.FigureSize;
import org.lrpexplorer.lrp.composite.Composite;
import org.lrpexplorer.text.Text;

/**
 * A figure as it is chosen now, ready to be computed.
 *
 * @param request what it shows
 * @param size its width
 * @param output its ground and pixels per inch, in whatever format
 */
public record FigureDraft(FigureRequest request, FigureSize size, FigureOutput output) {

    /**
     * The figure that a person has chosen.
     *
     * @throws ComposeException if something that is typed or chosen cannot be
     * @throws org.lrpexplorer.figure.FigureException if the width or resolution cannot be
     */
    public static FigureDraft of(FigureForm form, FigureScreen screen) {
        FigureSize size = form.paper().get().size(form.width().get());
        FigureOutput output = new FigureOutput(
                FigureFormat.PNG, dpi(form), form.ground().get().theme());
        Set<FigureLabels> labels = form.paper().get() == FigurePaper.TILES
                ? Set.of()
                : form.labels().get();
        return new FigureDraft(
                new FigureRequest(
                        content(form, screen), images(form, screen), screen.request(), screen.display(), labels),
                size,
                output);
    }

    private static int dpi(FigureForm form) {
        try {
            return Integer.parseInt(form.dpi().get().strip());
        } catch (NumberFormatException e) {
            throw new ComposeException(
                    Text.of(
                            "'%s' is not a number of pixels per inch such as 300.",
                            form.dpi().get()),
                    e);
        }
    }

    private static List<Integer> images(FigureForm form, FigureScreen screen) {
        return switch (form.images().get()) {
            case SHOWN -> List.of(screen.index());
            case FOLLOWING -> following(form.following().get(), screen);
            case LISTED -> FigureImages.parse(form.listed().get(), screen.samples(), screen.dataset());
        };
    }

    private static List<Integer> following(String text, FigureScreen screen) {
        int count;
        try {
            count = Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            throw notCounted(text, e);
        }
        if (count < 0) {
            throw notCounted(text, null);
        }
        int last = (int) Math.min(screen.samples() - 1L, (long) screen.index() + count);
        return FigureImages.parse(screen.index() + ".." + last, screen.samples(), screen.dataset());
    }

    private static ComposeException notCounted(String text, Throwable cause) {
        return new ComposeException(Text.of("'%s' is not a number of further samples such as 2.", text), cause);
    }

    private static FigureContent content(FigureForm form, FigureScreen screen) {
        Set<FigurePart> chosen = form.parts().get().orElse(screen.usualParts());
        List<FigurePart> parts = Stream.of(FigurePart.values())
                .filter(chosen::contains)
                .filter(part ->
                        !part.isOutput() || (screen.isOfMaps() && form.kind().get() == FigureKind.LAYERS))
                .toList();
        String layer = form.layer().get();
        return switch (form.kind().get()) {
            case LAYERS -> new FigureContent.Layers(parts, layers(form, screen));
            case METHODS ->
                new FigureContent.Methods(
                        composites(form, screen),
                        FigureTreatment.all().stream()
                                .filter(form.treatments().get()::contains)
                                .toList(),
                        layer,
                        form.pairs().get());
            case SWEEP ->
                new FigureContent.Sweep(
                        form.parameter().get(), values(form.values().get()), parts, layer);
            case TILE -> new FigureContent.Tile(form.part().get(), layer);
            case NETWORKS -> new FigureContent.Networks(parts);
        };
    }

    private static List<String> layers(FigureForm form, FigureScreen screen) {
        if (form.layers().get().isEmpty()) {
            return List.of();
        }
        Set<String> chosen = form.layers().get().get();
        List<String> layers = screen.layers().stream().filter(chosen::contains).toList();
        if (layers.isEmpty()) {
            throw new ComposeException("A figure of layers needs at least one layer; tick one in the list.");
        }
        return layers;
    }

    private static List<Composite> composites(FigureForm form, FigureScreen screen) {
        Set<Composite> chosen = form.composites().get().orElse(Set.copyOf(screen.usualComposites()));
        return screen.composites().stream().filter(chosen::contains).toList();
    }

    private static List<Double> values(String text) {
        try {
            return Stream.of(text.split(",", -1)).map(Double::valueOf).toList();
        } catch (NumberFormatException e) {
            throw new ComposeException(Text.of("'%s' is not a list of numbers such as 0,0.25,1.", text), e);
        }
    }
}
