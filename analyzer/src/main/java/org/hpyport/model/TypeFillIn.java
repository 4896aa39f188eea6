package org.hpyport.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.ExternalDeclaration.FunctionDefinition;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxTree;

/**
 * A statement that completes the definition of a static type before it is made ready: {@code
 * T.tp_new = PyType_GenericNew;}.
 *
 * @param function the function it stands in
 * @param statement the statement
 * @param variable the type or method suite
 * @param field the field that is written
 * @param value what is written
 */
public record TypeFillIn(
    FunctionDefinition function,
    Statement.ExpressionStatement statement,
    String variable,
    String field,
    Expression value) {

  /**
   * Whether an assignment only completes the definition of a type: it writes a field of a
   * definition struct, or the type's own type, {@code Py_TYPE(&T) = &PyType_Type}.
   *
   * @param variables the definition structs
   */
  public static boolean completes(Expression.Assignment a, Set<String> variables) {
    Expression target = Words.bare(a.target());
    if (target instanceof Expression.Call call && "Py_TYPE".equals(call.calleeName())) {
      return call.arguments().size() == 1 && isOneOf(call.arguments().get(0), variables);
    }
    return target instanceof Expression.Member m
        && !m.arrow()
        && m.object() instanceof Expression.Identifier
        && isOneOf(m.object(), variables);
  }

  private static boolean isOneOf(Expression e, Set<String> variables) {
    String name = Words.plainName(e);
    return name != null && variables.contains(name);
  }

  /** All of them in a file, in source order. */
  static List<TypeFillIn> in(SyntaxTree tree, Set<String> variables) {
    return tree.functions().stream().flatMap(f -> in(f, variables).stream()).toList();
  }

  /**
   * All of them among the outermost statements of a function, in source order.
   *
   * @param variables the definition structs
   */
  public static List<TypeFillIn> in(FunctionDefinition function, Set<String> variables) {
    List<TypeFillIn> found = new ArrayList<>();
    for (Statement s : function.body().items()) {
      if (s instanceof Statement.ExpressionStatement e
          && Words.bare(e.expression()) instanceof Expression.Assignment a
          && a.operator().equals("=")
          && Words.bare(a.target()) instanceof Expression.Member m
          && !m.arrow()
          && Words.bare(m.object()) instanceof Expression.Identifier id
          && variables.contains(id.name())) {
        found.add(new TypeFillIn(function, e, id.name(), m.name(), a.value()));
      }
    }
    return found;
  }
}
