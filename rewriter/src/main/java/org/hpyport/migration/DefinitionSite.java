package org.hpyport.migration;

import org.hpyport.model.FunctionModel;
import org.hpyport.rewrite.Template;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * Where the definition of a function that a table lists must stand: in the function's own file,
 * since HPy's definition macros declare the function {@code static}. A table in another file gets
 * an {@code extern} declaration of the definition, which HPy 0.9 gives external linkage.
 */
final class DefinitionSite {
  private final PortContext context;
  private final FunctionModel function;
  private final SyntaxTree tableTree;
  private final int tableStart;

  /**
   * @param tableTree the file of the table
   * @param tableStart where the table, or what lists its definitions, begins
   */
  DefinitionSite(
      PortContext context, FunctionModel function, SyntaxTree tableTree, int tableStart) {
    this.context = context;
    this.function = function;
    this.tableTree = tableTree;
    this.tableStart = tableStart;
  }

  /** Whether function and table stand in different files. */
  boolean isElsewhere() {
    return !function.file().equals(tableTree.file());
  }

  String indentUnit() {
    return context.edits(function).layout().indentUnit();
  }

  /** Declares a definition that is put into the function's file. */
  void declare(String symbol) {
    context
        .edits(tableTree)
        .insert(tableStart, "extern HPyDef " + symbol + ";\n", Order.DEFINITION);
  }

  /** Puts a definition before the function, in whichever file that stands. */
  void put(String symbol, Template definition) {
    int start = function.tree().range(function.definition()).start();
    context.edits(function).insert(start, definition, Order.DEFINITION);
    declare(symbol);
  }

  /** The storage class of a definition that is spelled out. */
  String storage() {
    return isElsewhere() ? "" : "static ";
  }

  /**
   * A name or text of the table for use beside the function; {@code null} if it cannot be told
   * there.
   */
  @Nullable Template text(Expression e) {
    if (!isElsewhere()) {
      return Template.around("", tableTree.range(e), "");
    }
    Expression inner =
        e instanceof Expression.Call c
                && "PyDoc_STR".equals(c.calleeName())
                && c.arguments().size() == 1
            ? c.arguments().get(0)
            : e;
    if (inner instanceof Expression.Identifier id) {
      return named(id.name());
    }
    boolean[] names = {false};
    inner.walk(n -> names[0] |= n instanceof Expression.Identifier);
    return names[0] ? null : Template.text(tableTree.text(inner));
  }

  /** A docstring's variable: by its name if a header has it, else the text itself. */
  private @Nullable Template named(String name) {
    for (SyntaxTree header : context.extension().headers()) {
      if (docString(header, name) != null) {
        return Template.text(name);
      }
    }
    TextRange text = docString(tableTree, name);
    return text == null ? null : Template.text(tableTree.file().text(text));
  }

  private static @Nullable TextRange docString(SyntaxTree tree, String name) {
    for (ExternalDeclaration e : Declarations.all(tree)) {
      if (e instanceof ExternalDeclaration.MacroDeclaration m
          && m.invocation() instanceof Expression.Call call
          && "PyDoc_STRVAR".equals(call.calleeName())
          && call.arguments().size() == 2
          && tree.text(call.arguments().get(0)).equals(name)) {
        return tree.range(call.arguments().get(1));
      }
    }
    return null;
  }
}
