package org.hpyport.ownership;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hpyport.capi.ApiSymbol;
import org.hpyport.capi.CallFacts;
import org.hpyport.model.FunctionModel;
import org.hpyport.preprocess.MacroDefinition;
import org.jspecify.annotations.Nullable;

/** Whether a macro of the project makes, keeps or gives up references inside. */
final class HiddenReferences {
  private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");

  private HiddenReferences() {}

  /** The first name in the macro's body that matters; {@code null} if there is none. */
  static @Nullable String in(MacroDefinition macro, Frame frame) {
    Matcher m = WORD.matcher(macro.body());
    while (m.find()) {
      String word = m.group();
      ApiSymbol symbol = frame.symbol(word);
      boolean touches = symbol != null && symbol.kind().isCallable() && matters(symbol.facts());
      if (touches || takesContext(frame.extension.function(word))) {
        return word;
      }
    }
    return null;
  }

  /** A function of the module that never reaches the API stays as it is, and so may the macro. */
  private static boolean takesContext(@Nullable FunctionModel function) {
    return function != null && function.needsContext();
  }

  private static boolean matters(CallFacts f) {
    return f.result().isObject()
        || !f.steals().isEmpty()
        || !f.retains().isEmpty()
        || !f.releases().isEmpty()
        || !f.outObjects().isEmpty()
        || !f.inOut().isEmpty();
  }
}
