package org.hpyport.ownership;

import java.util.regex.Pattern;
import org.hpyport.capi.ApiFacts;
import org.hpyport.capi.ApiSymbol;
import org.hpyport.cfg.MacroEffects;
import org.hpyport.cfg.StatementMacros;
import org.hpyport.preprocess.MacroDefinition;
import org.hpyport.preprocess.MacroShape;
import org.hpyport.preprocess.MacroTable;

/**
 * Flow through API macros, through functions that never return, and through the project's macros.
 */
final class ApiMacroEffects implements MacroEffects {
  private static final Pattern LEAVES = Pattern.compile("\\b(return|goto)\\b");
  private static final Pattern JUMPS = Pattern.compile("\\b(break|continue)\\b");

  private final ApiFacts facts;
  private final MacroTable macros;

  ApiMacroEffects(ApiFacts facts, MacroTable macros) {
    this.facts = facts;
    this.macros = macros;
  }

  @Override
  public Given given(String name) {
    return StatementMacros.given(macros, name);
  }

  @Override
  public Flow flow(String name) {
    ApiSymbol symbol = facts.find(name);
    if (symbol != null) {
      boolean gives = symbol.result().isObject();
      return symbol.facts().returns()
          ? gives ? Flow.RETURNS : Flow.MAY_RETURN // Py_VISIT returns what is not zero
          : symbol.noReturn() ? Flow.STOPS : Flow.CONTINUES;
    }
    if (name.equals("abort") || name.equals("exit") || name.equals("_exit")) {
      return Flow.STOPS;
    }
    MacroDefinition macro = macros.find(name);
    if (macro == null || macro.file() == null) {
      return Flow.CONTINUES;
    }
    boolean ownLoop = macro.shape() == MacroShape.DO_WHILE;
    boolean hides =
        LEAVES.matcher(macro.body()).find()
            || (!ownLoop && JUMPS.matcher(macro.body()).find())
            || macro.shape() == MacroShape.BLOCK_HEAD;
    return hides ? Flow.HIDDEN : Flow.CONTINUES;
  }
}
