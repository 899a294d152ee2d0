/**
 * Measures speed, against ONNX Runtime on the same file, and memory. Compiled and run in the Maven profile
 * {@code benchmark} only.
 */
package org.lrpexplorer.benchmark;
