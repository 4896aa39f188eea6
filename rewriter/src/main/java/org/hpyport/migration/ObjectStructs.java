package org.hpyport.migration;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hpyport.model.CType;
import org.hpyport.model.StructModel;
import org.hpyport.model.Words;
import org.hpyport.rewrite.EditSet;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.MemberDeclaration;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * Structs that begin with {@code PyObject_HEAD} lose it: under HPy they are only the payload. The
 * macro behind them declares {@code T_AsStruct} and {@code SHAPE(T)}.
 */
final class ObjectStructs implements Migration {

  @Override
  public String name() {
    return "object structs";
  }

  @Override
  public void apply(PortContext context) {
    Set<StructModel> structs = new LinkedHashSet<>(context.extension().structs().values());
    for (StructModel struct : structs) {
      if (struct.isObject()) {
        struct(context, struct);
      }
    }
  }

  private static void struct(PortContext context, StructModel struct) {
    SyntaxTree tree = struct.tree();
    if (!"PyObject_HEAD".equals(struct.head())) {
      context.blockModule(
          struct.baseField() != null
              ? "This object struct begins with another one."
              : "Objects of this struct vary in size; HPy has none such.",
          tree,
          struct.node());
      return;
    }
    for (Map.Entry<String, CType> field : struct.fields().entrySet()) {
      CType type = field.getValue();
      if (type.isObject() || type.isObjectOut() || type.isObjectArray()) {
        context.blockModule(
            "The field " + field.getKey() + " keeps an object; such fields are not ported yet.",
            tree,
            struct.node());
        return;
      }
    }
    if (struct.name().startsWith("struct ")) {
      context.blockModule("This object struct has no typedef name.", tree, struct.node());
      return;
    }
    head(context, struct);
    EditSet edits = context.edits(tree);
    for (ExternalDeclaration.Declaration d : Declarations.of(tree)) {
      if (d.specifiers().items().stream().anyMatch(s -> s.equals(struct.node()))) {
        edits.insert(
            tree.range(d).end(), "\nHPyType_HELPERS(" + struct.name() + ")", Order.DEFINITION);
      }
    }
  }

  private static void head(PortContext context, StructModel struct) {
    List<MemberDeclaration> members = struct.node().members();
    if (members == null || members.isEmpty()) {
      return;
    }
    SyntaxTree tree = struct.tree();
    MemberDeclaration head = members.get(0);
    context.edits(tree).deleteStatement(tree.range(head));
    if (members.size() == 1) {
      context
          .edits(tree)
          .insert(tree.range(head).start(), "char unused; /* C has no empty structs */", 0);
    }
  }

  /** The own struct whose size an expression gives, or {@code null} if there is none. */
  static @Nullable StructModel structOf(PortContext context, SyntaxTree tree, Expression e) {
    Expression bare = Words.bare(e);
    String name = null;
    if (bare instanceof Expression.SizeofType s) {
      name = tree.text(s.type()).trim();
    } else if (bare instanceof Expression.SizeofExpression s) {
      name = Words.plainName(s.operand());
    }
    StructModel struct = name == null ? null : context.extension().structs().get(name);
    return struct == null || !struct.isObject() ? null : struct;
  }
}
