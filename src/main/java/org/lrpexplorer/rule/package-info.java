/**
 * The propagation rules of LRP: how one layer propagates the relevance at its output to its inputs. Each rule is a
 * value-equal record; {@link org.lrpexplorer.rule.Rule#on} binds it to a layer and keeps what it derives from the
 * weights. A rule for linear layers is data: it declares {@link org.lrpexplorer.rule.Term}s, which one generic step
 * executes and which other code may execute in its own way. May use {@code network} and {@code tensor}.
 *
 * <p>Notation of all formulas: {@code z_j = Σ_i x_i w_ij + b_j}; {@code R_j} is the relevance at output j, {@code R_i}
 * what input i gets; {@code p⁺ = max(p, 0)}, {@code p⁻ = min(p, 0)}; {@code st_e(z) = z + e} for {@code z ≥ 0}, else
 * {@code z − e}. Padding is not an input: it contributes nothing and gets nothing.
 */
package org.lrpexplorer.rule;
