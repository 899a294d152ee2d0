/** Values as text for people and files, independent of the locale. It uses nothing else of the program; every package may use it. */
package org.lrpexplorer.text;
