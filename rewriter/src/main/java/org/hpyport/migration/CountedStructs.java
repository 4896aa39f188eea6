package org.hpyport.migration;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hpyport.model.CType;
import org.hpyport.model.ExpressionTypes;
import org.hpyport.model.ExtensionModel;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.StructModel;
import org.hpyport.model.Words;
import org.hpyport.preprocess.MacroDefinition;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * Structs of the project that are no objects and count by themselves how often they are pointed to:
 * one of their numbers goes up by one in some place and down by one in another.
 */
final class CountedStructs {
  private final ExtensionModel extension;
  private final Set<String> raised = new TreeSet<>();
  private final Set<String> lowered = new TreeSet<>();

  private CountedStructs(ExtensionModel extension) {
    this.extension = extension;
  }

  /** The structs, each with the member that counts. */
  static Map<StructModel, String> of(ExtensionModel extension) {
    CountedStructs all = new CountedStructs(extension);
    for (FunctionModel function : extension.functions().values()) {
      ExpressionTypes types = new ExpressionTypes(extension, function, name -> null);
      function.walkBody(
          node -> {
            if (node instanceof Expression.Unary u) {
              all.step(types, u.operand(), u.operator());
            } else if (node instanceof Expression.Assignment a && isOne(a.value(), function)) {
              all.step(types, a.target(), a.operator());
            } else if (node instanceof Expression.Call call && call.calleeName() != null) {
              all.macro(function.tree(), types, call);
            }
          });
    }
    return all.counted();
  }

  private Map<StructModel, String> counted() {
    Map<StructModel, String> found = new LinkedHashMap<>();
    for (StructModel struct : new LinkedHashSet<>(extension.structs().values())) {
      for (String member : struct.fields().keySet()) {
        String key = struct.name() + "." + member;
        if (!struct.isObject() && raised.contains(key) && lowered.contains(key)) {
          found.putIfAbsent(struct, member);
        }
      }
    }
    return found;
  }

  private static boolean isOne(Expression e, FunctionModel function) {
    return Words.bare(e) instanceof Expression.NumberLiteral n
        && function.tree().text(n).equals("1");
  }

  private void step(ExpressionTypes types, Expression target, String operator) {
    if (Words.bare(target) instanceof Expression.Member m) {
      note(structOf(types.of(m.object())), m.name(), operator);
    }
  }

  private void note(@Nullable StructModel struct, String member, String operator) {
    CType type = struct == null ? null : struct.fields().get(member);
    if (struct == null || type == null || !type.isInteger()) {
      return;
    }
    if (operator.equals("++") || operator.equals("+=")) {
      raised.add(struct.name() + "." + member);
    } else if (operator.equals("--") || operator.equals("-=")) {
      lowered.add(struct.name() + "." + member);
    }
  }

  /** A macro of the project that is given a pointer to the struct and steps one of its members. */
  private void macro(SyntaxTree tree, ExpressionTypes types, Expression.Call call) {
    String text = text(tree, String.valueOf(call.calleeName()), new LinkedHashSet<>());
    if (text.isEmpty()) {
      return;
    }
    for (Expression argument : call.arguments()) {
      StructModel struct = structOf(types.of(argument));
      for (String member : struct == null ? Set.<String>of() : struct.fields().keySet()) {
        if (Words.namesMember(text, member)) {
          note(struct, member, text.contains("++") ? "++" : text.contains("--") ? "--" : "");
        }
      }
    }
  }

  /** A macro's body with those of the macros that it names. */
  private static String text(SyntaxTree tree, String name, Set<String> seen) {
    MacroDefinition macro = tree.macros().find(name);
    if (macro == null || macro.file() == null || !seen.add(name)) {
      return "";
    }
    StringBuilder all = new StringBuilder(macro.body());
    for (String word : macro.body().split("\\W+", -1)) {
      all.append(' ').append(text(tree, word, seen));
    }
    return all.toString();
  }

  private @Nullable StructModel structOf(CType type) {
    return type.array() || type.function() ? null : extension.structs().get(type.base());
  }
}
