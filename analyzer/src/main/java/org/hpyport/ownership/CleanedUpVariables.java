package org.hpyport.ownership;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.Variable;
import org.hpyport.preprocess.MacroDefinition;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.InitDeclarator;

/**
 * Variables that the compiler releases when their scope ends: {@code __attribute__((cleanup(f)))},
 * GCC manual, "Common Variable Attributes".
 */
final class CleanedUpVariables {
  private CleanedUpVariables() {}

  static Set<Integer> of(FunctionModel function) {
    Set<Integer> found = new TreeSet<>();
    function.walkBody(
        node -> {
          if (node instanceof ExternalDeclaration.Declaration d && isCleanedUp(function, d)) {
            for (InitDeclarator init : d.declarators()) {
              Variable v = function.declared(init);
              if (v != null) {
                found.add(v.id());
              }
            }
          }
        });
    return found;
  }

  private static boolean isCleanedUp(FunctionModel function, ExternalDeclaration.Declaration d) {
    String text = function.tree().text(d);
    return text.contains("cleanup")
        && Arrays.stream(text.split("\\W+")).anyMatch(word -> means(function, word));
  }

  private static boolean means(FunctionModel function, String word) {
    MacroDefinition macro = function.tree().macros().find(word);
    return word.equals("cleanup")
        || word.equals("__cleanup__")
        || (macro != null && macro.body().contains("cleanup"));
  }
}
