/**
 * Files as wholes: what may be opened, and how one is replaced. And NumPy's formats for arrays: {@code .npy} read, {@code
 * .npz} written and put together. And where the program's own files lie on each system. It uses nothing else of the program.
 *
 * <p>What cannot be read or written ends in an {@link org.lrpexplorer.files.ArrayFileException} whose message is one
 * sentence for the person who named the file.
 */
package org.lrpexplorer.files;
