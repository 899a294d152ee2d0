package org.lrpexplorer;

/** Starts the program. */
public final class Main {
    private Main() {}

    /** Prints the backend, to see that the natives load. */
    public static void main(String[] args) {
        System.out.println(org.nd4j.linalg.factory.Nd4j.ones(2, 2).mmul(org.nd4j.linalg.factory.Nd4j.ones(2, 2)));
    }
}
