package org.hpyport.selfcheck;

import java.util.List;
import org.hpyport.analyzer.OtherWorlds;
import org.hpyport.migration.PortResult;
import org.hpyport.migration.Porter;
import org.hpyport.model.ExtensionModel;
import org.hpyport.syntax.ParseOptions;

/** The whole way of one module: ported in each of its worlds, then reviewed in each. */
public final class UniversalPort {
  private UniversalPort() {}

  /**
   * Ports a module, or says why it cannot be.
   *
   * @param model the module in the assumed environment
   * @param options how its files were parsed
   */
  public static PortResult of(ExtensionModel model, ParseOptions options) {
    List<OtherWorlds.Assumed> others = OtherWorlds.of(model, options);
    PortResult result =
        Porter.standard().port(model, others.stream().map(OtherWorlds.Assumed::model).toList());
    result = new PortReview(model, options).review(result);
    for (OtherWorlds.Assumed other : others) {
      result = new PortReview(other.model(), other.options()).review(result);
    }
    return result;
  }
}
