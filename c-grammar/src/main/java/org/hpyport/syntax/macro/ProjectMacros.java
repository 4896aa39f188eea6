package org.hpyport.syntax.macro;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.hpyport.preprocess.KnownNames;
import org.hpyport.preprocess.MacroDefinition;
import org.hpyport.preprocess.MacroShapes;
import org.hpyport.preprocess.Words;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.SyntaxNode;
import org.hpyport.syntax.TokenKind;
import org.hpyport.syntax.TokenList;
import org.hpyport.syntax.TokenSpan;
import org.hpyport.syntax.classify.Vocabulary;
import org.hpyport.syntax.lower.LoweredToken;
import org.hpyport.syntax.lower.LoweredTokens;
import org.hpyport.syntax.lower.TreeMapper;
import org.jspecify.annotations.Nullable;

/**
 * The macros that a file and the project headers it includes define, read when they are asked for.
 * To look through the use of a macro in a function:
 *
 * <pre>{@code
 * ProjectMacros macros = tree.projectMacros();
 * for (MacroDefinition one : macros.inForce(call.calleeName(), call.span().first())) {
 *   macros.jumps(one);                        // can it return, goto, break, continue?
 *   macros.mentions(one, catalog::isSymbol);  // does it name the C API, through macros too?
 *   macros.fragment(one);                     // its body; macros.range(one, node) is its place
 *   macros.expand(call, one);                 // what stands here, arguments included
 * }
 * }</pre>
 *
 * <p>{@link #inForce} gives more than one definition if a branch not taken holds another; whoever
 * acts on a use has to be right for all of them. An expansion's nodes name tokens of the file that
 * holds the use, so they can be compared with and put beside the nodes of its tree.
 */
public final class ProjectMacros {
  private final TokenList tokens;
  private final boolean[] active;
  private final Vocabulary vocabulary;
  private final Map<MacroDefinition, FragmentParser.Parsed> fragments = new HashMap<>();
  private final Map<MacroDefinition, BodyFacts> facts = new HashMap<>();
  private final Map<SyntaxNode, @Nullable String> locked =
      Collections.synchronizedMap(new IdentityHashMap<>());
  private List<TokenSpan> expandedUses = List.of();

  /**
   * @param tokens the file's tokens
   * @param active which of them belong to the main world
   * @param vocabulary what the main world knows of words
   */
  public ProjectMacros(TokenList tokens, boolean[] active, Vocabulary vocabulary) {
    this.tokens = tokens;
    this.active = active.clone();
    this.vocabulary = vocabulary;
  }

  /**
   * The definitions that a name may stand for where it is used: the one in force first, then those
   * of branches not taken. After an {@code #undef} earlier uses keep theirs.
   *
   * @param token the index of the name among the file's tokens
   * @return empty if the name is no macro of the project there
   */
  public List<MacroDefinition> inForce(String name, int token) {
    return vocabulary.macros().inForce(name, token).stream().filter(d -> d.file() != null).toList();
  }

  /** A definition's body as a piece of syntax over the tokens of {@link #bodyTokens}. */
  public MacroFragment fragment(MacroDefinition definition) {
    return parsed(definition).fragment();
  }

  /**
   * The tokens of a definition's body at their places in the file that defines it, so that an edit
   * of the body is an ordinary edit of that file. The operands of {@code ##} are one token.
   */
  public TokenList bodyTokens(MacroDefinition definition) {
    return parsed(definition).tokens();
  }

  /** Where a node of a definition's {@link #fragment} stands in the file that defines it. */
  public TextRange range(MacroDefinition definition, SyntaxNode node) {
    return bodyTokens(definition).range(node.span());
  }

  private synchronized FragmentParser.Parsed parsed(MacroDefinition definition) {
    FragmentParser.Parsed known = fragments.get(definition);
    if (known == null) {
      known = parse(definition);
      fragments.put(definition, known);
    }
    return known;
  }

  private FragmentParser.Parsed parse(MacroDefinition definition) {
    MacroBody body = MacroBody.of(definition);
    if (body == null) {
      return new FragmentParser.Parsed(
          new MacroFragment.None("it stands in no file of the project"), tokens);
    }
    List<String> parameters = definition.parameters() == null ? List.of() : definition.parameters();
    return FragmentParser.parse(
        vocabulary,
        definition.shape(),
        semicolon -> FragmentTokens.of(body, parameters, semicolon));
  }

  /** How control can leave the body, through other macros too; arguments are not looked at. */
  public Set<MacroJump> jumps(MacroDefinition definition) {
    Set<MacroJump> jumps = EnumSet.noneOf(MacroJump.class);
    jumps(definition, EnumSet.allOf(MacroJump.class), new HashSet<>(), jumps);
    return jumps;
  }

  private record Visit(MacroDefinition definition, Set<MacroJump> possible) {}

  /**
   * @param possible the jumps that would leave what the use stands in
   */
  private void jumps(
      MacroDefinition definition, Set<MacroJump> possible, Set<Visit> seen, Set<MacroJump> into) {
    if (!seen.add(new Visit(definition, possible))) {
      return;
    }
    jumps(facts(definition), possible, seen, into);
  }

  private void jumps(
      BodyFacts body, Set<MacroJump> possible, Set<Visit> seen, Set<MacroJump> into) {
    for (MacroJump jump : body.jumps()) {
      if (possible.contains(jump)) {
        into.add(jump);
      }
    }
    throughWords(body.outside(), possible, seen, into);
    throughWords(body.inSwitch(), without(possible, MacroJump.BREAK), seen, into);
    throughWords(
        body.inLoop(), without(without(possible, MacroJump.BREAK), MacroJump.CONTINUE), seen, into);
  }

  private static Set<MacroJump> without(Set<MacroJump> jumps, MacroJump one) {
    Set<MacroJump> rest = EnumSet.copyOf(jumps);
    rest.remove(one);
    return rest;
  }

  private void throughWords(
      Set<String> words, Set<MacroJump> possible, Set<Visit> seen, Set<MacroJump> into) {
    for (String word : words) {
      if (returns(word)) {
        into.add(MacroJump.RETURN);
      }
      for (MacroDefinition macro : named(word)) {
        jumps(macro, possible, seen, into);
      }
    }
  }

  /** The macros of CPython and HPy that return ("Useful macros" and "Traverse" in the manual). */
  private static boolean returns(String word) {
    return word.startsWith("Py_RETURN_") || word.equals("Py_VISIT") || word.equals("HPy_VISIT");
  }

  private List<MacroDefinition> named(String word) {
    List<MacroDefinition> own = vocabulary.macros().definitions(word);
    if (!own.isEmpty()) {
      return own;
    }
    MacroDefinition known = KnownNames.instance().macro(word);
    return known == null ? List.of() : List.of(known);
  }

  private synchronized BodyFacts facts(MacroDefinition definition) {
    BodyFacts known = facts.get(definition);
    if (known == null) {
      known =
          definition.file() == null
              ? BodyFacts.ofWords(Words.split(definition.body()))
              : BodyFacts.of(fragment(definition), bodyTokens(definition));
      facts.put(definition, known);
    }
    return known;
  }

  /** All names in the body and in the bodies of the project's macros that it names. */
  public Set<String> names(MacroDefinition definition) {
    Set<String> names = new TreeSet<>();
    names(definition, new HashSet<>(), names);
    return names;
  }

  private void names(MacroDefinition definition, Set<MacroDefinition> seen, Set<String> into) {
    if (!seen.add(definition)) {
      return;
    }
    List<String> parameters = definition.parameters() == null ? List.of() : definition.parameters();
    for (String word : Words.split(definition.body())) {
      if (Words.isName(word) && !parameters.contains(word) && into.add(word)) {
        vocabulary.macros().definitions(word).forEach(d -> names(d, seen, into));
      }
    }
  }

  /** Whether one of {@link #names} is of a kind. */
  public boolean mentions(MacroDefinition definition, Predicate<String> wanted) {
    return names(definition).stream().anyMatch(wanted);
  }

  /**
   * What a use stands for.
   *
   * @param use the macro's name or its call, a node of the file's tree or of an argument in an
   *     expansion
   * @param definition one of {@link #inForce}
   * @return empty if a function-like macro is named without arguments, if the use is itself the
   *     text of a macro, or if the expansion is too large
   */
  public Optional<MacroExpansion> expand(Expression use, MacroDefinition definition) {
    if (isLocked(use)) {
      return Optional.empty();
    }
    List<LoweredToken> unexpanded = tokens(use.span());
    MacroExpander expander =
        new MacroExpander(
            (word, token) ->
                token == use.span().first() && word.equals(definition.name())
                    ? definition
                    : strong(word, token));
    List<LoweredToken> expanded = expander.expand(unexpanded);
    if (expanded == null || expanded.equals(unexpanded)) {
      return Optional.empty();
    }
    LoweredTokens lowered = new LoweredTokens(tokens, expanded);
    MacroShapes shapes =
        new MacroShapes(w -> vocabulary.macros().find(w), w -> vocabulary.types().contains(w));
    List<String> words = expanded.stream().map(LoweredToken::text).toList();
    FragmentParser.Parsed parsed =
        FragmentParser.parse(
            vocabulary,
            shapes.of(null, String.join(" ", words)),
            semicolon -> list(expanded, semicolon));
    TreeMapper mapper = new TreeMapper(lowered, this::lock);
    MacroFragment fragment = FragmentMapper.map(parsed.fragment(), mapper);
    Set<MacroJump> jumps = EnumSet.noneOf(MacroJump.class);
    jumps(
        BodyFacts.of(parsed.fragment(), lowered.list()),
        EnumSet.allOf(MacroJump.class),
        new HashSet<>(),
        jumps);
    return Optional.of(new MacroExpansion(use, definition, expanded, fragment, jumps));
  }

  private @Nullable MacroDefinition strong(String word, int token) {
    List<MacroDefinition> found = inForce(word, token);
    return found.isEmpty() || found.get(0).weak() ? null : found.get(0);
  }

  private TokenList list(List<LoweredToken> expanded, boolean semicolon) {
    if (!semicolon) {
      return new LoweredTokens(tokens, expanded).list();
    }
    List<LoweredToken> all = new ArrayList<>(expanded);
    int last = expanded.isEmpty() ? 0 : expanded.get(expanded.size() - 1).last();
    all.add(LoweredToken.virtual(TokenKind.PUNCTUATOR, ";", last));
    return new LoweredTokens(tokens, all).list();
  }

  private List<LoweredToken> tokens(TokenSpan span) {
    boolean main = active[span.first()];
    List<LoweredToken> all = new ArrayList<>();
    for (int i = span.first(); i <= span.last(); i++) {
      if (tokens.kind(i) != TokenKind.DIRECTIVE && (!main || active[i])) {
        all.add(LoweredToken.of(tokens, i));
      }
    }
    return all;
  }

  /**
   * Notes that a node holds text of a macro's body.
   *
   * @param text what it stands for; {@code null} if its own text says the same
   */
  public void lock(SyntaxNode node, @Nullable String text) {
    locked.put(node, text);
  }

  /** Notes the uses that were expanded before the file was parsed. */
  public void lock(List<TokenSpan> uses) {
    expandedUses = List.copyOf(uses);
  }

  /**
   * The uses of macros that the main world's tree does not show, because they change the grammar:
   * in their places stand the nodes that they bring. The text there must not be edited, but for the
   * arguments.
   */
  public List<TokenSpan> expandedUses() {
    return expandedUses;
  }

  /** Whether some of the node's text stands in a macro's body, so that it cannot be edited. */
  public boolean isLocked(SyntaxNode node) {
    return locked.containsKey(node);
  }

  /** The text that a locked node stands for; {@code null} if that at its place says the same. */
  public @Nullable String lockedText(SyntaxNode node) {
    return locked.isEmpty() ? null : locked.get(node);
  }
}
