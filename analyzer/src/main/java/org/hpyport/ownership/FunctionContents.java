package org.hpyport.ownership;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hpyport.model.CType;
import org.hpyport.model.ExtensionModel;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.StructModel;
import org.hpyport.model.Variable;
import org.hpyport.preprocess.MacroDefinition;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.SyntaxNode;
import org.hpyport.syntax.SyntaxTree;
import org.hpyport.syntax.TokenKind;
import org.hpyport.syntax.TokenSpan;
import org.jspecify.annotations.Nullable;

/**
 * Numbers for all that the plan or summary of a function depends on: its text and tree, what its
 * names mean, the macros and types it may use, and the same of every function that it can reach.
 * Where the numbers of two readings of a module agree, plans and summaries do, but for the numbers
 * of tokens and variables. Places in the file do not count.
 */
final class FunctionContents {
  private final ExtensionModel extension;
  private final CallGraph calls;
  private final ModuleKnowledge module;
  private final PlanMemory memory;
  private final Map<String, Integer> own = new HashMap<>();
  private final Map<String, Integer> whole = new HashMap<>();
  private int types = -1;

  /**
   * @param memory gives equal contents of all readings the same number
   */
  FunctionContents(
      ExtensionModel extension, CallGraph calls, ModuleKnowledge module, PlanMemory memory) {
    this.memory = memory;
    this.extension = extension;
    this.calls = calls;
    this.module = module;
  }

  /** The number of a function of the module with all that it can reach. */
  int of(FunctionModel function) {
    return whole.computeIfAbsent(function.name(), name -> number(function));
  }

  private int number(FunctionModel function) {
    ContentText content = new ContentText().add(types()).add(own(function));
    Map<String, Integer> reached = new TreeMap<>();
    calls.reachableFrom(function.name()).forEach(f -> reached.put(f.name(), own(f)));
    content.add(reached.size());
    reached.forEach((name, number) -> content.add(name).add(number));
    return memory.number(content);
  }

  private int own(FunctionModel function) {
    return own.computeIfAbsent(function.name(), name -> ownNumber(function));
  }

  private int ownNumber(FunctionModel function) {
    ContentText content = new ContentText().add(function.name());
    content.add(function.role().toString()).add(function.needsContext()).add(function.variadic());
    type(function.result(), content);
    text(function, content);
    variables(function, content);
    tree(function, content);
    macros(function, content);
    function.callees().forEach(c -> content.add(c).add(extension.function(c) != null));
    return memory.number(content);
  }

  private static void text(FunctionModel function, ContentText content) {
    SyntaxTree tree = function.tree();
    TextRange range = tree.range(function.definition());
    content.add(tree.file().text(range));
    TokenSpan span = function.definition().span();
    StringBuilder active = new StringBuilder();
    for (int i = span.first(); i <= span.last(); i++) {
      active.append(tree.isActive(i) ? '1' : '0');
    }
    content.add(active.toString());
  }

  private static void type(CType type, ContentText content) {
    content.add(type.toString()).add(type.objectStruct());
  }

  /** All variables in the order of their numbers, in which analyses take them. */
  private static void variables(FunctionModel function, ContentText content) {
    List<Variable> all = ordered(function);
    content.add(all.size());
    for (Variable v : all) {
      content.add(v.name()).add(v.kind().name());
      type(v.type(), content);
    }
    content.add(function.parameters().size()).add(function.locals().size());
  }

  static List<Variable> ordered(FunctionModel function) {
    Set<Variable> all = new TreeSet<>(Comparator.comparingInt(Variable::id));
    all.addAll(function.parameters());
    all.addAll(function.locals());
    all.addAll(function.references().values());
    return new ArrayList<>(all);
  }

  private static void tree(FunctionModel function, ContentText content) {
    Map<Variable, Integer> numbers = new HashMap<>();
    ordered(function).forEach(v -> numbers.put(v, numbers.size()));
    int first = function.definition().span().first();
    function
        .definition()
        .walk(
            node -> {
              content.add(node.getClass().getName());
              content.add(node.span().first() - first).add(node.span().last() - first);
              content.add(function.tree().projectMacros().lockedText(node));
              content.add(word(node));
              if (node instanceof Expression.Identifier id) {
                Variable v = function.variable(id);
                content.add(v == null ? -1 : numbers.getOrDefault(v, -1));
              }
            });
  }

  /** What a node says that need not stand in the text at its place. */
  private static @Nullable String word(SyntaxNode node) {
    if (node instanceof Expression.Identifier id) {
      return id.name();
    }
    if (node instanceof Expression.Unary u) {
      return u.operator();
    }
    if (node instanceof Expression.Binary b) {
      return b.operator();
    }
    if (node instanceof Expression.Assignment a) {
      return a.operator();
    }
    return node instanceof Expression.Member m ? (m.arrow() ? "->" : ".") + m.name() : null;
  }

  /** The macros that words of the function name, and what their bodies name. */
  private void macros(FunctionModel function, ContentText content) {
    SyntaxTree tree = function.tree();
    Set<String> words = new TreeSet<>();
    TokenSpan span = function.definition().span();
    for (int i = span.first(); i <= span.last(); i++) {
      if (tree.tokens().kind(i) == TokenKind.IDENTIFIER) {
        words.add(tree.tokens().text(i));
      }
    }
    for (String word : words) {
      List<MacroDefinition> definitions = tree.macros().definitions(word);
      MacroDefinition macro = tree.macros().find(word);
      if (macro != null) {
        content.add(word).add(definitions.size()).add(definitions.indexOf(macro));
        definitions.forEach(d -> macro(d, content));
        macro(macro, content);
      }
    }
  }

  private void macro(MacroDefinition macro, ContentText content) {
    content.add(String.valueOf(macro.parameters())).add(macro.body()).add(macro.shape().name());
    content.add(macro.weak()).add(macro.file() != null);
    for (String word : macro.body().split("\\W+")) {
      FunctionModel named = extension.function(word);
      if (named != null) {
        content.add(word).add(named.needsContext());
      }
    }
  }

  /** What is known of types and definitions in the whole module. */
  private int types() {
    if (types < 0) {
      ContentText content = new ContentText();
      content.add(extension.structs().size()).add(extension.typedefs().size());
      new TreeMap<>(extension.structs()).forEach((name, s) -> struct(s, content.add(name)));
      new TreeMap<>(extension.typedefs()).forEach((name, t) -> type(t, content.add(name)));
      new TreeSet<>(extension.definitions().keySet()).forEach(content::add);
      content.add(
          module.callStructs().stream().map(StructModel::name).sorted().toList().toString());
      content.add(module.enumerations().toString());
      types = memory.number(content);
    }
    return types;
  }

  private static void struct(StructModel struct, ContentText content) {
    content.add(struct.head()).add(struct.baseField()).add(struct.fields().size());
    struct.fields().forEach((name, t) -> type(t, content.add(name)));
  }
}
