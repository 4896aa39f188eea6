package org.hpyport.analyzer;

import java.util.List;
import java.util.regex.Pattern;
import org.hpyport.discovery.DiscoveredModule;
import org.hpyport.model.ExtensionModel;
import org.hpyport.model.ExtensionReader;
import org.hpyport.source.SourceFile;
import org.hpyport.syntax.ParseOptions;
import org.hpyport.syntax.SyntaxTree;

/** Reads a module: parses its files and makes its model. */
public final class Analyzer {
  private static final Pattern API_WORD = Pattern.compile("\\bPy[A-Z_]\\w*");

  private Analyzer() {}

  /** The model of a discovered module. What was not understood lies in its trees' diagnostics. */
  public static ExtensionModel read(DiscoveredModule module) {
    return read(module.name(), module.sources(), module.headers(), options(module));
  }

  /** How the files of a discovered module are parsed. */
  public static ParseOptions options(DiscoveredModule module) {
    return new TreeReader().options(module);
  }

  /**
   * The model of a module.
   *
   * @param name its import name
   * @param sources its C files
   * @param headers the project headers they include
   */
  public static ExtensionModel read(
      String name, List<SourceFile> sources, List<SourceFile> headers, ParseOptions options) {
    return new ExtensionReader(ContextNeed::test)
        .read(
            name,
            parse(sources, options),
            parse(headers.stream().filter(Analyzer::isHeader).toList(), options));
  }

  /**
   * Whether an included file stands for itself. Data that only makes sense where it is included
   * (rows of a table, say) does not, and needs no port unless it names the API.
   */
  private static boolean isHeader(SourceFile file) {
    return file.name().matches(".*\\.(h|hh|hpp|hxx|inl|c)") || API_WORD.matcher(file.text()).find();
  }

  private static List<SyntaxTree> parse(List<SourceFile> files, ParseOptions options) {
    return files.stream().map(f -> options.trees().tree(f, options)).toList();
  }
}
