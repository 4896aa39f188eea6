package org.hpyport.preprocess;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.hpyport.source.SourceFile;
import org.jspecify.annotations.Nullable;

/** Walks a file's directives and the project headers it includes, in order. */
public final class WorldBuilder {
  private static final int MAX_INCLUDE_DEPTH = 32;
  private static final int MAX_HEADERS = 2000;

  private final IncludeResolver resolver;
  private final Function<SourceFile, FileDirectives> reader;
  private final MacroState macros;
  private final MacroShapes shapes;
  private final List<World.Header> headers = new ArrayList<>();
  private final Set<String> once = new HashSet<>();
  private int includeDepth;

  private WorldBuilder(
      IncludeResolver resolver, Function<SourceFile, FileDirectives> reader, Map<String, String> defines) {
    this.resolver = resolver;
    this.reader = reader;
    this.macros = new MacroState(defines);
    this.shapes = new MacroShapes(macros::find, KnownNames.instance()::isType);
  }

  /**
   * The main world of a file.
   *
   * @param reader lexes an included file
   * @param defines macros of the command line
   * @param override the branch a variant takes; {@code null} for the main world
   */
  public static World build(
      FileDirectives file,
      IncludeResolver resolver,
      Function<SourceFile, FileDirectives> reader,
      Map<String, String> defines,
      World.@Nullable Override override) {
    WorldBuilder builder = new WorldBuilder(resolver, reader, defines);
    if (override != null && override.name() != null) {
      builder.macros.assumeDefined(override.name(), override.defined());
    }
    FileWalk walk = new FileWalk(builder, file, override);
    walk.run();
    return new World(
        walk.active(),
        walk.groups(),
        MacroTable.of(builder.macros.all()),
        List.copyOf(builder.headers),
        walk.unbalanced());
  }

  MacroState macros() {
    return macros;
  }

  MacroShapes shapes() {
    return shapes;
  }

  void pragmaOnce(SourceFile file) {
    once.add(file.path().toString());
  }

  /** Walks the header an {@code #include} names, if it is found and not nested too deep. */
  void include(String argument, SourceFile from) {
    if (includeDepth >= MAX_INCLUDE_DEPTH || headers.size() >= MAX_HEADERS) {
      return;
    }
    SourceFile header = resolver.resolve(argument, from);
    if (header == null || once.contains(header.path().toString())) {
      return;
    }
    includeDepth++;
    FileWalk walk = new FileWalk(this, reader.apply(header), null);
    walk.run();
    headers.add(new World.Header(header, walk.active()));
    includeDepth--;
  }

  static boolean[] allActive(int tokens) {
    boolean[] active = new boolean[tokens];
    Arrays.fill(active, true);
    return active;
  }
}
