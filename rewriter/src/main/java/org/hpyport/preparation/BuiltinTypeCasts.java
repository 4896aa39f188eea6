package org.hpyport.preparation;

import java.util.Set;
import org.hpyport.capi.BuiltinType;
import org.hpyport.capi.CApiCatalog;
import org.hpyport.diagnostic.Location;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Words;
import org.hpyport.rewrite.EditSet;
import org.hpyport.rewrite.SourceEdits;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.Parents;
import org.hpyport.syntax.SyntaxNode;

/**
 * Built-in types that HPy has no handle for, used as the type objects that they are: {@code
 * PyObject_TypeCheck(o, &PySuper_Type)}. They become objects like those of a cast, which the port
 * fetches.
 */
final class BuiltinTypeCasts {
  private final FunctionModel function;
  private final Set<Location> places;
  private final Parents parents;
  private final EditSet edits;

  private BuiltinTypeCasts(FunctionModel function, Set<Location> places, EditSet edits) {
    this.function = function;
    this.places = places;
    this.parents = new Parents(function.definition().body());
    this.edits = edits;
  }

  /** The module with a cast at each of these places that is such a type; the same if none is. */
  static PreparedModule of(PreparedModule module, Set<Location> places) {
    SourceEdits edits = new SourceEdits();
    for (FunctionModel function : module.model().functions().values()) {
      BuiltinTypeCasts casts =
          new BuiltinTypeCasts(function, places, edits.of(function.tree().file()));
      function.walkBody(casts::cast);
    }
    return module.after(edits);
  }

  private void cast(SyntaxNode node) {
    if (node instanceof Expression.Unary u
        && u.operator().equals("&")
        && Words.bare(u.operand()) instanceof Expression.Identifier id
        && function.variable(id) == null
        && BuiltinType.name(CApiCatalog.get().find(id.name())) != null
        && parents.of(u) instanceof Expression.Call
        && isInTheWay(function.tree().range(u), function.tree().range(id))) {
      edits.insert(function.tree().range(u).start(), "(PyObject *)", 0);
    }
  }

  private boolean isInTheWay(TextRange address, TextRange name) {
    return places.stream()
        .anyMatch(
            at ->
                at.file() == function.tree().file()
                    && (at.range().equals(address) || at.range().equals(name)));
  }
}
