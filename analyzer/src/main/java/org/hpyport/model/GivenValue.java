package org.hpyport.model;

import org.hpyport.syntax.Expression;
import org.hpyport.syntax.InitDeclarator;
import org.hpyport.syntax.SyntaxNode;
import org.jspecify.annotations.Nullable;

/**
 * A value that an assignment or an initialiser gives away.
 *
 * @param variable the variable that gets it; {@code null} if something else does
 * @param target what it is assigned to; {@code null} for an initialiser
 * @param value as it is written
 */
public record GivenValue(
    @Nullable Variable variable, @Nullable Expression target, Expression value) {

  /** What a node of a function gives; {@code null} if it gives nothing. */
  public static @Nullable GivenValue of(FunctionModel function, SyntaxNode node) {
    if (node instanceof Expression.Assignment a) {
      return new GivenValue(function.variable(a.target()), a.target(), a.value());
    }
    return node instanceof InitDeclarator d && d.initializer() != null
        ? new GivenValue(function.declared(d), null, d.initializer())
        : null;
  }
}
