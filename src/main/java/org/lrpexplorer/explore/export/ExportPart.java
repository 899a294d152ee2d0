package org.lrpexplorer.explore.export;

import org.lrpexplorer.explore.task.WorkGate;

/** One kind of files of an export. Works on whichever thread asks. */
interface ExportPart {

    /** What is written, such as {@code Figures}. */
    String activity();

    /**
     * What is there already.
     *
     * @param gate ends looking once the export is cancelled
     * @throws org.lrpexplorer.problem.Problem if that cannot be found out
     */
    ExportFound look(WorkGate gate);

    /**
     * Writes everything that is missing.
     *
     * @param replace whether what is there already goes first
     * @param watch waited at before every sample and told of every sample
     * @return what was written
     * @throws org.lrpexplorer.problem.Problem if it cannot be written
     * @throws org.lrpexplorer.problem.Cancelled once the export is cancelled; what is finished stays
     */
    ExportResult write(boolean replace, Watch watch);

    /** Stands between an export and whoever watches it. */
    interface Watch {

        /** Where the export waits. */
        WorkGate gate();

        /** Waits until the next sample may be begun. */
        void pass();

        /**
         * Some more are done.
         *
         * @param done how many are, those of an earlier run included
         * @param kept how many an earlier run had done
         * @param total how many there are
         */
        void at(int done, int kept, int total);
    }
}
