package org.hpyport.ownership;

import java.util.List;
import org.hpyport.capi.CApiCatalog;
import org.hpyport.capi.HpyApi;
import org.hpyport.model.ExtensionModel;
import org.hpyport.model.ExtensionReader;
import org.hpyport.model.FunctionModel;
import org.hpyport.source.SourceFile;
import org.hpyport.syntax.CParser;
import org.hpyport.syntax.ParseOptions;
import org.hpyport.syntax.SyntaxTree;

/** Reads small pieces of C. */
public final class Sources {
  private Sources() {}

  /** A module of one file. */
  public static ExtensionModel module(String c) {
    SyntaxTree tree = CParser.parse(SourceFile.ofText("m.c", c), ParseOptions.defaults());
    return new ExtensionReader(
            name -> CApiCatalog.get().find(name) != null || HpyApi.get().find(name) != null)
        .read("m", List.of(tree), List.of());
  }

  /** The last function of a module. */
  public static FunctionModel last(ExtensionModel module) {
    List<FunctionModel> all = List.copyOf(module.functions().values());
    return all.get(all.size() - 1);
  }

  /** The printed plan of the last function. */
  static String plan(String c) {
    ExtensionModel module = module(c);
    return LifetimePlanPrinter.print(new LifetimePlanner(module).plan(last(module)));
  }
}
