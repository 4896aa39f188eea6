package org.hpyport.preparation;

import org.hpyport.model.ExpressionTypes;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Words;
import org.hpyport.rewrite.EditSet;
import org.hpyport.rewrite.SourceEdits;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.Parents;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxNode;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * The slot {@code tp_descr_get} of any object's type, {@code Py_TYPE(o)->tp_descr_get(o, i, t)}. A
 * type has it where the type's {@code __get__} is found (CPython, "Type Objects", {@code
 * tp_descr_get}), and a call comes to what CPython names {@code slot_tp_descr_get}.
 */
final class DescriptorSlots {
  private static final String CALL = "slot_tp_descr_get";

  private final FunctionModel function;
  private final ExpressionTypes types;
  private final Parents parents;
  private final EditSet edits;

  private DescriptorSlots(PreparedModule module, FunctionModel function, EditSet edits) {
    this.function = function;
    this.types = new ExpressionTypes(module.model(), function, TypeMember::resultOf);
    this.parents = new Parents(function.definition().body());
    this.edits = edits;
  }

  /** The module without such reads; the same one if there are none. */
  static PreparedModule of(PreparedModule module) {
    if (new NameSupply(module.model()).isTaken(CALL)) {
      return module;
    }
    SourceEdits edits = new SourceEdits();
    for (FunctionModel function : module.model().functions().values()) {
      DescriptorSlots slots =
          new DescriptorSlots(module, function, edits.of(function.tree().file()));
      function.walkBody(slots::port);
    }
    return module.after(edits);
  }

  private void port(SyntaxNode node) {
    if (!(node instanceof Expression.Member m)) {
      return;
    }
    TypeMember slot = TypeMember.of(function, types, m, "tp_descr_get");
    if (slot == null) {
      return;
    }
    SyntaxTree tree = function.tree();
    SyntaxNode at = m;
    while (parents.of(at) instanceof Expression.Parenthesized p) {
      at = p;
    }
    SyntaxNode around = parents.of(at);
    String has = "PyObject_HasAttrString((PyObject *)" + slot.text() + ", \"__get__\")";
    if (around instanceof Expression.Call call
        && call.callee().equals(at)
        && call.arguments().size() == 3
        && slot.isTypeOf(call.arguments().get(0))) {
      edits.replaceAbsorbing(tree.range(call.callee()), CALL);
    } else if (around instanceof Expression.Binary b && isNullTest(b, at)) {
      edits.replaceAbsorbing(tree.range(b), (b.operator().equals("==") ? "!" : "") + has);
    } else if (isTruth(around, at)) {
      edits.replaceAbsorbing(tree.range(at), has);
    }
  }

  private boolean isNullTest(Expression.Binary b, SyntaxNode at) {
    Expression other = b.left().equals(at) ? b.right() : b.left();
    return b.operator().matches("[=!]=") && Words.isNull(other, function.tree());
  }

  private static boolean isTruth(@Nullable SyntaxNode around, SyntaxNode at) {
    return (around instanceof Expression.Unary u && u.operator().equals("!"))
        || (around instanceof Expression.Binary b && b.operator().matches("&&|\\|\\|"))
        || (around instanceof Statement.If test && test.condition().equals(at));
  }
}
