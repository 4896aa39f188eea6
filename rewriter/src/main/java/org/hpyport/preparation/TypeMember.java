package org.hpyport.preparation;

import org.hpyport.model.CType;
import org.hpyport.model.ExpressionTypes;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Words;
import org.hpyport.syntax.Expression;
import org.jspecify.annotations.Nullable;

/**
 * A member that is read from a type object through a pointer, {@code Py_TYPE(o)->tp_name}.
 *
 * @param function where it stands
 * @param member the whole
 * @param type the type, or the object whose {@code ob_type} it is
 * @param ofObject whether {@code type} is that object
 */
record TypeMember(
    FunctionModel function, Expression.Member member, Expression type, boolean ofObject) {

  /** The member that an expression reads from a type; {@code null} if it is another one. */
  static @Nullable TypeMember of(
      FunctionModel function, ExpressionTypes types, Expression e, String name) {
    if (!(e instanceof Expression.Member m) || !m.arrow() || !m.name().equals(name)) {
      return null;
    }
    if (Words.bare(m.object()) instanceof Expression.Member type
        && type.arrow()
        && type.name().equals("ob_type")
        && types.of(type.object()).isObject()) {
      return new TypeMember(function, m, type.object(), true);
    }
    return types.of(m.object()).base().equals("PyTypeObject")
        ? new TypeMember(function, m, m.object(), false)
        : null;
  }

  /** What the API's functions tell of the types of expressions. */
  static @Nullable CType resultOf(String name) {
    return name.equals("Py_TYPE") ? CType.named("PyTypeObject", 1) : null;
  }

  /** The type as an expression. */
  String text() {
    String text = function.tree().text(type);
    return ofObject ? "Py_TYPE(" + text + ")" : text;
  }

  /** Whether it is certainly the type of what another expression gives. */
  boolean isTypeOf(Expression object) {
    Expression mine = Words.bare(type);
    Expression of =
        ofObject
            ? mine
            : mine instanceof Expression.Call c
                    && "Py_TYPE".equals(c.calleeName())
                    && c.arguments().size() == 1
                ? Words.bare(c.arguments().get(0))
                : null;
    return of != null && function.tree().text(of).equals(function.tree().text(Words.bare(object)));
  }
}
