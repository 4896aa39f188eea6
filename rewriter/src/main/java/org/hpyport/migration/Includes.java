package org.hpyport.migration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hpyport.preprocess.ConditionalGroup;
import org.hpyport.preprocess.Directive;
import org.hpyport.rewrite.EditSet;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * {@code Python.h} becomes {@code hpy.h}, followed by the support header if it is needed and by the
 * standard headers that {@code Python.h} used to bring along.
 */
final class Includes implements Migration {
  /** The support header's file name. */
  static final String SUPPORT = "hpy_port_support.h";

  private static final Pattern INCLUDE = Pattern.compile("[\"<]\\s*([^\">]+?)\\s*[\">]");

  private static final Pattern SIZE_T_CLEAN = Pattern.compile("PY_SSIZE_T_CLEAN\\b");

  /** Headers whose content has another home under HPy, or none that is used. */
  private static final Set<String> DROPPED =
      Set.of(
          "structmember.h",
          "datetime.h",
          "bytesobject.h",
          "pyconfig.h",
          "patchlevel.h",
          "pymem.h",
          "object.h");

  private static final Set<String> REFUSED =
      Set.of(
          "frameobject.h",
          "compile.h",
          "code.h",
          "marshal.h",
          "pythread.h",
          "node.h",
          "token.h",
          "opcode.h",
          "longintrepr.h",
          "structseq.h",
          "internal/pycore_object.h");

  @Override
  public String name() {
    return "includes";
  }

  @Override
  public void apply(PortContext context) {
    Map<SyntaxTree, Integer> lacking = HpyIncludes.lacking(context);
    for (SyntaxTree tree : context.trees()) {
      file(context, tree);
    }
    lacking.forEach((tree, offset) -> include(context, tree, offset));
  }

  private static void file(PortContext context, SyntaxTree tree) {
    EditSet edits = context.edits(tree);
    Map<String, Directive> included = new LinkedHashMap<>();
    Directive python = null;
    Directive last = null;
    List<Directive> extra = new ArrayList<>();
    for (Directive directive : tree.directives()) {
      String header = header(directive);
      if (header == null) {
        continue;
      }
      if (header.equals("Python.h")) {
        if (python != null) {
          extra.add(directive);
        }
        python = python == null ? directive : python;
      } else if (DROPPED.contains(header)) {
        edits.deleteAbsorbing(lines(tree, edits, directive));
      } else if (REFUSED.contains(header)) {
        context.blockModule(
            "HPy has no counterpart of " + header + ".",
            tree,
            tree.tokens().range(directive.token()));
      } else {
        included.putIfAbsent(header, directive);
      }
      last = isOpen(tree, tree.conditionals(), directive) ? directive : last;
    }
    dropDefine(tree, edits);
    if (python == null && context.helpers(tree).isEmpty()) {
      return;
    }
    extra.forEach(d -> edits.deleteAbsorbing(lines(tree, edits, d)));
    place(context, tree, python, last, present(tree, python, included));
  }

  /**
   * Includes {@code hpy.h} in a file that needed no {@code Python.h}. The support header brings it
   * along.
   *
   * @param offset where the file first names HPy
   */
  private static void include(PortContext context, SyntaxTree tree, int offset) {
    if (!context.helpers(tree).isEmpty()) {
      return;
    }
    EditSet edits = context.edits(tree);
    List<Directive> all = tree.directives();
    Directive last = null;
    for (Directive directive : all) {
      boolean before = tree.tokens().end(directive.token()) <= offset;
      if (before && header(directive) != null && isOpen(tree, tree.conditionals(), directive)) {
        last = directive;
      }
    }
    if (last != null) {
      edits.insertHarmless(endOfLine(tree, edits, last), "\n#include \"hpy.h\"");
    } else if (tree.conditionals().stream().anyMatch(group -> isGuard(tree, group))
        && all.get(1).kind().equals("define")) {
      edits.insertHarmless(endOfLine(tree, edits, all.get(1)), "\n\n#include \"hpy.h\"");
    } else {
      edits.insertHarmless(tree.tokens().start(0), "#include \"hpy.h\"\n\n");
    }
  }

  /** The headers that are included wherever {@code Python.h} is. */
  private static Set<String> present(
      SyntaxTree tree, @Nullable Directive python, Map<String, Directive> included) {
    Set<String> present = new LinkedHashSet<>();
    included.forEach(
        (header, directive) -> {
          if (python == null || !isConditional(tree.conditionals(), directive, python)) {
            present.add(header);
          }
        });
    return present;
  }

  /** Whether a branch holds the one directive and not the other. */
  private static boolean isConditional(
      List<ConditionalGroup> groups, Directive directive, Directive python) {
    for (ConditionalGroup group : groups) {
      for (ConditionalGroup.Branch branch : group.branches()) {
        if (holds(branch, directive)) {
          return !holds(branch, python) || isConditional(branch.nested(), directive, python);
        }
      }
    }
    return false;
  }

  /** Whether every world sees a directive: no branch holds it but the guard around its file. */
  private static boolean isOpen(
      SyntaxTree tree, List<ConditionalGroup> groups, Directive directive) {
    for (ConditionalGroup group : groups) {
      for (ConditionalGroup.Branch branch : group.branches()) {
        if (holds(branch, directive)) {
          return isGuard(tree, group) && isOpen(tree, branch.nested(), directive);
        }
      }
    }
    return true;
  }

  private static boolean isGuard(SyntaxTree tree, ConditionalGroup group) {
    List<Directive> all = tree.directives();
    return group.branches().size() == 1
        && group.branches().get(0).directive().equals(all.get(0))
        && all.get(0).kind().equals("ifndef")
        && group.endif() == all.get(all.size() - 1).token();
  }

  static boolean holds(ConditionalGroup.Branch branch, Directive directive) {
    return branch.directive().token() < directive.token() && directive.token() < branch.end();
  }

  private static void place(
      PortContext context,
      SyntaxTree tree,
      @Nullable Directive python,
      @Nullable Directive last,
      Set<String> included) {
    EditSet edits = context.edits(tree);
    StringBuilder added = new StringBuilder();
    if (!context.helpers(tree).isEmpty() && !included.contains(SUPPORT)) {
      added.append("\n#include \"" + SUPPORT + "\"");
    }
    for (String header : StandardHeaders.usedIn(tree)) {
      if (!included.contains(header)) {
        added.append("\n").append(StandardHeaders.include(header));
      }
    }
    if (python != null) {
      TextRange range = tree.tokens().range(python.token());
      Matcher m = INCLUDE.matcher(tree.file().text(range));
      if (m.find()) {
        edits.replaceAbsorbing(
            new TextRange(range.start() + m.start(), range.start() + m.end()), "\"hpy.h\"");
        edits.insert(endOfLine(tree, edits, python), added.toString(), Order.NORMAL);
        if (FeatureTest.isNeeded(context)) {
          edits.insert(range.start(), FeatureTest.LINES, Order.DEFINITION);
        }
      }
    } else if (last != null) {
      edits.insert(endOfLine(tree, edits, last), added.toString(), Order.NORMAL);
    } else if (added.length() > 0) {
      edits.insert(0, added.substring(1) + "\n", Order.DEFINITION);
    }
  }

  /** Where the directive's last physical line ends, a comment behind it included. */
  private static int endOfLine(SyntaxTree tree, EditSet edits, Directive directive) {
    return edits.layout().lineEnd(tree.tokens().end(directive.token()));
  }

  static @Nullable String header(Directive directive) {
    Matcher m = INCLUDE.matcher(directive.argument());
    return directive.kind().equals("include") && m.find() ? m.group(1) : null;
  }

  private static void dropDefine(SyntaxTree tree, EditSet edits) {
    for (Directive directive : tree.directives()) {
      if (directive.kind().equals("define")
          && SIZE_T_CLEAN.matcher(directive.argument()).lookingAt()) {
        edits.deleteAbsorbing(lines(tree, edits, directive));
      }
    }
  }

  /** The directive with its line, a comment behind it kept. */
  static TextRange lines(SyntaxTree tree, EditSet edits, Directive directive) {
    TextRange range = tree.tokens().range(directive.token());
    return edits.layout().statementWithLine(range);
  }
}
