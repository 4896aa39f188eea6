package org.hpyport.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.StructInitializer;
import org.hpyport.model.Words;
import org.hpyport.rewrite.EditSet;
import org.hpyport.rewrite.Template;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.ExternalDeclaration.Declaration;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * A {@code PyType_Spec} becomes an {@code HPyType_Spec} of the same name, and its slot table an
 * array of {@code HPyDef *} that lists the type's slots, methods, members and getsets. A static
 * {@code PyTypeObject} becomes the same, and an {@code HPyGlobal} of the type's name that holds the
 * type once it is made.
 */
final class TypeSpecs implements Migration {

  @Override
  public String name() {
    return "types";
  }

  @Override
  public Set<String> calls() {
    return TypeCalls.NAMES;
  }

  @Override
  public void apply(PortContext context) {
    for (StructInitializer definition : context.extension().definitions().values()) {
      if (definition.type().equals("PyType_Spec")) {
        TypeDefinition type = TypeDefinition.ofSpec(context, definition);
        if (type != null) {
          spec(context, type);
        }
      } else if (definition.type().equals("PyTypeObject")) {
        new StaticType(context, definition).rewrite();
      }
    }
    for (FunctionModel function : context.extension().functions().values()) {
      new TypeCalls(context, function).rewrite();
    }
    for (StructInitializer definition : context.extension().definitions().values()) {
      TypeMaking making = context.types().making(definition.variable());
      if (making != null && !making.isMade()) {
        context.blockModule(
            "The type " + definition.variable() + " is made ready nowhere.",
            definition.tree(),
            definition.declaration());
      }
    }
  }

  /** Whether objects of the type vary in size, or that cannot be told. */
  static boolean hasItems(PortContext context, TypeDefinition type) {
    Expression itemsize = type.field("itemsize");
    if (itemsize == null || Words.isNull(itemsize, type.tree())) {
      return false;
    }
    context.blockModule(
        "Objects of this type vary in size; HPy has none such.", type.tree(), itemsize);
    return true;
  }

  private static void spec(PortContext context, TypeDefinition type) {
    if (hasItems(context, type)) {
      return;
    }
    SyntaxTree tree = type.tree();
    if (type.field("base") != null) {
      context.blockModule("This type has a base type in its slots.", tree, type.declaration());
      return;
    }
    Declaration slots = type.tables().get(0);
    SpecialMethods special = new SpecialMethods(context, type);
    TypeSlots typeSlots = new TypeSlots(context, type, special);
    List<String> symbols = new ArrayList<>(typeSlots.define());
    String array = Objects.requireNonNull(nameOf(slots));
    EditSet edits = context.edits(tree);
    TypeSpecText text = new TypeSpecText(context, type);
    Template struct = text.struct(type.variable(), array);
    List<String> steps = new ArrayList<>(special.steps());
    Template bound = new BoundMethods(context, type).define(text, steps);
    struct = Template.builder().template(bound).template(struct).build();
    PayloadObjects.Payload payload = context.payloads().of(type);
    String start = "HPyType_FromSpec(ctx, &" + type.variable() + ", NULL)";
    if (payload != null) {
      String hidden = context.names().fresh(type.variable() + "_payload_spec");
      context.useHelper(tree, "hpp_open_type");
      struct =
          Template.builder()
              .template(struct)
              .text("\n\n")
              .template(text.hidden(hidden, typeSlots.hidden()))
              .build();
      start =
          ("hpp_open_type(ctx, &" + type.variable() + ", HPy_NULL, &" + hidden + ",\n        ")
              + (payload.slots() + ", &" + payload.variable() + ")");
    }
    if (!steps.isEmpty() || payload != null) {
      String make = context.names().fresh(type.variable() + "_make");
      context.types().setMaker(type.variable(), make);
      struct =
          Template.builder()
              .template(struct)
              .text("\n\n" + maker(context, type, make, start, steps))
              .build();
    }
    Comments.putBefore(edits, tree, slots.span(), struct.holes());
    edits.replaceAbsorbing(tree.range(slots), text.array(array, symbols));
    Comments.putBefore(edits, tree, type.declaration().span(), struct.holes());
    edits.replaceAbsorbing(tree.range(type.declaration()), struct);
  }

  /** The function that makes a type with which more is to be done. */
  private static String maker(
      PortContext context, TypeDefinition type, String name, String start, List<String> steps) {
    String unit = context.edits(type.tree()).layout().indentUnit();
    StringBuilder out = new StringBuilder("static HPy " + name + "(HPyContext *ctx)\n{\n");
    if (steps.isEmpty()) {
      return out.append(unit + "return " + start + ";\n}").toString();
    }
    out.append(unit + "HPy type = " + start + ";\n");
    out.append(unit + "if (HPy_IsNull(type))\n" + unit + unit + "return HPy_NULL;\n");
    String join = unit + "if (";
    for (String step : steps) {
      out.append(join + step);
      join = "\n" + unit + unit + "|| ";
    }
    out.append(") {\n" + unit + unit + "HPy_Close(ctx, type);\n");
    out.append(unit + unit + "return HPy_NULL;\n" + unit + "}\n");
    return out.append(unit + "return type;\n}").toString();
  }

  private static @Nullable String nameOf(Declaration d) {
    var name = d.declarators().get(0).declarator().name();
    return name == null ? null : name.identifier();
  }
}
