/**
 * What a person should read, above the picture and in reports. It may use {@code ui.control}.
 */
package org.lrpexplorer.ui.notice;
