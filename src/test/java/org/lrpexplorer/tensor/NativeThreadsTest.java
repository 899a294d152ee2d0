package org.lrpexplorer.tensor;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class NativeThreadsTest {

    /** A look into all libraries takes long, and a lock that whoever loads one waits for. */
    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void sayingItAgainLooksNothingUp() {
        for (int i = 0; i < 100_000; i++) {
            NativeThreads.limit(1);
        }
    }
}
