package org.hpyport.model;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * One {@code HPyDef_*} macro at file level, as {@code hpy/hpydef.h} of HPy 0.9 defines them.
 *
 * @param tree the file it stands in
 * @param invocation the macro and its arguments
 * @param macro its name
 * @param symbol the C name of the {@code HPyDef}
 * @param functions the C functions it names or implies: one, or a getter and a setter
 * @param kind the slot or the signature; empty if it has none
 */
public record HpyDefinition(
    SyntaxTree tree,
    Expression invocation,
    String macro,
    String symbol,
    List<String> functions,
    String kind) {

  private static final Pattern MACRO = Pattern.compile("(HPyDef_\\w+)\\s*\\(");
  private static final Pattern ARGUMENT =
      Pattern.compile("\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"|[^,()\"]|\\([^()]*\\))*?)\\s*([,)])");

  public HpyDefinition {
    functions = List.copyOf(functions);
  }

  /** All such macros of a file, in source order. */
  public static List<HpyDefinition> in(SyntaxTree tree) {
    List<HpyDefinition> found = new ArrayList<>();
    for (ExternalDeclaration d : tree.root().declarations()) {
      if (d instanceof ExternalDeclaration.MacroDeclaration m) {
        HpyDefinition definition = read(tree, m.invocation());
        if (definition != null) {
          found.add(definition);
        }
      }
    }
    return found;
  }

  private static @Nullable HpyDefinition read(SyntaxTree tree, Expression invocation) {
    String text = tree.text(invocation);
    Matcher macro = MACRO.matcher(text);
    if (!macro.lookingAt()) {
      return null;
    }
    List<String> arguments = new ArrayList<>();
    Matcher argument = ARGUMENT.matcher(text);
    int at = macro.end();
    while (at < text.length() && argument.region(at, text.length()).lookingAt()) {
      arguments.add(argument.group(1));
      at = argument.end();
      if (argument.group(2).equals(")")) {
        break;
      }
    }
    return arguments.isEmpty() ? null : of(tree, invocation, macro.group(1), arguments);
  }

  private static HpyDefinition of(
      SyntaxTree tree, Expression invocation, String name, List<String> a) {
    // Before 0.9 the form with two arguments did not exist.
    String macro = name.equals("HPyDef_SLOT") && a.size() > 2 ? "HPyDef_SLOT_IMPL" : name;
    String symbol = a.get(0);
    List<String> functions =
        switch (macro) {
          case "HPyDef_SLOT", "HPyDef_METH", "HPyDef_CALL_FUNCTION" -> List.of(symbol + "_impl");
          case "HPyDef_SLOT_IMPL" -> List.of(at(a, 1));
          case "HPyDef_METH_IMPL", "HPyDef_GET_IMPL", "HPyDef_SET_IMPL" -> List.of(at(a, 2));
          case "HPyDef_GET" -> List.of(symbol + "_get");
          case "HPyDef_SET" -> List.of(symbol + "_set");
          case "HPyDef_GETSET" -> List.of(symbol + "_get", symbol + "_set");
          case "HPyDef_GETSET_IMPL" -> List.of(at(a, 2), at(a, 3));
          default -> List.of();
        };
    String kind =
        switch (macro) {
          case "HPyDef_SLOT" -> at(a, 1);
          case "HPyDef_SLOT_IMPL", "HPyDef_METH", "HPyDef_MEMBER" -> at(a, 2);
          case "HPyDef_METH_IMPL" -> at(a, 3);
          case "HPyDef_CALL_FUNCTION" -> "HPyFunc_KEYWORDS";
          default -> "";
        };
    return new HpyDefinition(tree, invocation, macro, symbol, functions, kind);
  }

  private static String at(List<String> arguments, int index) {
    return index < arguments.size() ? arguments.get(index) : "";
  }

  /** How its function is entered; a setter is the second of two functions. */
  FunctionRole role(int function) {
    return switch (macro) {
      case "HPyDef_GET", "HPyDef_GET_IMPL" -> new FunctionRole.Getter();
      case "HPyDef_SET", "HPyDef_SET_IMPL" -> new FunctionRole.Setter();
      case "HPyDef_GETSET", "HPyDef_GETSET_IMPL" ->
          function == 0 ? new FunctionRole.Getter() : new FunctionRole.Setter();
      case "HPyDef_SLOT", "HPyDef_SLOT_IMPL" ->
          kind.equals("HPy_mod_exec")
              ? new FunctionRole.ModuleExec()
              : new FunctionRole.Slot(kind.replaceFirst("^HPy_", ""));
      default -> new FunctionRole.Method(convention());
    };
  }

  private CallConvention convention() {
    return switch (kind) {
      case "HPyFunc_NOARGS" -> CallConvention.NOARGS;
      case "HPyFunc_O" -> CallConvention.O;
      case "HPyFunc_KEYWORDS" -> CallConvention.FASTCALL_KEYWORDS;
      default -> CallConvention.FASTCALL;
    };
  }
}
