/**
 * What is remembered from one session to the next: a small file of the person's own that may be lost, broken or of
 * another version without harm. It uses no other package of the explorer.
 */
package org.lrpexplorer.explore.remember;
