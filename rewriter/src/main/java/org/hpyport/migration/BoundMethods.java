package org.hpyport.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hpyport.model.CallConvention;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.MethodTable;
import org.hpyport.rewrite.EditSet;
import org.hpyport.rewrite.Template;
import org.jspecify.annotations.Nullable;

/**
 * Class and static methods of types (C-API manual, "Common Object Structures", {@code METH_CLASS}
 * and {@code METH_STATIC}), which HPy 0.9 has no flags for. They become methods of a type of their
 * own that is made only for them; those of its one object are wrapped in {@code classmethod} or
 * {@code staticmethod} and set on the type that they belong to. What is made that way keeps its
 * name and its docstring, but is no {@code classmethod_descriptor}.
 */
final class BoundMethods {
  /** How a method is bound. */
  enum Binding {
    CLASS("METH_CLASS", "classmethod"),
    STATIC("METH_STATIC", "staticmethod");

    private final String flag;
    private final String wrapper;

    Binding(String flag, String wrapper) {
      this.flag = flag;
      this.wrapper = wrapper;
    }

    /** The Python function that binds it. */
    String wrapper() {
      return wrapper;
    }

    /** How a row is bound; {@code null} if it is a method of instances or of a module. */
    static @Nullable Binding of(MethodTable.Row row) {
      for (Binding binding : values()) {
        if (row.flags().contains(binding.flag)) {
          return binding;
        }
      }
      return null;
    }
  }

  private final PortContext context;
  private final TypeDefinition type;

  BoundMethods(PortContext context, TypeDefinition type) {
    this.context = context;
    this.type = type;
  }

  /**
   * Writes the types that the methods come from.
   *
   * @param steps gets the calls that put the methods on {@code type}: 0 or -1
   */
  Template define(TypeSpecText text, List<String> steps) {
    Template.Builder out = Template.builder();
    TypeDefinition.Slot methods = type.slot("tp_methods");
    String table = methods == null ? null : methods.target();
    for (Binding binding : Binding.values()) {
      List<String> symbols =
          table == null ? List.of() : context.definitions().bound(table, binding);
      if (symbols.isEmpty()) {
        continue;
      }
      context.useHelper(type.tree(), "hpp_bind_methods");
      String array = context.names().fresh(type.variable() + "_" + binding.wrapper() + "s");
      String spec = context.names().fresh(array + "_spec");
      out.text(text.array(array, symbols) + "\n\n").template(text.functions(spec, array));
      out.text("\n\n");
      steps.add("hpp_bind_methods(ctx, type, &" + spec + ", \"" + binding.wrapper() + "\") < 0");
    }
    return out.build();
  }

  /** Whether a function behind a definition must be called with other arguments than HPy's. */
  static boolean needsWrapper(Binding binding, FunctionModel function) {
    return binding == Binding.CLASS
        || (!function.parameters().isEmpty()
            && function.references().containsValue(function.parameters().get(0)));
  }

  /** The HPy signature of a definition that calls a function by a wrapper. */
  static String signature(Binding binding, CallConvention convention) {
    return binding == Binding.CLASS && !convention.hpySignature().equals("HPyFunc_KEYWORDS")
        ? "HPyFunc_VARARGS"
        : convention.hpySignature();
  }

  /** Puts the wrapper behind its function. */
  static void wrap(
      PortContext context,
      FunctionModel function,
      Binding binding,
      CallConvention convention,
      String symbol,
      Template name) {
    EditSet edits = context.edits(function);
    String unit = edits.layout().indentUnit();
    String signature = signature(binding, convention);
    String keywords = signature.equals("HPyFunc_KEYWORDS") ? ", HPy kwnames" : "";
    String rest =
        switch (signature) {
          case "HPyFunc_NOARGS" -> "";
          case "HPyFunc_O" -> ", HPy arg";
          default -> ", const HPy *args, size_t nargs" + keywords;
        };
    Template.Builder out =
        Template.builder()
            .text(
                "\n\nstatic HPy\n" + symbol + "_impl(HPyContext *ctx, HPy self" + rest + ")\n{\n");
    if (binding == Binding.CLASS) {
      out.template(count(convention, name, unit));
    }
    out.text(
        unit
            + "return "
            + function.name()
            + "(ctx, "
            + String.join(", ", arguments(binding, convention))
            + ");\n}");
    edits.insert(function.tree().range(function.definition()).end(), out.build(), Order.NORMAL);
  }

  private static Template count(CallConvention convention, Template name, String unit) {
    String test =
        switch (convention) {
          case NOARGS -> "nargs != 1";
          case O -> "nargs != 2";
          default -> "nargs < 1";
        };
    String message =
        switch (convention) {
          case NOARGS -> "takes no arguments (%zd given)";
          case O -> "takes exactly one argument (%zd given)";
          default -> "needs a class (%zd arguments given)";
        };
    return Template.builder()
        .text(unit + "if (" + test + ")\n" + unit + unit)
        .text("return HPyErr_Format(ctx, ctx->h_TypeError, \"%s() " + message + "\",\n")
        .text(unit + unit + "                     ")
        .template(name)
        .text(", (HPy_ssize_t)nargs - 1);\n")
        .build();
  }

  private static List<String> arguments(Binding binding, CallConvention convention) {
    boolean ofClass = binding == Binding.CLASS;
    List<String> arguments = new ArrayList<>(List.of(ofClass ? "args[0]" : "HPy_NULL"));
    switch (convention) {
      case NOARGS -> {}
      case O -> arguments.add(ofClass ? "args[1]" : "arg");
      default -> {
        arguments.add(ofClass ? "args + 1" : "args");
        arguments.add(ofClass ? "nargs - 1" : "nargs");
      }
    }
    if (convention.hpySignature().equals("HPyFunc_KEYWORDS")) {
      arguments.add("kwnames");
    }
    return arguments;
  }

  /** The rows' names of a method table that are the name of a slot's own method as well. */
  static @Nullable FunctionModel hiddenBySlot(
      PortContext context, TypeDefinition type, MethodTable table) {
    for (MethodTable.Row row : table.rows()) {
      String name = table.tree().text(row.name()).replace("\"", "");
      boolean hidden =
          row.flags().contains("METH_COEXIST")
              && type.slots().stream().anyMatch(s -> SlotWrappers.of(s.name()).contains(name));
      if (hidden && row.function() != null) {
        return context.extension().function(Objects.requireNonNull(row.function()));
      }
    }
    return null;
  }
}
