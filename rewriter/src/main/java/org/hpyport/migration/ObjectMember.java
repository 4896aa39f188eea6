package org.hpyport.migration;

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
    out.text("HPyDef_" + (readOnly ? "GET" : "GETSET") + "(" + symbol + ", ")
        .hole(tree.range(name));
    Expression doc = row.value(4);
    if (doc != null && !Words.isNull(doc, tree)) {
      out.text(",\n" + unit + ".doc = ").hole(tree.range(doc));
    }
    out.text(")\nstatic HPy " + symbol + "_get(HPyContext *ctx, HPy self, void *closure)\n{\n");
    out.text(unit + "return hpp_get_member(ctx, self, " + access + ", ");
    context.useHelper(tree, "hpp_get_member");
    name(out, name, strict);
    out.text(");\n}");
    if (!readOnly) {
      context.useHelper(tree, "hpp_set_member");
      out.text(
          "\nstatic int " + symbol + "_set(HPyContext *ctx, HPy self, HPy value, void *closure)\n");
      out.text("{\n" + unit + "return hpp_set_member(ctx, self, &" + access + ", value, ");
      name(out, name, strict);
      out.text(");\n}");
    }
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
    return known && struct != null
        ? PortContext.structAccess(context.extension(), CType.named(struct.name(), 1))
            + "(ctx, self)->"
            + m.group(2)
        : null;
  }
}
