/**
 * Results of experiments in files: a line says what was measured, and each further line is an image's. {@link
 * org.lrpexplorer.evaluate.storage.StoredRun} measures into such a file and goes on where it was ended, {@link
 * org.lrpexplorer.evaluate.storage.ResultsMerge} puts shards together, {@link
 * org.lrpexplorer.evaluate.storage.ResultsTable} sums up as comma-separated values.
 */
package org.lrpexplorer.evaluate.storage;
