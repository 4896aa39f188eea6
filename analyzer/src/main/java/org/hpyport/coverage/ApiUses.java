package org.hpyport.coverage;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hpyport.capi.CApiCatalog;
import org.hpyport.capi.CApiSymbol;
import org.hpyport.capi.Replacement;
import org.hpyport.capi.SymbolKind;
import org.hpyport.diagnostic.Location;
import org.hpyport.source.SourceFile;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.SyntaxTree;
import org.hpyport.syntax.TokenKind;
import org.hpyport.syntax.TokenList;

/** Finds every mention of the C API in a set of files that belong together. */
public final class ApiUses {
  private static final Pattern LIKE_C_API = Pattern.compile("_?Py(?:[A-Z]\\w*)?_\\w+");
  private static final Pattern INIT_FUNCTION = Pattern.compile("PyInit_\\w+");

  /** A literal, a comment, or a word. */
  private static final Pattern WORD =
      Pattern.compile(
          "\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'|/\\*.*?\\*/|//.*|([A-Za-z_]\\w*)",
          Pattern.DOTALL);

  private static final Set<String> CONDITIONS = Set.of("if", "ifdef", "ifndef", "elif");

  /** What a member is set to where nothing is asked of it. */
  private static final Set<String> NOTHING = Set.of("0", "1", "NULL");

  private final OwnNames own;
  private final List<ApiUse> found = new ArrayList<>();

  private ApiUses(OwnNames own) {
    this.own = own;
  }

  /**
   * All uses, file by file, in source order. A file that is given twice is read once.
   *
   * @param trees the files of one module or project: names that one of them defines are not the C
   *     API's in the others either
   */
  public static List<ApiUse> in(List<SyntaxTree> trees) {
    ApiUses uses = new ApiUses(OwnNames.of(trees));
    Set<SourceFile> seen = new HashSet<>();
    for (SyntaxTree tree : trees) {
      if (seen.add(tree.file())) {
        uses.file(tree);
      }
    }
    return List.copyOf(uses.found);
  }

  private void file(SyntaxTree tree) {
    FunctionPlaces functions = FunctionPlaces.of(tree);
    TokenList tokens = tree.tokens();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.kind(i) == TokenKind.IDENTIFIER) {
        boolean access = i > 0 && isAccess(tokens.text(i - 1));
        if (isApi(tokens.text(i), access) && !(access && isUnset(tokens, i))) {
          add(tree, functions, tokens.text(i), tokens.range(i), tree.isActive(i));
        }
      } else if (tokens.kind(i) == TokenKind.DIRECTIVE) {
        directive(tree, functions, i);
      }
    }
  }

  private static boolean isAccess(String before) {
    return before.equals(".") || before.equals("->");
  }

  /** {@code .m_size = 0}, {@code .m_size = -1}, {@code .m_free = NULL}. */
  private static boolean isUnset(TokenList tokens, int member) {
    if (member + 3 >= tokens.size() || !tokens.is(member + 1, "=")) {
      return false;
    }
    int value = tokens.is(member + 2, "-") ? member + 3 : member + 2;
    return NOTHING.contains(tokens.text(value)) && tokens.text(value + 1).matches("[,;}]");
  }

  private void directive(SyntaxTree tree, FunctionPlaces functions, int token) {
    int start = tree.tokens().start(token);
    Matcher words = WORD.matcher(tree.tokens().text(token));
    String kind = "";
    while (words.find()) {
      String word = words.group(1);
      if (word == null) {
        continue;
      }
      if (kind.isEmpty()) {
        kind = word;
        if (!kind.equals("define") && !CONDITIONS.contains(kind)) {
          return;
        }
      } else if (kind.equals("define") ? isApi(word, false) : isTested(word)) {
        TextRange range = new TextRange(start + words.start(1), start + words.end(1));
        // A condition is read whatever it decides.
        boolean compiled = !kind.equals("define") || tree.isActive(token);
        add(tree, functions, word, range, compiled);
      }
    }
  }

  /** A condition asks for a version, or whether a name is there; the latter uses nothing. */
  private boolean isTested(String word) {
    CApiSymbol symbol = CApiCatalog.get().find(word);
    return symbol != null
        && symbol.replacement() instanceof Replacement.Reshaped
        && !own.contains(word);
  }

  private boolean isApi(String word, boolean access) {
    if (own.contains(word)) {
      return false;
    }
    CApiSymbol symbol = CApiCatalog.get().find(word);
    if (symbol == null) {
      return !access
          && LIKE_C_API.matcher(word).matches()
          && !INIT_FUNCTION.matcher(word).matches();
    }
    return (symbol.kind() == SymbolKind.MEMBER) == access && !(access && own.isMember(word));
  }

  private void add(
      SyntaxTree tree, FunctionPlaces functions, String word, TextRange range, boolean compiled) {
    Location place = new Location(tree.file(), range, "");
    found.add(new ApiUse(word, place, functions.at(range.start()), compiled));
  }
}
