package org.hpyport.preprocess;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.hpyport.source.SourceFile;
import org.jspecify.annotations.Nullable;

/**
 * Builds worlds of one file: walks its directives and those of the project headers it includes, in
 * order.
 */
public final class WorldBuilder {
  private final FileDirectives file;
  private final IncludeResolver resolver;
  private final Function<SourceFile, FileDirectives> reader;
  private final Map<String, String> defines;
  private final World.Choice start;
  private final Map<String, Condition> bodies = new HashMap<>();
  private final Map<MacroDefinition, List<String>> bodyNames = new IdentityHashMap<>();
  private final AskedConditions asked;
  private long steps;

  /**
   * @param file the file
   * @param resolver finds headers
   * @param reader lexes a header
   * @param defines macros of the command line
   * @param assumptions what conditions are taken to be in every world
   * @param asked takes the conditions that assumptions were asked for
   */
  public WorldBuilder(
      FileDirectives file,
      IncludeResolver resolver,
      Function<SourceFile, FileDirectives> reader,
      Map<String, String> defines,
      Assumptions assumptions,
      AskedConditions asked) {
    this.file = file;
    this.asked = asked;
    this.start = new World.Choice(Map.of(), assumptions.conditions());
    this.resolver = resolver;
    this.reader = reader;
    this.defines = Map.copyOf(defines);
  }

  /** How many directives were walked for all worlds so far, those of headers included. */
  public long steps() {
    return steps;
  }

  /** The world of the assumed environment and the assumptions. */
  public World main() {
    return build(start);
  }

  /**
   * The world in which one more branch is taken: the one {@code branch} of {@code group}, with the
   * choices of {@code outer}. The branches around it are taken whatever the conditions then say: an
   * {@code #else} may exclude what an {@code #if} further out asks for.
   */
  public Alternative alternative(Alternative outer, ConditionalGroup group, int branch) {
    Map<Integer, Integer> branches = new HashMap<>(outer.choice().branches());
    int first = group.branches().get(0).directive().token();
    takeAround(outer.world().groups(), first, branches);
    branches.put(first, branch);
    Map<Condition, Boolean> conditions = new HashMap<>(outer.choice().conditions());
    for (int i = 0; i <= branch; i++) {
      Condition condition = file.condition(group.branches().get(i).directive());
      if (condition != null) {
        Assumptions.put(conditions, condition, i == branch);
      }
    }
    World.Choice choice = new World.Choice(branches, conditions);
    World flipped = isLocal(group) ? flip(outer.world(), group, branch) : build(choice);
    return new Alternative(flipped, choice);
  }

  /** Chooses the branches that hold {@code token}. */
  private static void takeAround(
      List<ConditionalGroup> groups, int token, Map<Integer, Integer> branches) {
    for (ConditionalGroup group : groups) {
      int first = group.branches().get(0).directive().token();
      if (first >= token) {
        return;
      }
      for (int i = 0; token < group.endif() && i < group.branches().size(); i++) {
        ConditionalGroup.Branch one = group.branches().get(i);
        if (one.directive().token() < token && token < one.end()) {
          branches.putIfAbsent(first, i);
          takeAround(one.nested(), token, branches);
          return;
        }
      }
    }
  }

  /**
   * The same where all groups of the file that begin with the same constant are flipped: code is
   * taken out with several {@code #if 0} that only make sense together. {@code null} if the group
   * does not begin with a constant.
   */
  public @Nullable Alternative withEqualConstants(
      Alternative inner, ConditionalGroup group, int branch) {
    Condition constant = file.condition(group.branches().get(0).directive());
    if (!(constant instanceof Condition.Constant)) {
      return null;
    }
    Map<Condition, Boolean> conditions = new HashMap<>(inner.choice().conditions());
    conditions.put(constant, branch == 0);
    World.Choice choice = new World.Choice(inner.choice().branches(), conditions);
    return new Alternative(build(choice), choice);
  }

  /**
   * Whether nothing outside the group depends on which branch is taken: no macro is defined in it,
   * nothing included, no group nested, and no other group of the file shares its conditions.
   */
  private boolean isLocal(ConditionalGroup group) {
    for (ConditionalGroup.Branch branch : group.branches()) {
      Condition condition = file.condition(branch.directive());
      if (!branch.nested().isEmpty() || (condition != null && file.isShared(condition))) {
        return false;
      }
    }
    int first = group.branches().get(0).directive().token();
    return !file.hasEffectBetween(first, group.endif());
  }

  /** The same world but for the tokens of one group. */
  private static World flip(World world, ConditionalGroup group, int branch) {
    boolean[] active = world.active().clone();
    for (int i = 0; i < group.branches().size(); i++) {
      ConditionalGroup.Branch one = group.branches().get(i);
      Arrays.fill(active, one.directive().token() + 1, one.end(), i == branch);
    }
    return new World(active, world.groups(), world.macros(), world.headers(), world.unbalanced());
  }

  /** The main world as the start of {@link #alternative}. */
  public Alternative alternative(World main) {
    return new Alternative(main, start);
  }

  private World build(World.Choice choice) {
    Walk walk = new Walk(choice);
    FileWalk own = new FileWalk(walk, file, choice.branches());
    steps += file.directives().size();
    own.run();
    return new World(
        own.active(),
        own.groups(),
        walk.macros.table(),
        List.copyOf(walk.headers),
        own.unbalanced());
  }

  /** A world and the choices that led to it. */
  public static final class Alternative {
    private final World world;
    private final World.Choice choice;

    private Alternative(World world, World.Choice choice) {
      this.world = world;
      this.choice = choice;
    }

    public World world() {
      return world;
    }

    private World.Choice choice() {
      return choice;
    }
  }

  /** What the walks through a file and its headers share. */
  final class Walk {
    private static final int MAX_INCLUDE_DEPTH = 32;
    private static final int MAX_HEADERS = 2000;

    private final MacroState macros = new MacroState(defines, bodyNames);
    private final MacroShapes shapes = new MacroShapes(macros::find, KnownNames.instance()::isType);
    private final ConditionEvaluator evaluator;
    private final List<World.Header> headers = new ArrayList<>();
    private final Set<String> once = new HashSet<>();
    private final Set<SourceFile> guarded = new HashSet<>();
    private int includeDepth;

    private Walk(World.Choice choice) {
      this.evaluator = new ConditionEvaluator(macros, choice.conditions(), bodies, asked);
    }

    MacroState macros() {
      return macros;
    }

    MacroShapes shapes() {
      return shapes;
    }

    ConditionEvaluator evaluator() {
      return evaluator;
    }

    /** Notes the directive that is handled; one in a header counts as its {@code #include}. */
    void reached(int token) {
      if (includeDepth == 0) {
        macros.reached(token);
      }
    }

    void pragmaOnce(SourceFile header) {
      once.add(header.path().toString());
    }

    /**
     * Whether it is the file the world is of, which a header brings back: its include guard would
     * then hide it from itself.
     */
    private boolean isMain(SourceFile header) {
      return absolute(header).equals(absolute(file.file()));
    }

    private static Path absolute(SourceFile source) {
      return source.path().toAbsolutePath().normalize();
    }

    /** Walks the header an {@code #include} names, if it is found and not nested too deep. */
    void include(String argument, SourceFile from) {
      if (includeDepth >= MAX_INCLUDE_DEPTH || headers.size() >= MAX_HEADERS) {
        return;
      }
      MacroDefinition computed = macros.find(argument);
      SourceFile header = resolver.resolve(computed == null ? argument : computed.body(), from);
      if (header == null || isMain(header) || once.contains(header.path().toString())) {
        return;
      }
      FileDirectives directives = reader.apply(header);
      String guard = directives.includeGuard();
      if (guard != null && !guarded.add(header) && macros.isDefined(guard) == Truth.TRUE) {
        return; // all of it was met, and its guard would hide it
      }
      includeDepth++;
      steps += directives.directives().size();
      FileWalk walk = new FileWalk(this, directives, Map.of());
      walk.run();
      headers.add(new World.Header(header, walk.active()));
      includeDepth--;
    }
  }

  static boolean[] allActive(int tokens) {
    boolean[] active = new boolean[tokens];
    Arrays.fill(active, true);
    return active;
  }
}
