package org.hpyport.preparation;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hpyport.model.ExtensionModel;
import org.hpyport.preprocess.MacroDefinition;
import org.hpyport.preprocess.MacroShape;
import org.hpyport.preprocess.MacroTable;
import org.hpyport.source.SourceFile;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * Names that macros make by pasting (C11 section 6.10.3.3). They only show when every macro on the
 * way to them is written out, those of the compiler's command line included.
 */
final class PastedNames {
  private final Map<String, String> commandLine;

  /**
   * @param commandLine macros defined on the command line: name to replacement text
   */
  PastedNames(Map<String, String> commandLine) {
    this.commandLine = commandLine;
  }

  /** The macros with all that they name, where that pastes; others stay alone. */
  Set<String> closed(ExtensionModel model, Set<String> names) {
    Set<String> all = new TreeSet<>(names);
    for (SyntaxTree tree : PreparedModule.trees(model)) {
      for (String name : names) {
        for (MacroDefinition macro : tree.macros().definitions(name)) {
          Set<String> reached = macro.file() == null ? Set.of() : macros(tree, macro);
          if (reached.stream().anyMatch(n -> pastes(tree.macros(), n))) {
            all.addAll(reached);
          }
        }
      }
    }
    return all;
  }

  private Set<String> macros(SyntaxTree tree, MacroDefinition macro) {
    Set<String> found = new TreeSet<>(Set.of(macro.name()));
    for (String name : tree.projectMacros().names(macro)) {
      boolean own = tree.macros().definitions(name).stream().anyMatch(m -> m.file() != null);
      if (own || commandLine.containsKey(name)) {
        found.add(name);
      }
    }
    return found;
  }

  private static boolean pastes(MacroTable macros, String name) {
    return macros.definitions(name).stream().anyMatch(m -> m.body().contains("##"));
  }

  /** A macro of the command line, as if a file defined it; {@code null} if there is none. */
  @Nullable MacroDefinition given(String name) {
    String body = commandLine.get(name);
    if (body == null) {
      return null;
    }
    SourceFile file = SourceFile.ofText("command line", "#define " + name + " " + body + "\n");
    TextRange directive = new TextRange(0, file.text().length());
    return new MacroDefinition(name, null, body, MacroShape.OTHER, file, directive, false);
  }
}
