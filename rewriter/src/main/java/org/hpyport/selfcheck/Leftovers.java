package org.hpyport.selfcheck;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hpyport.capi.CApiCatalog;
import org.hpyport.capi.HpyApi;
import org.hpyport.preprocess.Directive;
import org.hpyport.source.SourceFile;
import org.hpyport.syntax.CParser;
import org.hpyport.syntax.ParseOptions;
import org.hpyport.syntax.SyntaxTree;
import org.hpyport.syntax.TokenKind;

/**
 * The names of the C API that a ported file still uses: in code, and in the bodies of macros that
 * code uses. Branches that are not compiled do not count.
 */
final class Leftovers {
  private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");
  private static final Pattern LIKE_C_API = Pattern.compile("_?Py(?:[A-Z]\\w*)?_\\w+");
  private static final Pattern PYTHON_HEADER =
      Pattern.compile("[<\"](Python\\.h|structmember\\.h|datetime\\.h|frameobject\\.h)[>\"]");

  private final SyntaxTree tree;
  private final Set<String> ownNames;
  private final Map<String, String> macroBodies = new HashMap<>();
  private final SortedMap<String, String> found = new TreeMap<>();
  private final Set<String> seen = new TreeSet<>();

  /**
   * @param ownNames what the module defines itself
   */
  Leftovers(SourceFile ported, ParseOptions options, Set<String> ownNames) {
    this.tree = CParser.parse(ported, options);
    this.ownNames = ownNames;
    for (Directive directive : tree.directives()) {
      if (tree.isActive(directive.token())) {
        directive(directive);
      }
    }
  }

  /** The bodies of the macros that the file defines, by their names. */
  Map<String, String> macroBodies() {
    return Map.copyOf(macroBodies);
  }

  /**
   * The names, sorted, each with the word of the file that brings it in: the name itself or a
   * macro's. A header is named by its file name.
   *
   * @param headerMacros the bodies of macros from the module's headers
   */
  SortedMap<String, String> find(Map<String, String> headerMacros) {
    headerMacros.forEach(macroBodies::putIfAbsent);
    for (int i = 0; i < tree.tokens().size(); i++) {
      if (tree.isActive(i) && tree.tokens().kind(i) == TokenKind.IDENTIFIER) {
        String word = tree.tokens().text(i);
        word(word, word);
      }
    }
    return found;
  }

  private void directive(Directive directive) {
    if (directive.kind().equals("include")) {
      Matcher header = PYTHON_HEADER.matcher(directive.argument());
      if (header.find()) {
        found.put(header.group(1), header.group(1));
      }
    } else if (directive.kind().equals("define")) {
      Matcher name = WORD.matcher(directive.argument());
      if (name.find()) {
        macroBodies.put(name.group(), directive.argument().substring(name.end()));
      }
    }
  }

  private void word(String word, String origin) {
    if (!seen.add(word)) {
      return;
    }
    String body = macroBodies.get(word);
    if (body != null) {
      Matcher words = WORD.matcher(withoutLiterals(body));
      while (words.find()) {
        word(words.group(), origin);
      }
    } else if (!ownNames.contains(word) && !isDerived(word) && isForeign(word)) {
      found.put(word, origin);
    }
  }

  /**
   * Whether the name is made from one of the module's own, as those of a type's definitions are.
   */
  private boolean isDerived(String word) {
    for (int at = word.lastIndexOf('_'); at > 0; at = word.lastIndexOf('_', at - 1)) {
      if (ownNames.contains(word.substring(0, at))) {
        return CApiCatalog.get().find(word) == null;
      }
    }
    return false;
  }

  private static boolean isForeign(String word) {
    if (HpyApi.get().find(word) != null) {
      return false;
    }
    return CApiCatalog.get().find(word) != null || LIKE_C_API.matcher(word).matches();
  }

  private static String withoutLiterals(String text) {
    return text.replaceAll("\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)*'", " ");
  }
}
