/**
 * Shapes and the numeric kernels on ND4J arrays: convolution, pooling, bulk copies. The only package that works in
 * place on array memory. It uses nothing else of the program.
 */
package org.lrpexplorer.tensor;
