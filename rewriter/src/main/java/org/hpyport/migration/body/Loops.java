package org.hpyport.migration.body;

import org.hpyport.model.FunctionModel;
import org.hpyport.model.Variable;
import org.hpyport.pointer.DataPointer;
import org.hpyport.syntax.Declarator;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxNode;
import org.jspecify.annotations.Nullable;

/** What lives from one round of a loop to the next. */
final class Loops {
  private final FunctionModel function;
  private final Placement placement;

  Loops(FunctionModel function, Placement placement) {
    this.function = function;
    this.placement = placement;
  }

  /**
   * Whether pointers that a place in a loop gives in different rounds may be in use at once. One
   * variable holds one of them at a time.
   */
  boolean mixesRounds(SyntaxNode place, DataPointer pointer) {
    return pointer.variables().size() > 1 && outlivesRound(place, pointer);
  }

  /** Whether a place is in a loop, and a variable that holds its pointer lives longer than that. */
  boolean outlivesRound(SyntaxNode place, DataPointer pointer) {
    SyntaxNode loop = around(place);
    return loop != null && !pointer.variables().stream().allMatch(v -> isIn(v, loop));
  }

  /** The innermost loop that reaches a place in each round, or {@code null}. */
  @Nullable SyntaxNode around(SyntaxNode node) {
    SyntaxNode below = node;
    SyntaxNode at = placement.parent(node);
    while (at != null
        && !(at instanceof Statement.While
            || at instanceof Statement.DoWhile
            || (at instanceof Statement.For f && !f.init().equals(below)))) {
      below = at;
      at = placement.parent(at);
    }
    return at;
  }

  /** Whether a variable is declared inside the loop; parameters of callees are as short-lived. */
  private boolean isIn(Variable v, SyntaxNode loop) {
    Declarator.Name declared = v.declarator();
    boolean own = function.locals().contains(v) || function.parameters().contains(v);
    return !own || (declared != null && loop.span().contains(declared.span()));
  }
}
