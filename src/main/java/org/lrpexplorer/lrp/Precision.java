package org.lrpexplorer.lrp;

import org.nd4j.linalg.api.buffer.DataType;

/** The floating-point type of a whole computation, from the input to the relevance. Results are stored as floats. */
public enum Precision {
    /** 32 bits: what the networks were trained in, and fast. */
    SINGLE(DataType.FLOAT),
    /** 64 bits: for checks, and where denominators nearly vanish. */
    DOUBLE(DataType.DOUBLE);

    private final DataType type;

    Precision(DataType type) {
        this.type = type;
    }

    DataType type() {
        return type;
    }
}
