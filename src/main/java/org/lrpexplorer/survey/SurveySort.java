package org.lrpexplorer.survey;

/**
 * By what samples are sorted. Value-equal.
 *
 * @param column what is compared
 * @param ascending whether the least comes first
 */
public record SurveySort(SurveyColumn column, boolean ascending) {

    /** As the dataset has them. */
    public static final SurveySort NONE = new SurveySort(SurveyColumn.INDEX, true);
}
