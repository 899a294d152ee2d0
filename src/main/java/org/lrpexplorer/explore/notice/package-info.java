/**
 * What a person should read, and what is to be said about a network and a dataset. It may use {@code open}.
 */
package org.lrpexplorer.explore.notice;
