package org.hpyport.syntax.lower;

import java.util.Locale;
import java.util.Set;
import org.hpyport.source.SourceFile;
import org.hpyport.syntax.classify.View;

/** Tells the language of a file by its name, of a header by what stands in it. */
public final class Language {
  private static final Set<String> CPLUSPLUS =
      Set.of("cc", "cpp", "cxx", "c++", "hh", "hpp", "hxx", "h++", "ipp", "tpp");

  private Language() {}

  /** Whether the file is C++ by its name. */
  public static boolean isCplusplus(SourceFile file) {
    String suffix = suffix(file);
    return suffix.equals("C") || CPLUSPLUS.contains(suffix.toLowerCase(Locale.ROOT));
  }

  /** Whether the file's name says neither C nor C++. */
  public static boolean isHeader(SourceFile file) {
    return suffix(file).equals("h");
  }

  private static String suffix(SourceFile file) {
    String name = String.valueOf(file.path().getFileName());
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /**
   * Whether a header that C does not guard against holds C++: a qualified name, a template, a
   * namespace, a class or a label of one.
   */
  public static boolean looksLikeCplusplus(View view) {
    for (int i = 0; i < view.size(); i++) {
      boolean found =
          switch (view.text(i)) {
            case "template" -> view.is(i + 1, "<");
            case "namespace" -> view.is(i + 1, "{") || view.isWord(i + 1) && view.is(i + 2, "{");
            case "class" -> view.isWord(i + 1) && (view.is(i + 2, "{") || view.is(i + 2, ";"));
            case "public", "private", "protected" -> view.is(i + 1, ":");
            case "::" -> true;
            case "new" -> view.is(i - 1, "=") && (view.isWord(i + 1) || view.isKeyword(i + 1));
            case "delete" -> view.is(i + 1, "[") && view.is(i + 2, "]");
            case "static_cast", "reinterpret_cast" -> view.is(i + 1, "<");
            case "using" -> view.is(i + 1, "namespace");
            default -> false;
          };
      if (found) {
        return true;
      }
    }
    return false;
  }
}
