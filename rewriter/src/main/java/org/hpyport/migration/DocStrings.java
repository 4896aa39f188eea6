package org.hpyport.migration;

import java.util.Set;
import org.hpyport.rewrite.EditSet;
import org.hpyport.rewrite.Template;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.SyntaxTree;

/**
 * {@code PyDoc_STRVAR(name, "…");} becomes {@code static const char name[] = "…";}, and {@code
 * PyDoc_STR("…")} its text.
 */
final class DocStrings implements Migration {

  @Override
  public String name() {
    return "documentation strings";
  }

  @Override
  public Set<String> calls() {
    return Set.of("PyDoc_STRVAR", "PyDoc_VAR", "PyDoc_STR");
  }

  @Override
  public void apply(PortContext context) {
    for (SyntaxTree tree : context.trees()) {
      for (ExternalDeclaration e : Declarations.all(tree)) {
        if (e instanceof ExternalDeclaration.MacroDeclaration m
            && m.invocation() instanceof Expression.Call call) {
          variable(context.edits(tree), tree, m, call);
        }
      }
      tree.root()
          .walk(
              node -> {
                if (node instanceof Expression.Call call
                    && "PyDoc_STR".equals(call.calleeName())
                    && call.arguments().size() == 1) {
                  TextRange text = tree.range(call.arguments().get(0));
                  context.edits(tree).replace(tree.range(call), Template.around("", text, ""));
                }
              });
    }
  }

  private static void variable(
      EditSet edits,
      SyntaxTree tree,
      ExternalDeclaration.MacroDeclaration whole,
      Expression.Call call) {
    if (!"PyDoc_STRVAR".equals(call.calleeName()) || call.arguments().size() != 2) {
      return;
    }
    Expression name = call.arguments().get(0);
    Expression text = call.arguments().get(1);
    int comma = name.span().last() + 1;
    edits.replace(
        new TextRange(tree.range(call).start(), tree.tokens().end(comma)),
        "static const char " + tree.text(name) + "[] =");
    boolean finished = tree.tokens().is(whole.span().last(), ";");
    edits.replace(
        new TextRange(tree.range(text).end(), tree.range(call).end()), finished ? "" : ";");
  }
}
