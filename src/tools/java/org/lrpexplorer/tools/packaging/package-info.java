/**
 * What packages hold beside the program: its icon, drawn here in every form that the systems ask for, and the licences of
 * the libraries that are packed with it. May use {@code files}.
 */
package org.lrpexplorer.tools.packaging;
