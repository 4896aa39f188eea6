package org.hpyport.ownership;

import org.hpyport.capi.ApiFacts;
import org.hpyport.capi.CApiCatalog;
import org.hpyport.capi.HpyApi;
import org.hpyport.cfg.CfgBuilder;
import org.hpyport.cfg.ControlFlowGraph;
import org.hpyport.cfg.MacroEffects;
import org.hpyport.syntax.ExternalDeclaration.FunctionDefinition;
import org.hpyport.syntax.SyntaxTree;

/** The control-flow graph that the analysis of a function goes over, for those who print it. */
public final class AnalysedFlow {
  private AnalysedFlow() {}

  /**
   * The graph of a function of a file that was read with the project's macros written out. API
   * macros of either dialect that return or never come back do so in it.
   */
  public static ControlFlowGraph of(SyntaxTree tree, FunctionDefinition function) {
    MacroEffects capi = effects(CApiCatalog.get(), tree);
    MacroEffects hpy = effects(HpyApi.get(), tree);
    return CfgBuilder.build(
        tree,
        function,
        new MacroEffects() {
          @Override
          public Flow flow(String name) {
            Flow flow = capi.flow(name);
            return flow == Flow.CONTINUES ? hpy.flow(name) : flow;
          }

          @Override
          public Given given(String name) {
            return capi.given(name);
          }
        });
  }

  private static MacroEffects effects(ApiFacts facts, SyntaxTree tree) {
    return new ApiMacroEffects(facts, tree.macros());
  }
}
