package org.hpyport.migration;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hpyport.model.CType;
import org.hpyport.model.SlotTable;
import org.hpyport.model.StructModel;
import org.hpyport.model.Words;
import org.hpyport.rewrite.Template;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * A member that is an object becomes an attribute with a getter and a setter. HPy has members of
 * that kind, but GraalPy 24.2.2 cannot read one that holds a number stored by {@code
 * HPyField_Store}: its field then holds the tagged number instead of an index.
 */
final class ObjectMember {
  private static final Pattern OFFSET =
      Pattern.compile("offsetof\\s*\\(\\s*((?:struct\\s+)?\\w+)\\s*,\\s*([\\w.]+)\\s*\\)");

  private final PortContext context;
  private final SyntaxTree tree;
  private final SlotTable.Row row;

  ObjectMember(PortContext context, SyntaxTree tree, SlotTable.Row row) {
    this.context = context;
    this.tree = tree;
    this.row = row;
  }

  /**
   * Defines an attribute for a member that is no object, where the struct lies in another object.
   *
   * @param code the last part of HPy's name of the member's type
   */
  void defineValue(Template.Builder out, String symbol, String code) {
    Expression name = row.value(0);
    Expression offset = row.value(2);
    Matcher m = OFFSET.matcher(offset == null ? "" : tree.text(offset));
    StructModel struct = m.matches() ? context.extension().structs().get(m.group(1)) : null;
    boolean readOnly = flags();
    if (name == null || struct == null) {
      context.blockModule("Where this member lies was not understood.", tree, row.node());
      return;
    }
    String unit = context.edits(tree).layout().indentUnit();
    head(out, symbol, name, readOnly);
    String access =
        "(char *)"
            + PortContext.structAccess(context.extension(), CType.named(struct.name(), 1))
            + "(ctx, self) + "
            + tree.text(Objects.requireNonNull(offset))
            + ", HPyMember_"
            + code;
    context.useHelper(tree, "hpp_get_value_member");
    String more = "\n" + unit + unit;
    out.text(unit + "return hpp_get_value_member(ctx," + more + access + ");\n}");
    if (!readOnly) {
      context.useHelper(tree, "hpp_set_value_member");
      out.text(setter(symbol));
      out.text("{\n" + unit + "return hpp_set_value_member(ctx," + more + access + ", value);\n}");
    }
  }

  private void head(Template.Builder out, String symbol, Expression name, boolean readOnly) {
    String unit = context.edits(tree).layout().indentUnit();
    out.text("HPyDef_" + (readOnly ? "GET" : "GETSET") + "(" + symbol + ", ")
        .template(TypeAttributes.name(tree, name));
    Expression doc = row.value(4);
    if (doc != null && !Words.isNull(doc, tree)) {
      out.text(",\n" + unit + ".doc = ").hole(tree.range(doc));
    }
    out.text(")\nstatic HPy " + symbol + "_get(HPyContext *ctx, HPy self, void *closure)\n{\n");
  }

  private static String setter(String symbol) {
    return "\nstatic int " + symbol + "_set(HPyContext *ctx, HPy self, HPy value, void *closure)\n";
  }

  /**
   * @param strict whether the attribute is missing while the field is null; else it is None
   */
  void define(Template.Builder out, String symbol, boolean strict) {
    Expression name = row.value(0);
    String access = name == null ? null : access();
    boolean readOnly = flags();
    if (name == null || access == null) {
      context.blockModule("Where this member lies was not understood.", tree, row.node());
      return;
    }
    String unit = context.edits(tree).layout().indentUnit();
    head(out, symbol, name, readOnly);
    context.useHelper(tree, "hpp_get_member");
    String payloads = payloads();
    String owner = payloads == null ? "self" : "payload";
    load(out, unit, payloads, "HPy_NULL");
    out.text(unit + (payloads == null ? "return " : "HPy value = "));
    String before = payloads == null ? " " : "\n" + unit + unit;
    out.text("hpp_get_member(ctx, " + owner + "," + before + access + ", ");
    name(out, name, strict);
    out.text(");\n" + end(unit, payloads, "value"));
    if (!readOnly) {
      context.useHelper(tree, "hpp_set_member");
      out.text(setter(symbol) + "{\n");
      load(out, unit, payloads, "-1");
      out.text(unit + (payloads == null ? "return " : "int result = "));
      out.text("hpp_set_member(ctx, " + owner + "," + before + "&" + access + ", value, ");
      name(out, name, strict);
      out.text(");\n" + end(unit, payloads, "result"));
    }
  }

  /** Opens the object that has the field where that is not {@code self}. */
  private void load(Template.Builder out, String unit, @Nullable String payloads, String failure) {
    if (payloads != null) {
      context.useHelper(tree, "hpp_payload");
      out.text(unit + "HPy payload = hpp_payload(ctx, &" + payloads + ", self);\n")
          .text(unit + "if (HPy_IsNull(payload))\n" + unit + unit + "return " + failure + ";\n");
    }
  }

  private static String end(String unit, @Nullable String payloads, String result) {
    return payloads == null
        ? "}"
        : unit + "HPy_Close(ctx, payload);\n" + unit + "return " + result + ";\n}";
  }

  private @Nullable String payloads() {
    Matcher m = OFFSET.matcher(tree.text(Objects.requireNonNull(row.value(2))));
    return m.matches()
        ? context.payloads().variable(context.extension().structs().get(m.group(1)))
        : null;
  }

  private void name(Template.Builder out, Expression name, boolean strict) {
    if (strict) {
      out.text(tree.text(name));
    } else {
      out.text("NULL");
    }
  }

  /** Whether the member may only be read. */
  private boolean flags() {
    Expression flags = row.value(3);
    if (flags == null || Words.isNull(flags, tree)) {
      return false;
    }
    if (!TypeAttributes.isReadOnly(tree, flags)) {
      context.blockModule("These member flags have no counterpart.", tree, flags);
    }
    return true;
  }

  /** {@code offsetof(T, f)} as {@code T_AsStruct(ctx, self)->f}, or {@code null}. */
  private @Nullable String access() {
    Expression offset = row.value(2);
    Matcher m = OFFSET.matcher(offset == null ? "" : tree.text(offset));
    if (!m.matches()) {
      return null;
    }
    StructModel struct = context.extension().structs().get(m.group(1));
    boolean known =
        struct != null && ObjectStructs.objectFields(context, struct).contains(m.group(2));
    if (!known || struct == null) {
      return null;
    }
    String view =
        payloads() == null
            ? PortContext.structAccess(context.extension(), CType.named(struct.name(), 1))
                + "(ctx, self)"
            : "((" + struct.name() + " *)hpp_payload_AsStruct(ctx, payload))";
    return view + "->" + m.group(2);
  }
}
