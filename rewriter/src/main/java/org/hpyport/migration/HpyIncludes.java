package org.hpyport.migration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.hpyport.preprocess.ConditionalGroup;
import org.hpyport.preprocess.Directive;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * Which files must include {@code hpy.h} themselves: a port names HPy's types in prototypes that
 * were plain C before, such as those that gain a context, and a header that needed no {@code
 * Python.h} may come before it or without it.
 *
 * <p>Each source is walked as the preprocessor does (C17 6.10.2), each header once.
 */
final class HpyIncludes {
  private static final Pattern HPY_NAME = Pattern.compile("\\b_?HPy\\w*");

  private final PortContext context;
  private final Map<String, SyntaxTree> byName = new LinkedHashMap<>();
  private final Map<SyntaxTree, Integer> lacking = new LinkedHashMap<>();

  private HpyIncludes(PortContext context) {
    this.context = context;
    context.trees().forEach(tree -> byName.put(tree.file().name(), tree));
  }

  /**
   * The files that name HPy in this world and are read before anything that includes it, each with
   * the offset of the first edit that does.
   */
  static Map<SyntaxTree, Integer> lacking(PortContext context) {
    HpyIncludes all = new HpyIncludes(context);
    for (SyntaxTree source : context.extension().sources()) {
      all.walk(source, new LinkedHashSet<>());
    }
    return all.lacking;
  }

  /**
   * Walks a file.
   *
   * @param seen the files that were included before; none of them, and no directive before, brought
   *     {@code hpy.h}
   * @return whether it was included at the end
   */
  private boolean walk(SyntaxTree tree, Set<SyntaxTree> seen) {
    boolean now = false;
    seen.add(tree);
    for (Directive directive : tree.directives()) {
      String header = Includes.header(directive);
      if (header == null || now || !isTaken(tree.conditionals(), directive)) {
        continue;
      }
      SyntaxTree included = resolve(tree, header);
      if (header.equals("Python.h")) {
        now = true;
      } else if (included != null && !seen.contains(included)) {
        now = walk(included, seen);
      }
    }
    if (!now && !lacking.containsKey(tree)) {
      firstName(tree).ifPresent(offset -> lacking.put(tree, offset));
    }
    return now || lacking.containsKey(tree);
  }

  private Optional<Integer> firstName(SyntaxTree tree) {
    return context.edits(tree).render().edits().stream()
        .filter(edit -> HPY_NAME.matcher(edit.newText()).find())
        .map(edit -> edit.range().start())
        .min(Integer::compare);
  }

  /** The project's file that a name in an {@code #include} stands for, or {@code null}. */
  private @Nullable SyntaxTree resolve(SyntaxTree from, String header) {
    List<String> folders = new ArrayList<>(List.of(from.file().name().split("/", -1)));
    folders.remove(folders.size() - 1);
    for (String part : header.split("/", -1)) {
      if (part.equals("..") && !folders.isEmpty()) {
        folders.remove(folders.size() - 1);
      } else if (!part.equals(".")) {
        folders.add(part);
      }
    }
    SyntaxTree beside = byName.get(String.join("/", folders));
    if (beside != null) {
      return beside;
    }
    return byName.entrySet().stream()
        .filter(e -> ("/" + e.getKey()).endsWith("/" + header))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  /** Whether this world reads a directive. */
  private static boolean isTaken(List<ConditionalGroup> groups, Directive directive) {
    for (ConditionalGroup group : groups) {
      for (int i = 0; i < group.branches().size(); i++) {
        ConditionalGroup.Branch branch = group.branches().get(i);
        if (Includes.holds(branch, directive)) {
          return i == group.taken() && isTaken(branch.nested(), directive);
        }
      }
    }
    return true;
  }
}
