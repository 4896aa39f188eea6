package org.hpyport.cli;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.hpyport.analyzer.PythonNames;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.diagnostic.Location;
import org.hpyport.diagnostic.Severity;
import org.hpyport.model.ExtensionModel;
import org.hpyport.model.FunctionModel;
import org.hpyport.syntax.SyntaxTree;
import org.hpyport.syntax.TokenKind;

/**
 * Tells files that are broken from those that are merely hard to read: where something was not
 * understood and a brace has no partner either, a part is missing, and no port of the rest would be
 * right.
 */
final class BrokenFile {
  private BrokenFile() {}

  /**
   * The file's own findings, and an error at a brace without partner if there is one. A file that
   * others include may be a piece of a function; if that has nothing of Python in it, there is
   * nothing to say.
   *
   * @param model the module that the file belongs to
   */
  static List<Diagnostic> findings(SyntaxTree tree, ExtensionModel model) {
    List<Diagnostic> found = new ArrayList<>(tree.diagnostics());
    int brace = tree.opaque().isEmpty() ? -1 : unpaired(tree);
    if (!tree.opaque().isEmpty() && model.headers().contains(tree) && isPlainC(tree, model)) {
      return List.of();
    }
    if (brace >= 0) {
      Location place = new Location(tree.file(), tree.tokens().range(brace), "");
      String message = "This brace has no partner; the file is broken or was cut off.";
      found.add(Diagnostic.at("HPY902", Severity.ERROR, message, place));
    }
    return found;
  }

  /** Whether no word of the file is a name of the API, or of a function that a port changes. */
  private static boolean isPlainC(SyntaxTree tree, ExtensionModel model) {
    return tree.tokens().vocabulary().stream()
        .noneMatch(
            word -> {
              FunctionModel function = model.function(word);
              return PythonNames.isOne(word) || (function != null && function.needsContext());
            });
  }

  /** The token index of the first brace without partner, or -1. */
  private static int unpaired(SyntaxTree tree) {
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < tree.tokens().size(); i++) {
      boolean counts = tree.isActive(i) && tree.tokens().kind(i) == TokenKind.PUNCTUATOR;
      if (counts && tree.tokens().is(i, "{")) {
        open.push(i);
      } else if (counts && tree.tokens().is(i, "}")) {
        if (open.isEmpty()) {
          return i;
        }
        open.pop();
      }
    }
    return open.isEmpty() ? -1 : open.getLast();
  }
}
