package org.hpyport.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.StructInitializer;
import org.hpyport.model.TypeFillIn;
import org.hpyport.model.Words;
import org.hpyport.rewrite.EditSet;
import org.hpyport.rewrite.Template;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.ExternalDeclaration.Declaration;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/** Rewrites one static {@code PyTypeObject} with its method suites. */
final class StaticType {
  private final PortContext context;
  private final StructInitializer definition;
  private final SyntaxTree tree;

  StaticType(PortContext context, StructInitializer definition) {
    this.context = context;
    this.definition = definition;
    this.tree = definition.tree();
  }

  void rewrite() {
    TypeDefinition type = TypeDefinition.ofStatic(context, definition);
    if (type == null || TypeSpecs.hasItems(context, type)) {
      return;
    }
    if (definition.declaration().declarators().size() != 1 || definition.surplus() > 0) {
      context.blockModule("This type was not understood.", tree, definition.declaration());
      return;
    }
    SpecialMethods special = new SpecialMethods(context, type);
    TypeSlots slots = new TypeSlots(context, type, special);
    List<String> symbols = new ArrayList<>(slots.define());
    TypeMaking making = context.types().making(type.variable());
    if (making == null) {
      return;
    }
    construction(type, symbols);
    type.tables().forEach(this::delete);
    EditSet edits = context.edits(tree);
    TypeSpecText text = new TypeSpecText(context, type);
    String array = context.names().fresh(type.variable() + "_defines");
    boolean isStatic = definition.declaration().specifiers().hasStorage("static");
    List<String> steps = new ArrayList<>(special.steps());
    Template.Builder out =
        Template.builder()
            .text(text.array(array, symbols) + "\n\n")
            .template(new BoundMethods(context, type).define(text, steps))
            .template(text.struct(making.spec(), array));
    String hidden = making.payloadSpec();
    if (hidden != null) {
      out.text("\n\n").template(text.hidden(hidden, slots.hidden()));
    }
    out.text("\n\n" + (isStatic ? "static " : "") + "HPyGlobal " + type.variable() + ";");
    String ready = making.function(steps);
    if (ready != null) {
      out.text("\n\n" + ready);
    }
    Template whole = out.build();
    Comments.putBefore(edits, tree, definition.declaration().span(), whole.holes());
    edits.discardComments(tree.range(definition.declaration()));
    edits.replaceAbsorbing(tree.range(definition.declaration()), whole);
    fillIns();
  }

  private void delete(Declaration table) {
    Comments.putBefore(context.edits(tree), tree, table.span(), List.of());
    EditSet edits = context.edits(tree);
    edits.discard(edits.layout().statementWithLine(tree.range(table)));
  }

  /**
   * A static type without {@code tp_new} whose base is {@code object} cannot be called (CPython,
   * {@code type_ready_set_new}); types made by HPy would inherit {@code object.__new__}.
   */
  private void construction(TypeDefinition type, List<String> symbols) {
    if (type.slot("tp_new") != null) {
      return;
    }
    Expression base = type.field("base");
    String name = base == null ? null : Words.plainName(base);
    if (name != null && !name.equals("PyBaseObject_Type")) {
      String inherited = inheritedNew(name);
      if (inherited != null) {
        symbols.add(inherited);
      }
      return;
    }
    Expression shown = type.field("name");
    if (shown == null || !(Words.bare(shown) instanceof Expression.StringLiteral)) {
      context.blockModule("The name of this type is no text.", tree, type.declaration());
      return;
    }
    String symbol = context.names().fresh(type.variable() + "_new");
    String unit = context.edits(tree).layout().indentUnit();
    context
        .edits(tree)
        .insert(
            tree.range(type.declaration()).start(),
            Template.builder()
                .text("HPyDef_SLOT(" + symbol + ", HPy_tp_new)\nstatic HPy " + symbol)
                .text(
                    "_impl(HPyContext *ctx, HPy type, const HPy *args, HPy_ssize_t nargs, HPy kw)\n")
                .text("{\n" + unit + "return HPyErr_SetString(ctx, ctx->h_TypeError,\n")
                .text(unit + unit + "\"cannot create '\" ")
                .hole(tree.range(shown))
                .text(" \"' instances\");\n}\n\n")
                .build(),
            Order.DEFINITION);
    symbols.add(symbol);
  }

  /** GraalPy gives a derived type without constructor of its own a second payload. */
  private @Nullable String inheritedNew(String base) {
    StructInitializer of = context.extension().definitions().get(base);
    Expression function = of == null ? null : of.field("tp_new");
    String name = function == null ? null : Words.plainName(function);
    return name == null ? null : context.definitions().of(name, "tp_new");
  }

  /** Removes the statements whose values the definition took in. */
  private void fillIns() {
    Set<String> variables = context.extension().definitions().keySet();
    for (FunctionModel function : context.extension().functions().values()) {
      for (TypeFillIn fill : TypeFillIn.in(function.definition(), variables)) {
        if (isOfThisType(fill.variable())) {
          context.addRewritten(function, fill.statement());
          context.edits(function).deleteStatement(function.tree().range(fill.statement()));
        }
      }
    }
  }

  private boolean isOfThisType(String variable) {
    if (variable.equals(definition.variable())) {
      return true;
    }
    StructInitializer suite = context.extension().definitions().get(variable);
    return suite != null
        && definition.fields().values().stream()
            .anyMatch(e -> Objects.equals(Words.plainName(e), variable));
  }
}
