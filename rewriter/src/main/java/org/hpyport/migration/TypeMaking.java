package org.hpyport.migration;

import java.util.List;
import org.hpyport.model.StructInitializer;
import org.hpyport.model.Words;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * How a static type is made under HPy: by {@code hpp_make_type}, or by a function of its own where
 * more is to be done.
 */
final class TypeMaking {
  private final PortContext context;
  private final StructInitializer definition;
  private final String spec;
  private final @Nullable String base;
  private final PayloadObjects.@Nullable Payload payload;
  private final @Nullable String payloadSpec;
  private @Nullable String function;
  private Expression.@Nullable Call made;

  /**
   * @param base the base type's variable, or {@code null} for {@code object}
   */
  TypeMaking(PortContext context, StructInitializer definition, @Nullable String base) {
    this.context = context;
    this.definition = definition;
    this.spec = context.names().fresh(definition.variable() + "_spec");
    this.base = base;
    this.payload = context.payloads().of(definition);
    this.payloadSpec =
        payload == null ? null : context.names().fresh(definition.variable() + "_payload_spec");
  }

  /** The specification of the hidden type that has the struct; {@code null} if there is none. */
  @Nullable String payloadSpec() {
    return payloadSpec;
  }

  /** The base type of a static type as a name, or {@code null} for {@code object}. */
  static @Nullable String baseOf(StructInitializer definition) {
    Expression base = definition.field("tp_base");
    String name =
        base == null || Words.isNull(base, definition.tree()) ? null : Words.plainName(base);
    return "PyBaseObject_Type".equals(name) ? null : name;
  }

  StructInitializer definition() {
    return definition;
  }

  String spec() {
    return spec;
  }

  @Nullable String base() {
    return base;
  }

  /**
   * The function that makes the type, or {@code null} if a call of the helper does.
   *
   * @param steps what is done with {@code type} then: conditions that tell of failure
   */
  @Nullable String function(List<String> steps) {
    boolean own = base != null && context.extension().definitions().containsKey(base);
    if (steps.isEmpty() && !own) {
      return null;
    }
    String name = context.names().fresh(definition.variable() + "_ready");
    function = name;
    String unit = context.edits(definition.tree()).layout().indentUnit();
    StringBuilder out = new StringBuilder("static int " + name + "(HPyContext *ctx)\n{\n");
    String variable = definition.variable();
    useHelper(definition.tree());
    if (own) {
      out.append(unit + "HPy base = HPyGlobal_Load(ctx, " + base + ");\n");
      out.append(unit + "int result = " + call("ctx", "base") + ";\n");
      out.append(unit + "HPy_Close(ctx, base);\n");
      if (steps.isEmpty()) {
        return out.append(unit + "return result;\n}").toString();
      }
      out.append(unit + "if (result < 0)\n" + unit + unit + "return -1;\n");
    } else {
      out.append(unit + "if (" + call("ctx") + " < 0)\n" + unit + unit + "return -1;\n");
    }
    out.append(unit + "HPy type = HPyGlobal_Load(ctx, " + variable + ");\n");
    String indent = unit + "int failed = ";
    for (String step : steps) {
      out.append(indent + step);
      indent = "\n" + unit + unit + "|| ";
    }
    out.append(";\n" + unit + "HPy_Close(ctx, type);\n");
    return out.append(unit + "return failed ? -1 : 0;\n}").toString();
  }

  /** States that a call makes the type; false if another one does as well. */
  boolean makeHere(Expression.Call call) {
    boolean first = made == null || made == call;
    made = call;
    return first;
  }

  boolean isMade() {
    return made != null;
  }

  /** The call that makes the type: 0 or -1. */
  String ready(String ctx) {
    return function == null ? call(ctx) : function + "(" + ctx + ")";
  }

  private String call(String ctx) {
    return call(ctx, base == null ? "HPy_NULL" : BuiltinBases.handle(base, ctx));
  }

  private String call(String ctx, String from) {
    String hidden =
        payload == null
            ? ""
            : "&"
                + payloadSpec
                + ",\n        "
                + payload.slots()
                + ", &"
                + payload.variable()
                + ", ";
    return helper()
        + ("(" + ctx + ", &" + spec + ", " + from + ", ")
        + (hidden + "&" + definition.variable() + ")");
  }

  private String helper() {
    return payload == null ? "hpp_make_type" : "hpp_make_open_type";
  }

  /** States that a file calls what makes the type. */
  void useHelper(SyntaxTree tree) {
    context.useHelper(tree, helper());
  }
}
