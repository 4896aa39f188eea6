package org.hpyport.preparation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hpyport.model.ExtensionModel;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.Parents;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxNode;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * All places that a static function is called from.
 *
 * @param all the calls
 */
record Callers(List<Site> all) {

  /** One call. */
  record Site(FunctionModel function, Expression.Call call) {

    /** The local variable whose address is that argument, or {@code null}. */
    @Nullable Variable filled(int argument) {
      if (argument >= call.arguments().size()
          || !(Words.bare(call.arguments().get(argument)) instanceof Expression.Unary u)
          || !u.operator().equals("&")
          || !(Words.bare(u.operand()) instanceof Expression.Identifier id)) {
        return null;
      }
      Variable v = function.variable(id);
      return v != null && v.kind() == Variable.Kind.LOCAL ? v : null;
    }

    /** Whether the variable that the argument fills is only set to null, tested and released. */
    boolean onlyReleases(int argument, Set<String> releases) {
      Variable v = filled(argument);
      Parents parents = new Parents(function.definition().body());
      boolean[] known = {v != null};
      function.walkBody(
          node -> {
            if (node instanceof Expression.Identifier id
                && v != null
                && v.equals(function.variable(id))) {
              known[0] &= isRelease(parents, id, releases);
            }
          });
      return known[0];
    }

    private boolean isRelease(Parents parents, Expression.Identifier id, Set<String> releases) {
      SyntaxNode parent = parents.of(id);
      if (parent instanceof Expression.Unary u) {
        boolean given =
            u.operator().equals("&")
                && parents.of(u) instanceof Expression.Call c
                && String.valueOf(c.calleeName()).equals(call.calleeName());
        return given || u.operator().equals("!");
      }
      if (parent instanceof Expression.Call c) {
        return releases.contains(String.valueOf(c.calleeName()));
      }
      return parent instanceof Statement.If
          || (parent instanceof Expression.Assignment a
              && a.target().equals(id)
              && Words.isNull(a.value(), function.tree()))
          || (parent instanceof Expression.Binary b
              && (Words.isNull(b.left(), function.tree())
                  || Words.isNull(b.right(), function.tree())));
    }
  }

  /**
   * The callers of a function, or {@code null} if it may be reached in another way: through a
   * pointer, a macro, a branch that is not compiled here, or from another file.
   */
  static @Nullable Callers of(ExtensionModel model, FunctionModel callee) {
    if (!callee.definition().specifiers().hasStorage("static")) {
      return null;
    }
    List<Site> sites = new ArrayList<>();
    for (FunctionModel function : model.functions().values()) {
      function.walkBody(
          node -> {
            if (node instanceof Expression.Call c && callee.name().equals(c.calleeName())) {
              sites.add(new Site(function, c));
            }
          });
    }
    int words = 0;
    for (List<SyntaxTree> trees : List.of(model.sources(), model.headers())) {
      for (SyntaxTree tree : trees) {
        for (int i = 0; i < tree.tokens().size(); i++) {
          words += tree.tokens().is(i, callee.name()) ? 1 : 0;
        }
      }
    }
    return words == sites.size() + 1 ? new Callers(sites) : null;
  }
}
