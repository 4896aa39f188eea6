package org.hpyport.preparation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hpyport.capi.CApiCatalog;
import org.hpyport.capi.CApiSymbol;
import org.hpyport.capi.CallFacts;
import org.hpyport.capi.ErrorConvention;
import org.hpyport.capi.SymbolKind;
import org.hpyport.model.ExtensionModel;
import org.hpyport.model.FunctionModel;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxNode;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * The statements in which an exception is put aside. They may run while it is pending if nothing
 * they call could raise or clear one or run Python code; what a release runs saves the exception
 * itself (CPython, {@code slot_tp_finalize}).
 */
final class PendingRegion {
  /** What is done with the exception itself; whether it is done rightly is asked of its parts. */
  private static final Set<String> OWN_USES =
      Set.of("PyErr_NormalizeException", "PyErr_GivenExceptionMatches");

  /** Where a way through statements leads. */
  private enum End {
    /** The exception is still put aside. */
    ASIDE,
    /** It was put back or dropped. */
    OVER,
    /** It was put back or dropped, and the way left. */
    LEFT,
    /** Something was met that must not be. */
    BAD
  }

  private final ExtensionModel model;
  private final FunctionModel function;
  private final ErrorParts uses;

  PendingRegion(ExtensionModel model, FunctionModel function, ErrorParts uses) {
    this.model = model;
    this.function = function;
    this.uses = uses;
  }

  /**
   * Whether the exception is put back or dropped on each way.
   *
   * @param from the fetch and what follows it in its block
   */
  boolean endsOnAllWays(List<Statement> from) {
    End end = all(from.subList(1, from.size()));
    return (end == End.OVER || end == End.LEFT) && holdAll(from);
  }

  /** Whether nothing outside of the statements puts back, drops or tests the exception. */
  private boolean holdAll(List<Statement> from) {
    List<SyntaxNode> nodes = new ArrayList<>(uses.restores());
    nodes.addAll(uses.matches());
    uses.releases().stream().filter(uses::isOfType).forEach(nodes::add);
    return nodes.stream()
        .allMatch(node -> from.stream().anyMatch(s -> s.span().contains(node.span())));
  }

  private End all(List<Statement> statements) {
    End end = End.ASIDE;
    for (Statement statement : statements) {
      if (end == End.ASIDE) {
        end = one(statement);
      } else if (end == End.BAD || endsAgain(statement) || hasMatch(statement)) {
        // A test of the type that comes too late would test something else.
        return End.BAD;
      } else if (end == End.OVER && isJump(statement)) {
        end = End.LEFT;
      }
    }
    return end;
  }

  private End one(Statement statement) {
    if (uses.restores().contains(statement)
        || (uses.releases().contains(statement) && uses.isOfType(statement))) {
      return End.OVER;
    }
    if (statement instanceof Statement.Compound block) {
      return all(block.items());
    }
    if (statement instanceof Statement.If i) {
      if (!isQuiet(i.condition())) {
        return End.BAD;
      }
      return join(one(i.thenBranch()), i.elseBranch() == null ? End.ASIDE : one(i.elseBranch()));
    }
    return isQuiet(statement) && !endsAgain(statement) ? End.ASIDE : End.BAD;
  }

  private static End join(End a, End b) {
    if (a == End.LEFT || a == b) {
      return b;
    }
    return b == End.LEFT ? a : End.BAD;
  }

  /** Whether something in a statement puts the exception back or drops it. */
  private boolean endsAgain(Statement statement) {
    boolean[] found = {false};
    statement.walk(
        node ->
            found[0] |=
                node instanceof Statement s
                    && (uses.restores().contains(s)
                        || uses.fetches().contains(s)
                        || (uses.releases().contains(s) && uses.isOfType(s))));
    return found[0];
  }

  private boolean hasMatch(Statement statement) {
    boolean[] found = {false};
    statement.walk(n -> found[0] |= n instanceof Expression.Call c && uses.matches().contains(c));
    return found[0];
  }

  private static boolean isJump(Statement s) {
    return s instanceof Statement.Return
        || s instanceof Statement.Goto
        || s instanceof Statement.Break
        || s instanceof Statement.Continue;
  }

  private boolean isQuiet(SyntaxNode node) {
    boolean[] quiet = {true};
    node.walk(n -> quiet[0] &= isQuietItself(n));
    return quiet[0];
  }

  private boolean isQuietItself(SyntaxNode node) {
    if (node instanceof Expression.Call call) {
      String callee = call.calleeName();
      return callee != null && isQuiet(callee, call);
    }
    boolean simple =
        !(node instanceof Statement)
            || node instanceof Statement.Compound
            || node instanceof Statement.ExpressionStatement
            || node instanceof Statement.DeclarationStatement
            || node instanceof Statement.Empty
            || node instanceof Statement.If
            || node instanceof Statement.While
            || node instanceof Statement.DoWhile
            || node instanceof Statement.For;
    return simple && !(node instanceof Expression.Opaque);
  }

  private boolean isQuiet(String callee, Expression.Call call) {
    SyntaxTree tree = function.tree();
    FunctionModel own = model.function(callee);
    if (own != null) {
      return !own.needsContext();
    }
    boolean macro = !tree.projectMacros().inForce(callee, call.span().first()).isEmpty();
    return OWN_USES.contains(callee)
        || isQuiet(CApiCatalog.get().find(callee))
        || (!macro && !callee.matches("_?Py.*") && !function.hasVariable(callee));
  }

  /** Counts references, or deals with no objects and can neither fail nor run Python code. */
  private static boolean isQuiet(@Nullable CApiSymbol symbol) {
    if (symbol == null || symbol.kind() == SymbolKind.TYPE) {
      return false;
    }
    CallFacts f = symbol.facts();
    return !f.retains().isEmpty()
        || !f.releases().isEmpty()
        || (f.error() == ErrorConvention.NONE
            && f.objectArguments().isEmpty()
            && !f.result().isObject()
            && !f.runsPython()
            && !f.releasesGil()
            && !f.clearsError());
  }
}
