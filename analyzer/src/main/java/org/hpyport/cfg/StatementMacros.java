package org.hpyport.cfg;

import java.util.List;
import java.util.regex.Pattern;
import org.hpyport.preprocess.MacroDefinition;
import org.hpyport.preprocess.MacroTable;

/**
 * Macros that are given statements: {@code DEBUGGING(count++; report(count);)}, which a build keeps
 * or drops as a whole.
 */
public final class StatementMacros {
  private static final Pattern AROUND = Pattern.compile("[{};\\s]");

  private StatementMacros() {}

  /** What becomes of statements given to a macro, in the world whose definitions these are. */
  public static MacroEffects.Given given(MacroTable macros, String name) {
    MacroDefinition macro = macros.find(name);
    List<String> parameters = macro == null || macro.weak() ? null : macro.parameters();
    if (macro == null || parameters == null || parameters.size() != 1) {
      return MacroEffects.Given.HIDDEN;
    }
    String body = AROUND.matcher(macro.body()).replaceAll("");
    if (body.isEmpty()) {
      return MacroEffects.Given.DROPS;
    }
    return body.equals(parameters.get(0)) ? MacroEffects.Given.RUNS : MacroEffects.Given.HIDDEN;
  }
}
