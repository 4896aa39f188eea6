package org.hpyport.preprocess;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hpyport.source.SourceFile;
import org.hpyport.source.TextRange;
import org.jspecify.annotations.Nullable;

/**
 * One file as the preprocessor model sees it. Conditions and definitions are read once, however
 * many worlds are built: a macro keeps the shape that it had when it was first met.
 */
public final class FileDirectives {
  private static final Set<String> EFFECTS = Set.of("define", "undef", "include", "include_next");
  private static final Set<String> CONDITIONS =
      Set.of("if", "ifdef", "ifndef", "elif", "elifdef", "elifndef");

  private final SourceFile file;
  private final int tokens;
  private final List<Directive> directives;
  private final List<TextRange> ranges;
  private final Map<Integer, Condition> conditions = new HashMap<>();
  private final Map<Condition, Integer> uses = new HashMap<>();
  private final Map<Integer, MacroDefinition> definitions = new HashMap<>();
  private final Map<Integer, MacroDefinition> weakDefinitions = new HashMap<>();

  /** Found when first asked for; empty if there is none. */
  private @Nullable Optional<String> includeGuard;

  /** The tokens of the directives that change macros, found when first asked for. */
  private int @Nullable [] effects;

  /**
   * @param file the file
   * @param tokens how many tokens it has, the one at its end included
   * @param directives its directives in order
   * @param ranges where each of them stands
   */
  public FileDirectives(
      SourceFile file, int tokens, List<Directive> directives, List<TextRange> ranges) {
    this.file = file;
    this.tokens = tokens;
    this.directives = List.copyOf(directives);
    this.ranges = List.copyOf(ranges);
  }

  public SourceFile file() {
    return file;
  }

  public int tokens() {
    return tokens;
  }

  public List<Directive> directives() {
    return directives;
  }

  /** The condition of a directive; {@code null} for {@code #else}. */
  @Nullable Condition condition(Directive directive) {
    if (directive.kind().equals("else")) {
      return null;
    }
    return conditions.computeIfAbsent(
        directive.token(), t -> Objects.requireNonNull(read(directive)));
  }

  static @Nullable Condition read(Directive directive) {
    String argument = directive.argument();
    List<String> words = Words.split(argument);
    String first = words.isEmpty() ? "" : words.get(0);
    return switch (directive.kind()) {
      case "else" -> null;
      case "ifdef", "elifdef" -> new Condition.Defined(first);
      case "ifndef", "elifndef" -> new Condition.Unary("!", new Condition.Defined(first));
      default -> ConditionParser.parse(words);
    };
  }

  /**
   * The definition that the directive at {@code index} makes; {@code null} if it makes none.
   *
   * @param live whether it takes effect
   */
  @Nullable MacroDefinition definition(int index, MacroShapes shapes, boolean live) {
    MacroDefinition strong = strongDefinition(index, shapes);
    return live || strong == null
        ? strong
        : weakDefinitions.computeIfAbsent(index, i -> strong.asWeak());
  }

  private @Nullable MacroDefinition strongDefinition(int index, MacroShapes shapes) {
    MacroDefinition known = definitions.get(index);
    if (known == null) {
      String argument = directives.get(index).argument();
      known = MacroDefinitions.read(argument, file, ranges.get(index), shapes);
      if (known != null) {
        definitions.put(index, known);
      }
    }
    return known;
  }

  /**
   * The macro that keeps the file from being read twice: the file is one group {@code #ifndef NAME}
   * with nothing before and after it, which defines {@code NAME}. {@code null} if it has none.
   */
  @Nullable String includeGuard() {
    if (includeGuard == null) {
      includeGuard = Optional.ofNullable(findIncludeGuard());
    }
    return includeGuard.orElse(null);
  }

  private @Nullable String findIncludeGuard() {
    int last = directives.size() - 1;
    if (last < 2
        || directives.get(0).token() != 0
        || directives.get(last).token() != tokens - 2
        || !(condition(directives.get(0)) instanceof Condition.Unary not)
        || !not.operator().equals("!")
        || !(not.operand() instanceof Condition.Defined defined)
        || !isOneGroup()) {
      return null;
    }
    boolean defines =
        directives.stream()
            .anyMatch(
                d ->
                    d.kind().equals("define")
                        && d.argument().startsWith(defined.name())
                        && Words.split(d.argument()).get(0).equals(defined.name()));
    return defines ? defined.name() : null;
  }

  /** Whether the first directive's group is closed by the last, without other branches. */
  private boolean isOneGroup() {
    int depth = 0;
    for (int i = 0; i < directives.size(); i++) {
      String kind = directives.get(i).kind();
      if (kind.equals("endif")) {
        depth--;
      } else if (kind.equals("if") || kind.equals("ifdef") || kind.equals("ifndef")) {
        depth++;
      } else if (depth == 1 && (kind.startsWith("elif") || kind.equals("else"))) {
        return false;
      }
      if (depth == 0 && i < directives.size() - 1) {
        return false;
      }
    }
    return depth == 0;
  }

  /** Whether a directive that changes macros stands between two tokens. */
  boolean hasEffectBetween(int first, int last) {
    if (effects == null) {
      effects =
          directives.stream()
              .filter(d -> EFFECTS.contains(d.kind()))
              .mapToInt(Directive::token)
              .toArray();
    }
    int found = Arrays.binarySearch(effects, first + 1);
    int next = found >= 0 ? found : -found - 1;
    return next < effects.length && effects[next] < last;
  }

  /**
   * Whether a part of {@code condition} also stands in the condition of another directive of the
   * file, so that both are decided together. What {@code #if NAME} and {@code #ifdef NAME} ask is
   * taken for the same.
   */
  boolean isShared(Condition condition) {
    if (uses.isEmpty()) {
      for (Directive directive : directives) {
        Condition one = CONDITIONS.contains(directive.kind()) ? condition(directive) : null;
        if (one != null) {
          parts(one).forEach(part -> uses.merge(part, 1, Integer::sum));
        }
      }
    }
    return parts(condition).stream().anyMatch(part -> uses.getOrDefault(part, 0) > 1);
  }

  /** The different parts of a condition that worlds decide: no negations, no constants. */
  private static Set<Condition> parts(Condition condition) {
    Set<Condition> parts = new HashSet<>();
    collect(condition, parts);
    return parts;
  }

  private static void collect(Condition condition, Set<Condition> into) {
    if (condition instanceof Condition.Unary unary && unary.operator().equals("!")) {
      collect(unary.operand(), into);
    } else if (condition instanceof Condition.Name name) {
      into.add(new Condition.Defined(name.name()));
    } else if (condition instanceof Condition.Binary binary) {
      if (binary.operator().equals("&&") || binary.operator().equals("||")) {
        collect(binary.left(), into);
        collect(binary.right(), into);
      }
      into.add(binary);
    } else if (!(condition instanceof Condition.Constant)) {
      into.add(condition);
    }
  }
}
