/**
 * Training of the bundled networks: minibatch gradient descent on small networks, from a fixed seed, without any other
 * deep-learning program. Works on plain arrays laid out channel by channel; uses {@code network}, {@code tensor},
 * {@code dataset} and the generators of {@code tools.samples}.
 */
package org.lrpexplorer.tools.training;
