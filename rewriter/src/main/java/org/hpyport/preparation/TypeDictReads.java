package org.hpyport.preparation;

import java.util.Set;
import org.hpyport.model.ExpressionTypes;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Variable;
import org.hpyport.model.Words;
import org.hpyport.rewrite.EditSet;
import org.hpyport.rewrite.SourceEdits;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.InitDeclarator;
import org.hpyport.syntax.Parents;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxNode;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * What a type has of its own, read from {@code tp_dict}. HPy shows it as Python does: as a mapping
 * that is no dict and takes no changes. So it must be seen that it is only read, and read through
 * functions that take any mapping; a look whether a key is there becomes one that does.
 */
final class TypeDictReads {
  /** Calls that only read their first argument, whatever mapping it is, or count references. */
  private static final Set<String> READING =
      Set.of(
          "PyObject_GetItem",
          "PyMapping_GetItemString",
          "PyMapping_HasKey",
          "PyMapping_HasKeyString",
          "PyMapping_Keys",
          "PyMapping_Items",
          "PyMapping_Values",
          "PyMapping_Size",
          "PyMapping_Length",
          "PyObject_Size",
          "PyObject_Length",
          "PyObject_GetIter",
          "PySequence_Contains",
          "Py_INCREF",
          "Py_XINCREF",
          "Py_DECREF",
          "Py_XDECREF");

  private static final Set<String> LOOKING =
      Set.of("PyDict_GetItem", "PyDict_GetItemWithError", "_PyDict_GetItemWithError");

  private final FunctionModel function;
  private final ExpressionTypes types;
  private final Parents parents;
  private final EditSet edits;

  private TypeDictReads(PreparedModule module, FunctionModel function, EditSet edits) {
    this.function = function;
    this.types = new ExpressionTypes(module.model(), function, TypeMember::resultOf);
    this.parents = new Parents(function.definition().body());
    this.edits = edits;
  }

  /** The module with such reads made by calls; the same one if there are none. */
  static PreparedModule of(PreparedModule module) {
    SourceEdits edits = new SourceEdits();
    for (FunctionModel function : module.model().functions().values()) {
      TypeDictReads reads = new TypeDictReads(module, function, edits.of(function.tree().file()));
      function.walkBody(reads::read);
    }
    return module.after(edits);
  }

  private void read(SyntaxNode node) {
    if (!(node instanceof Expression.Member m)) {
      return;
    }
    TypeMember read = TypeMember.of(function, types, m, "tp_dict");
    if (read == null) {
      return;
    }
    SyntaxTree tree = function.tree();
    SyntaxNode at = above(m);
    SyntaxNode around = parents.of(at);
    String dict = "_PyType_GetDict(" + read.text() + ")";
    if (around instanceof Expression.Call call && isLook(call, at)) {
      String key = tree.text(call.arguments().get(1));
      Expression.Binary test = nullTest(call);
      String found =
          "PySequence_Contains(" + dict + ", " + key + ")" + (isAbsence(test) ? " <= 0" : " > 0");
      edits.replaceAbsorbing(
          tree.range(test == null ? call : test), test == null ? "(" + found + ")" : found);
    } else if ((around instanceof Expression.Call call && isReading(call, at))
        || isOnlyRead(holder(around, at))) {
      edits.replaceAbsorbing(tree.range(m), dict);
    }
  }

  private SyntaxNode above(SyntaxNode node) {
    SyntaxNode at = node;
    while (parents.of(at) instanceof Expression.Parenthesized p) {
      at = p;
    }
    return at;
  }

  private static boolean isReading(Expression.Call call, SyntaxNode at) {
    return call.calleeName() != null
        && READING.contains(call.calleeName())
        && call.arguments().get(0).equals(at);
  }

  /** Whether a lookup's result is only asked for being there. */
  private boolean isLook(Expression.Call call, SyntaxNode at) {
    SyntaxNode whole = above(call);
    SyntaxNode around = parents.of(whole);
    return call.calleeName() != null
        && LOOKING.contains(call.calleeName())
        && call.arguments().size() == 2
        && call.arguments().get(0).equals(at)
        && (nullTest(call) != null
            || (around instanceof Expression.Unary u && u.operator().equals("!"))
            || (around instanceof Expression.Binary b && b.operator().matches("&&|\\|\\|"))
            || (around instanceof Statement.If test && test.condition().equals(whole)));
  }

  private Expression.@Nullable Binary nullTest(Expression.Call call) {
    SyntaxNode whole = above(call);
    if (!(parents.of(whole) instanceof Expression.Binary b) || !b.operator().matches("[=!]=")) {
      return null;
    }
    Expression other = b.left().equals(whole) ? b.right() : b.left();
    return Words.isNull(other, function.tree()) ? b : null;
  }

  private static boolean isAbsence(Expression.@Nullable Binary test) {
    return test != null && test.operator().equals("==");
  }

  /** The variable that takes the value, or {@code null}. */
  private @Nullable Variable holder(@Nullable SyntaxNode around, SyntaxNode at) {
    if (around instanceof Expression.Assignment a
        && a.value().equals(at)
        && Words.bare(a.target()) instanceof Expression.Identifier id
        && parents.of(around) instanceof Statement) {
      return function.variable(id);
    }
    return around instanceof InitDeclarator init ? function.declared(init) : null;
  }

  private boolean isOnlyRead(@Nullable Variable v) {
    if (v == null || v.kind() != Variable.Kind.LOCAL || !v.type().isObject()) {
      return false;
    }
    boolean[] only = {true};
    function.walkBody(
        node -> {
          if (node instanceof Expression.Identifier id && v.equals(function.variable(id))) {
            SyntaxNode at = above(id);
            SyntaxNode around = parents.of(at);
            boolean compared =
                around instanceof Expression.Binary b && b.operator().matches("[=!]=|&&|\\|\\|");
            boolean tested = around instanceof Expression.Unary u && u.operator().equals("!");
            boolean set = around instanceof Expression.Assignment a && a.target().equals(at);
            boolean read = around instanceof Expression.Call call && isReading(call, at);
            only[0] &= compared || tested || set || read || around instanceof Statement.If;
          }
        });
    return only[0];
  }
}
