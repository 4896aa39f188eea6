package org.hpyport.rule;

import java.util.List;
import org.hpyport.capi.ApiFacts.Dialect;
import org.hpyport.diagnostic.Confidence;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.model.ExtensionModel;
import org.hpyport.ownership.Sources;
import org.hpyport.syntax.ParseOptions;

/** What the ownership rules find in small pieces of C-API code. */
final class Findings {
  private Findings() {}

  /** The findings in all functions. */
  static List<Diagnostic> all(String c) {
    ExtensionModel module = Sources.module(c);
    OwnershipCheck check = new OwnershipCheck(module, Dialect.C_API, ParseOptions.defaults());
    return module.functions().values().stream().flatMap(f -> check.check(f).stream()).toList();
  }

  /** The findings in the last function. */
  static List<Diagnostic> last(String c) {
    ExtensionModel module = Sources.module(c);
    return new OwnershipCheck(module, Dialect.C_API, ParseOptions.defaults())
        .check(Sources.last(module));
  }

  /** The certain findings in all functions: rule and line. */
  static List<String> certain(String c) {
    return all(c).stream()
        .filter(d -> d.confidence() == Confidence.CERTAIN)
        .map(d -> d.ruleId() + " " + line(d))
        .toList();
  }

  static int line(Diagnostic d) {
    return d.location() == null ? 0 : d.location().line();
  }
}
