package org.hpyport.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hpyport.preprocess.ConditionalGroup;
import org.hpyport.preprocess.Directive;
import org.hpyport.preprocess.MacroDefinition;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.Declarator;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.OpaqueRegion;
import org.hpyport.syntax.SyntaxTree;
import org.hpyport.syntax.Variant;

/**
 * A file as the parser sees it, for people: one line for each declaration, macro, directive, region
 * and branch not understood, in source order.
 */
final class TreeOutline {
  private static final int LONGEST = 72;

  private record Entry(int offset, int depth, String text) {}

  private final SyntaxTree tree;
  private final List<Entry> entries = new ArrayList<>();

  TreeOutline(SyntaxTree tree) {
    this.tree = tree;
  }

  /** The file's name, then its lines, each with the number of the source line. */
  String text() {
    entries.clear();
    tree.root().declarations().forEach(d -> declaration(d, 0));
    directives();
    tree.opaque().forEach(this::opaque);
    tree.variants().stream().filter(v -> !v.complete()).forEach(this::branch);
    entries.sort(Comparator.comparingInt(Entry::offset));
    StringBuilder text = new StringBuilder(tree.file().name()).append('\n');
    for (Entry entry : entries) {
      int line = tree.file().lines().line(entry.offset());
      String indent = "  ".repeat(entry.depth());
      text.append(String.format("  %5d  %s%s%n", line, indent, entry.text()));
    }
    return text.toString();
  }

  private void add(int offset, int depth, String text) {
    entries.add(new Entry(offset, depth, text));
  }

  private void declaration(ExternalDeclaration declaration, int depth) {
    String kind = declaration.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ");
    String text = (kind.toLowerCase(Locale.ROOT) + " " + name(declaration)).strip();
    add(tree.range(declaration).start(), depth, text);
    if (declaration instanceof ExternalDeclaration.LinkageSpecification linkage) {
      linkage.declarations().forEach(d -> declaration(d, depth + 1));
    }
  }

  private String name(ExternalDeclaration declaration) {
    if (declaration instanceof ExternalDeclaration.FunctionDefinition function) {
      return function.name();
    }
    if (declaration instanceof ExternalDeclaration.Declaration variables) {
      List<String> names = new ArrayList<>();
      variables
          .declarators()
          .forEach(
              one -> {
                Declarator.Name name = one.declarator().name();
                if (name != null) {
                  names.add(name.identifier());
                }
              });
      return names.isEmpty() ? shortened(tree.range(declaration)) : String.join(", ", names);
    }
    return declaration instanceof ExternalDeclaration.Empty
        ? ""
        : shortened(tree.range(declaration));
  }

  private String shortened(TextRange range) {
    String line = tree.file().displayText(range).lines().findFirst().orElse("").strip();
    return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }

  private void directives() {
    Map<Integer, String> values = new HashMap<>();
    tree.conditionals().forEach(group -> values(group, values));
    Map<Integer, MacroDefinition> macros = new HashMap<>();
    for (MacroDefinition macro : tree.macros().all()) {
      TextRange place = macro.directive();
      if (place != null && tree.file().equals(macro.file())) {
        macros.put(place.start(), macro);
      }
    }
    for (Directive directive : tree.directives()) {
      int offset = tree.tokens().start(directive.token());
      MacroDefinition macro = macros.get(offset);
      String text = "#" + directive.kind() + " " + directive.argument();
      if (macro != null) {
        add(offset, 0, macro(macro));
      } else if (!directive.kind().equals("endif")) {
        text = text.strip();
        text = text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
        add(offset, 0, text + values.getOrDefault(directive.token(), ""));
      }
    }
  }

  private static void values(ConditionalGroup group, Map<Integer, String> into) {
    for (int i = 0; i < group.branches().size(); i++) {
      ConditionalGroup.Branch branch = group.branches().get(i);
      String value = branch.value().name().toLowerCase(Locale.ROOT);
      String fate = i == group.taken() ? "taken" : "not taken";
      into.put(
          branch.directive().token(),
          "    [" + value + ", " + (branch.assumed() ? "assumed " : "") + fate + "]");
      branch.nested().forEach(nested -> values(nested, into));
    }
  }

  private static String macro(MacroDefinition macro) {
    List<String> parameters = macro.parameters();
    String list = parameters == null ? "" : "(" + String.join(", ", parameters) + ")";
    String shape = macro.shape().name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return "macro "
        + macro.name()
        + list
        + "    ["
        + shape
        + (macro.weak() ? ", in a branch not taken]" : "]");
  }

  private void opaque(OpaqueRegion region) {
    TextRange range = tree.tokens().range(region.span());
    int last = tree.file().lines().line(Math.max(range.start(), range.end() - 1));
    add(
        range.start(),
        0,
        "not understood up to line " + last + ", from " + stop(region.stoppedAt()) + " on");
  }

  private void branch(Variant variant) {
    int token = variant.group().branches().get(variant.branch()).directive().token();
    String from =
        variant.opaque().isEmpty() ? "" : " from " + stop(variant.opaque().get(0).stoppedAt());
    add(tree.tokens().start(token), 0, "branch not understood" + from);
  }

  private String stop(int token) {
    String text = tree.tokens().text(token);
    int line = tree.file().lines().line(tree.tokens().start(token));
    String shown =
        text.isEmpty() ? "the end of the file" : "\"" + text.lines().findFirst().orElse("") + "\"";
    return shown + " in line " + line;
  }
}
