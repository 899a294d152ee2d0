package org.lrpexplorer.hostile;

import java.util.Map;

/** Which damaged files each class is tried with that opens files to read them. */
final class ReaderInventory {

    /** Reads bytes without a meaning, or what nobody can damage. */
    static final String NOTHING_TO_UNDERSTAND = "";

    /** The name of a {@link HostileReader} by the class, without the base package. */
    static final Map<String, String> READERS = Map.ofEntries(
            Map.entry("cli.ArrayInputs", "inputs"),
            Map.entry("dataset.ArrayFormat", "arrays"),
            Map.entry("dataset.CifarArchive", "records"),
            Map.entry("dataset.CifarFormat", "records"),
            Map.entry("dataset.ClassNames", "records"),
            Map.entry("dataset.IdxContent", "records"),
            Map.entry("dataset.IdxFormat", "records"),
            Map.entry("dataset.MatImages", "arrays"),
            Map.entry("dataset.StlFormat", "records"),
            Map.entry("dataset.TableFormat", "arrays"),
            Map.entry("download.Checksum", NOTHING_TO_UNDERSTAND),
            // Only once the archive has the sum that was published.
            Map.entry("download.DatasetDownload", NOTHING_TO_UNDERSTAND),
            Map.entry("evaluate.experiment.ExperimentFile", "experiments"),
            Map.entry("evaluate.storage.ResultsFile", "results"),
            Map.entry("explore.export.ExportRecord", "export records"),
            Map.entry("explore.remember.Memory", "last session"),
            Map.entry("figure.FigureMetadata", "figures"),
            // The program's own fonts, byte by byte the same or written anew.
            Map.entry("figure.FontFile", NOTHING_TO_UNDERSTAND),
            Map.entry("files.GrowingLines", "results"),
            Map.entry("files.InputFile", NOTHING_TO_UNDERSTAND),
            Map.entry("files.JoinedArray", "shards"),
            Map.entry("files.NpyReader", "inputs"),
            Map.entry("files.NpzArchive", "archives of values"),
            Map.entry("files.NpzEntry", "arrays"),
            Map.entry("files.NpzJoin", "shards"),
            Map.entry("files.NumberTable", "tables"),
            // What the program brings along.
            Map.entry("files.PackedFile", NOTHING_TO_UNDERSTAND),
            // The system's own words of itself.
            Map.entry("files.PartName", NOTHING_TO_UNDERSTAND),
            Map.entry("files.Sha256", NOTHING_TO_UNDERSTAND),
            Map.entry("files.UnpackedBytes", NOTHING_TO_UNDERSTAND),
            Map.entry("lrp.composite.CompositeFiles", "composites"),
            Map.entry("modelio.FileKind", "onnx"),
            Map.entry("modelio.card.CardFiles", "cards"),
            Map.entry("modelio.common.HeldValues", "held inputs"),
            Map.entry("modelio.keras.KerasReader", "keras"),
            Map.entry("modelio.onnx.graph.FilePart", "onnx external data"),
            Map.entry("modelio.safetensors.weights.WeightFile", "safetensors"),
            Map.entry("open.Dropped", "anything dropped"),
            Map.entry("survey.SurveyCache", "surveys"),
            Map.entry("values.ExportedRun", "archives of values"),
            Map.entry("values.PieceFolder", "finished pieces"),
            Map.entry("values.PieceKind", "archives of values"),
            Map.entry("values.SummaryReader", "documents of values"));

    private ReaderInventory() {}
}
