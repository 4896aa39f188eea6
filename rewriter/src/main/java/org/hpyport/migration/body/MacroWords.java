package org.hpyport.migration.body;

import java.util.ArrayList;
import java.util.List;
import org.hpyport.model.FunctionModel;
import org.hpyport.ownership.Refusal;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.macro.ProjectMacros;

/**
 * Names that a function uses only through a macro that had to be expanded for the function to be
 * understood. Such a macro stands for itself alone if it brings operators and constants; a variable
 * or a function in its body would have to be ported where no edit can reach.
 */
final class MacroWords {
  private MacroWords() {}

  static List<Refusal> in(FunctionModel function) {
    ProjectMacros macros = function.tree().projectMacros();
    List<Refusal> found = new ArrayList<>();
    if (macros.expandedUses().isEmpty()) {
      return found;
    }
    function
        .definition()
        .walk(
            node -> {
              if (node instanceof Expression.Identifier word && macros.isLocked(word)) {
                found.add(
                    new Refusal(
                        word, "a macro that changes the grammar hides a use of " + word.name()));
              }
            });
    return found;
  }
}
