package org.hpyport.ownership;

import java.util.List;
import java.util.stream.Collectors;
import org.hpyport.model.Variable;
import org.hpyport.syntax.SyntaxNode;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/** Writes plans as text: one action or refusal a line, with the line of the file it is about. */
public final class LifetimePlanPrinter {
  private LifetimePlanPrinter() {}

  /** The plan's actions, then its refusals. */
  public static String print(LifetimePlan plan) {
    LifetimePlanPrinter printer = new LifetimePlanPrinter();
    SyntaxTree tree = plan.function().tree();
    StringBuilder out = new StringBuilder();
    for (LifetimeAction action : plan.actions()) {
      out.append(printer.line(tree, action.place())).append(printer.text(tree, action));
      out.append('\n');
    }
    for (Refusal refusal : plan.refusals()) {
      out.append(printer.line(tree, refusal.place())).append("refused: ");
      out.append(refusal.reason()).append('\n');
    }
    return out.toString();
  }

  private String line(SyntaxTree tree, @Nullable SyntaxNode place) {
    return place == null ? "" : tree.file().lines().line(tree.range(place).start()) + ": ";
  }

  private String text(SyntaxTree tree, LifetimeAction action) {
    String name = action.getClass().getSimpleName();
    if (action instanceof LifetimeAction.CloseAfter c) {
      return name + " " + names(c.variables()) + " / " + head(tree, c.statement());
    }
    if (action instanceof LifetimeAction.CloseBefore c) {
      return name + " " + names(c.variables()) + " / " + head(tree, c.statement());
    }
    if (action instanceof LifetimeAction.CloseAtReturn c) {
      return name + " " + names(c.variables()) + " / " + head(tree, c.statement());
    }
    if (action instanceof LifetimeAction.NullInitialise n) {
      return name + " " + n.variable().name();
    }
    if (action instanceof LifetimeAction.DupAtEntry d) {
      return name + " " + d.parameter().name();
    }
    if (action instanceof LifetimeAction.NameTemporary t) {
      return name
          + (t.conditional() ? " conditional " : " ")
          + t.variable().name()
          + " / "
          + head(tree, t.expression());
    }
    if (action instanceof LifetimeAction.Builder b) {
      return name + " " + b.kind() + " " + b.variable().name() + builder(tree, b);
    }
    SyntaxNode place = action.place();
    return place == null ? name : name + " / " + head(tree, place);
  }

  private String builder(SyntaxTree tree, LifetimeAction.Builder b) {
    return " sets "
        + b.setCalls().size()
        + " builds "
        + b.buildPoints().stream().map(s -> head(tree, s)).collect(Collectors.joining(" | "))
        + " cancels "
        + b.cancels().size()
        + " tests "
        + b.nullTests().size();
  }

  private static String names(List<Variable> variables) {
    return variables.stream().map(Variable::name).collect(Collectors.joining(", "));
  }

  /** The first line of a node's text. */
  private static String head(SyntaxTree tree, SyntaxNode node) {
    return tree.text(node).lines().findFirst().orElse("").strip();
  }
}
