package org.hpyport.ownership;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hpyport.cfg.CfgNode;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.ownership.ContainerUses.Action;
import org.hpyport.syntax.Declarator;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxNode;
import org.jspecify.annotations.Nullable;

/**
 * The loop that fills a container slot by slot: {@code for (i = 0; i < size; i++)} with one setting
 * call for slot {@code i} that every round reaches, where {@code size} is what the container was
 * made with.
 *
 * @param loop the loop
 * @param setter the setting call
 */
record FillLoop(Statement.For loop, Expression.Call setter) {

  /** The filling loop, or {@code null} if the container is not filled by one. */
  static @Nullable FillLoop find(ContainerUses uses) {
    List<Expression.Call> setters =
        uses.uses().values().stream()
            .filter(u -> u.action() == Action.SET)
            .map(u -> (Expression.Call) u.expression())
            .toList();
    if (setters.size() != 1) {
      return null;
    }
    Expression.Call setter = setters.get(0);
    FunctionModel function = uses.function();
    List<Statement.For> around = new ArrayList<>();
    function.walkBody(
        n -> {
          if (n instanceof Statement.For f && f.span().contains(setter.span())) {
            around.add(f);
          }
        });
    if (around.size() != 1) {
      return null;
    }
    Statement.For loop = around.get(0);
    Variable counter = counter(function, loop, uses.creation().arguments().get(0));
    boolean fits =
        counter != null
            && Words.bare(setter.arguments().get(1)) instanceof Expression.Identifier id
            && counter.equals(function.variable(id))
            && isTopLevel(loop.body(), setter)
            && !skips(loop.body());
    return fits ? new FillLoop(loop, setter) : null;
  }

  boolean isSetter(Expression.Call call) {
    return call.equals(setter);
  }

  /** Whether the node is the loop's own condition. */
  boolean isExit(CfgNode node) {
    return node instanceof CfgNode.Branch b && b.condition() == loop.condition();
  }

  /** The counter, if it runs from 0 up to {@code size} by ones and nothing else changes either. */
  private static @Nullable Variable counter(
      FunctionModel function, Statement.For loop, Expression size) {
    if (!(loop.condition() instanceof Expression.Binary c)
        || !c.operator().equals("<")
        || !(Words.bare(c.left()) instanceof Expression.Identifier id)
        || !function
            .tree()
            .text(Words.bare(c.right()))
            .equals(function.tree().text(Words.bare(size)))) {
      return null;
    }
    Variable counter = function.variable(id);
    if (counter == null) {
      return null;
    }
    boolean counts =
        loop.step() instanceof Expression.Unary u
            && u.operator().equals("++")
            && Words.bare(u.operand()) instanceof Expression.Identifier s
            && counter.equals(function.variable(s))
            && startsAtZero(function, loop.init(), counter);
    if (!counts) {
      return null;
    }
    boolean[] changed = {false};
    loop.body().walk(n -> changed[0] |= changes(function, n, counter, size));
    return changed[0] ? null : counter;
  }

  private static boolean startsAtZero(FunctionModel function, Statement init, Variable counter) {
    if (init instanceof Statement.ExpressionStatement s
        && s.expression() instanceof Expression.Assignment a) {
      return a.target() instanceof Expression.Identifier id
          && counter.equals(function.variable(id))
          && function.tree().text(a.value()).equals("0");
    }
    Declarator.Name name = counter.declarator();
    return name != null
        && init instanceof Statement.DeclarationStatement d
        && d.declaration() instanceof ExternalDeclaration.Declaration decl
        && decl.declarators().stream()
            .anyMatch(
                i ->
                    i.initializer() != null
                        && name.equals(i.declarator().name())
                        && function.tree().text(i.initializer()).equals("0"));
  }

  private static boolean changes(
      FunctionModel function, SyntaxNode n, Variable counter, Expression size) {
    Expression target = null;
    if (n instanceof Expression.Assignment a) {
      target = a.target();
    } else if (n instanceof Expression.Unary u && u.operator().matches("\\+\\+|--|&")) {
      target = u.operand();
    }
    if (target == null) {
      return false;
    }
    Expression bare = Words.bare(target);
    return (bare instanceof Expression.Identifier id && counter.equals(function.variable(id)))
        || function.tree().text(bare).equals(function.tree().text(Words.bare(size)));
  }

  /** Whether the call is a statement of the loop's body itself, so that each round reaches it. */
  private static boolean isTopLevel(Statement body, Expression.Call setter) {
    List<Statement> items = body instanceof Statement.Compound c ? c.items() : List.of(body);
    return items.stream()
        .anyMatch(
            s ->
                (s instanceof Statement.ExpressionStatement e && e.expression().equals(setter))
                    || (s instanceof Statement.If i
                        && i.condition().span().contains(setter.span())
                        && !(i.condition() instanceof Expression.Binary b
                            && List.of("&&", "||").contains(b.operator()))));
  }

  /**
   * Whether a round may go on without reaching its end: by {@code continue}, or by {@code goto}
   * inside the body. A jump out of the loop does not count, since the loop's condition is not what
   * ends it.
   */
  private static boolean skips(Statement body) {
    Set<String> labels = new HashSet<>();
    body.walk(
        n -> {
          if (n instanceof Statement.Labeled l) {
            labels.add(l.label());
          }
        });
    boolean[] found = {false};
    body.walk(
        n ->
            found[0] |=
                n instanceof Statement.Continue
                    || (n instanceof Statement.Goto g
                        && (g.label() == null || labels.contains(g.label()))));
    return found[0];
  }
}
