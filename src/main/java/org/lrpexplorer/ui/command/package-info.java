/**
 * What a person can do in the window: each command is one object, declared once with its words, icon, keys, when it is
 * possible and what it does. Buttons, menus, the keyboard, the list of keys and the searchable list of all commands are
 * made from it. Uses nothing else of the program.
 */
package org.lrpexplorer.ui.command;
