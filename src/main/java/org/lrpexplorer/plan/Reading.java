package org.lrpexplorer.plan;

/**
 * Relevance while it lies in a plan's memory; to be read before the plan goes on.
 *
 * @param kind whether one node sent it or it is a tensor's total
 * @param node the node that sent it; for a total the tensor's name
 * @param tensor the tensor that it lies on
 * @param map whether that tensor is maps and not a vector
 * @param content what lies there
 */
public record Reading(Kind kind, String node, String tensor, boolean map, Content content) {

    /** What a reading is of. */
    public enum Kind {
        /** What one node sends to one of its inputs. */
        SENT,
        /** What has arrived at a tensor from all that read it. */
        TOTAL
    }

    /** A copy of the relevance of the whole batch, row-major, channels first. */
    public float[] values() {
        return content.values();
    }

    /** The relevance of the batch summed over channels: {@code [N, H, W]}; for a vector as it is, {@code [N, D]}. */
    public float[] heatmap() {
        return map ? content.heatmap() : content.values();
    }
}
