/**
 * Small controls that several panes use: a titled field, buttons that exclude each other, a picture in device pixels. It
 * uses no other package of the window.
 */
package org.lrpexplorer.ui.control;
