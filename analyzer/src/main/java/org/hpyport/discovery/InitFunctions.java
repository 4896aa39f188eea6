package org.hpyport.discovery;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hpyport.source.SourceFile;

/**
 * Names the modules whose init function a C file defines.
 *
 * <p>A module is entered through {@code PyInit_NAME} (CPython docs, "Extending and Embedding",
 * {@code PyInit_modulename}); under HPy through {@code HPy_MODINIT(NAME, ...)}. Projects also wrap
 * the first in a macro of their own that pastes the name, which is recognised by its definition.
 */
final class InitFunctions {
  // An #else may stand between the declarator and its brace; a call or declaration ends otherwise.
  private static final Pattern DEFINITION =
      Pattern.compile("\\bPyInit_(\\w+)\\s*\\(\\s*(?:void)?\\s*\\)(?!\\s*[;,)])");
  private static final Pattern HPY = Pattern.compile("(?m)^\\s*HPy_MODINIT\\s*\\(\\s*(\\w+)\\s*,");
  private static final Pattern PASTING_MACRO =
      Pattern.compile(
          "(?m)^[ \\t]*#[ \\t]*define[ \\t]+(\\w+)\\([ \\t]*(\\w+)[ \\t]*\\)[^\\n]*?"
              + "PyInit_[ \\t]*##[ \\t]*\\2\\b");

  private static final Pattern NAMING_MACRO =
      Pattern.compile("(?m)^[ \\t]*#[ \\t]*define[ \\t]+(\\w+)[ \\t]+PyInit_(\\w+)[ \\t]*$");

  private InitFunctions() {}

  /** The names, in the order of the text. */
  static Set<String> namesIn(SourceFile file) {
    Set<String> names = new LinkedHashSet<>();
    if (!file.text().contains("PyInit_") && !file.text().contains("HPy_MODINIT")) {
      return names;
    }
    String code = CodeText.withoutComments(file.text());
    collect(DEFINITION, code, names);
    collect(HPY, code, names);
    Matcher macro = PASTING_MACRO.matcher(code);
    while (macro.find()) {
      String use =
          "(?m)^[ \\t]*(?:\\w+[ \\t]+)*"
              + Pattern.quote(macro.group(1))
              + "\\s*\\(\\s*(\\w+)\\s*\\)(?!\\s*[;,)])";
      collect(Pattern.compile(use), code, names);
    }
    Matcher name = NAMING_MACRO.matcher(code);
    while (name.find()) {
      String use =
          "\\b" + Pattern.quote(name.group(1)) + "\\s*\\(\\s*(?:void)?\\s*\\)(?!\\s*[;,)])";
      if (Pattern.compile(use).matcher(code).find()) {
        names.add(name.group(2));
      }
    }
    return names;
  }

  private static void collect(Pattern pattern, String code, Set<String> names) {
    Matcher matcher = pattern.matcher(code);
    while (matcher.find()) {
      names.add(matcher.group(1));
    }
  }
}
