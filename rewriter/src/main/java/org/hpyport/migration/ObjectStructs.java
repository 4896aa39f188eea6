package org.hpyport.migration;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hpyport.model.CType;
import org.hpyport.model.ExtensionModel;
import org.hpyport.model.StructModel;
import org.hpyport.model.Words;
import org.hpyport.rewrite.EditSet;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.InitDeclarator;
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
    String shape = "";
    CType base = struct.baseField() == null ? null : struct.fields().get(struct.baseField());
    if (base != null && !base.objectStruct()) {
      String known = BuiltinBases.shapeOfStruct(base.base());
      if (known == null) {
        context.blockModule("HPy has no objects that begin with this one.", tree, struct.node());
        return;
      }
      shape = ", HPyType_BuiltinShape_" + known;
    } else if (base == null && !"PyObject_HEAD".equals(struct.head())) {
      boolean varies = "PyObject_VAR_HEAD".equals(struct.head());
      context.blockModule(
          varies
              ? "Objects of this struct vary in size; HPy has none such."
              : "A macro of the project hides the head of this struct: write PyObject_HEAD in it.",
          tree,
          struct.node());
      return;
    }
    if (!fields(context, struct)) {
      return;
    }
    if (struct.name().startsWith("struct ")) {
      context.blockModule("This object struct has no typedef name.", tree, struct.node());
      return;
    }
    if (base == null || !base.objectStruct()) {
      head(context, struct);
    }
    EditSet edits = context.edits(tree);
    for (ExternalDeclaration.Declaration d : Declarations.of(tree)) {
      if (d.specifiers().items().stream().anyMatch(s -> s.equals(struct.node()))) {
        edits.insert(tree.range(d).end(), "\n" + helpers(context, struct, shape), Order.DEFINITION);
      }
    }
  }

  /** The macro that declares how the struct is found. */
  private static String helpers(PortContext context, StructModel struct, String shape) {
    String payloads = context.payloads().variable(struct);
    if (payloads == null) {
      return "HPyType_HELPERS(" + struct.name() + shape + ")";
    }
    context.useHelper(struct.tree(), "HPP_PAYLOAD_HELPERS");
    boolean first = context.payloads().declare(payloads);
    return (first ? "static hpp_payloads " + payloads + ";\n" : "")
        + "HPP_PAYLOAD_HELPERS("
        + struct.name()
        + ", "
        + payloads
        + ")";
  }

  /** Fields that keep objects become {@code HPyField}; false if one of them cannot. */
  private static boolean fields(PortContext context, StructModel struct) {
    SyntaxTree tree = struct.tree();
    HandleTypes types = new HandleTypes(context, tree);
    for (MemberDeclaration.Fields f : struct.declarations()) {
      for (InitDeclarator init : f.declarators()) {
        CType type = struct.typeOf(init.declarator());
        if (type.isOwnStruct() || type.isObjectOut() || type.isObjectArray()) {
          String name = Objects.requireNonNull(init.declarator().name()).identifier();
          context.blockModule(
              "The field " + name + " keeps objects in a way that is not ported yet.", tree, init);
          return false;
        }
      }
      if (!types.rewrite(struct, f, "HPyField")) {
        context.blockModule("The type of this object field was not understood.", tree, f);
        return false;
      }
    }
    return true;
  }

  /** The object fields of a struct, those of the structs it begins with included. */
  static List<String> objectFields(PortContext context, StructModel struct) {
    List<String> found = new ArrayList<>();
    struct
        .fields()
        .forEach(
            (name, type) -> {
              StructModel base = context.extension().structs().get(type.base());
              if (name.equals(struct.baseField()) && base != null) {
                objectFields(context, base).forEach(f -> found.add(name + "." + f));
              } else if (type.isObject() && !type.isOwnStruct()) {
                found.add(name);
              }
            });
    return found;
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
    return structOf(context.extension(), tree, e);
  }

  static @Nullable StructModel structOf(ExtensionModel extension, SyntaxTree tree, Expression e) {
    Expression bare = Words.bare(e);
    String name = null;
    if (bare instanceof Expression.SizeofType s) {
      name = tree.text(s.type()).trim();
    } else if (bare instanceof Expression.SizeofExpression s) {
      name = Words.plainName(s.operand());
    }
    StructModel struct = name == null ? null : extension.structs().get(name);
    return struct == null || !struct.isObject() ? null : struct;
  }
}
