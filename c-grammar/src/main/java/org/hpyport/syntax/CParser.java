package org.hpyport.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.diagnostic.Location;
import org.hpyport.diagnostic.Severity;
import org.hpyport.preprocess.AskedConditions;
import org.hpyport.preprocess.ConditionalGroup;
import org.hpyport.preprocess.FileDirectives;
import org.hpyport.preprocess.IncludeResolver;
import org.hpyport.preprocess.World;
import org.hpyport.preprocess.WorldBuilder;
import org.hpyport.source.SourceFile;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.classify.View;
import org.hpyport.syntax.classify.Vocabulary;
import org.hpyport.syntax.lower.CplusplusLowering;
import org.hpyport.syntax.lower.Language;
import org.hpyport.syntax.macro.ProjectMacros;

/**
 * Parses un-preprocessed C: tokens, directives, the world of the assumed environment, and one tree
 * for each external declaration in it. Whatever the input, the result is a tree that covers every
 * byte; what was not understood is opaque and reported.
 */
public final class CParser {
  private final SourceFile file;
  private final ParseOptions options;
  private final TokenList tokens;
  private final FileDirectives directives;
  private final IncludeResolver resolver;
  private final Map<SourceFile, FileDirectives> headerDirectives = new HashMap<>();
  private final AskedConditions asked = new AskedConditions();

  private CParser(SourceFile file, ParseOptions options) {
    this.file = file;
    this.options = options;
    LexedFile lexed = LexedFile.of(file);
    this.tokens = lexed.tokens();
    this.directives = lexed.fresh();
    this.resolver =
        new IncludeResolver(options.includeDirs(), options.project(), options.headers());
  }

  /** Parses {@code file}; never throws for what stands in it. */
  public static SyntaxTree parse(SourceFile file, ParseOptions options) {
    return parsed(file, options).tree();
  }

  /** A tree, and the conditions that were looked at to make it. */
  record Parsed(SyntaxTree tree, AskedConditions asked) {}

  static Parsed parsed(SourceFile file, ParseOptions options) {
    CParser parser = new CParser(file, options);
    return new Parsed(parser.run(), parser.asked);
  }

  private SyntaxTree run() {
    boolean cplusplus = Language.isCplusplus(file);
    WorldBuilder worlds = worlds(cplusplus);
    World world = worlds.main();
    View view = View.of(tokens, world.active());
    if (!cplusplus && Language.isHeader(file) && Language.looksLikeCplusplus(view)) {
      cplusplus = true;
      worlds = worlds(true);
      world = worlds.main();
      view = View.of(tokens, world.active());
    }
    Set<String> types = types(world, view, cplusplus);
    Vocabulary vocabulary = new Vocabulary(types, world.macros());
    ProjectMacros macros = new ProjectMacros(tokens, world.active(), vocabulary);
    WorldParser parser = new WorldParser(tokens, cplusplus, macros::lock);
    WorldParser.Result parsed = parser.parse(view, vocabulary, tokens.size());
    macros.lock(parsed.locked());
    List<ExternalDeclaration> declarations = parsed.declarations();
    VariantParser variants = new VariantParser(tokens, worlds, declarations, types, parser);
    List<Diagnostic> diagnostics = new ArrayList<>(parsed.diagnostics());
    for (int token : world.unbalanced()) {
      diagnostics.add(unbalanced(token));
    }
    if (file.isBinary()) {
      diagnostics.add(binary());
    }
    List<Variant> branches = variants.parse(worlds.alternative(world));
    if (!variants.passedOver().isEmpty()) {
      diagnostics.add(passedOver(variants.passedOver()));
    }
    TokenSpan all = new TokenSpan(0, tokens.size() - 1);
    return new SyntaxTree(
        tokens,
        world.active(),
        new TranslationUnit(all, declarations),
        directives.directives(),
        world.groups(),
        world.macros(),
        branches,
        parsed.opaque(),
        diagnostics,
        macros);
  }

  private WorldBuilder worlds(boolean cplusplus) {
    Map<String, String> defines = new HashMap<>(options.defines());
    if (cplusplus) {
      defines.putIfAbsent("__cplusplus", "201703L");
    }
    return new WorldBuilder(
        directives, resolver, this::header, defines, options.assumptions(), asked);
  }

  /**
   * The typedef names of a world: the file's and those of the headers it includes. The branches not
   * taken add theirs, unless such a name is a macro: a wrongly assumed branch may hold the type of
   * what another branch uses.
   */
  private Set<String> types(World world, View view, boolean cplusplus) {
    Set<String> types = new HashSet<>();
    Set<String> weak = new HashSet<>();
    TypedefNames.collectInactive(tokens, world.active(), weak);
    for (World.Header header : world.headers()) {
      TokenList list = options.headers().lex(header.file()).tokens();
      View part = View.of(list, header.active());
      TypedefNames.collect(part, types);
      if (cplusplus) {
        types.addAll(CplusplusLowering.lower(part).types());
      }
      TypedefNames.collectInactive(list, header.active(), weak);
    }
    weak.removeIf(name -> world.macros().find(name) != null);
    types.addAll(weak);
    TypedefNames.collect(view, types);
    return Set.copyOf(types);
  }

  private FileDirectives header(SourceFile header) {
    return headerDirectives.computeIfAbsent(header, h -> options.headers().lex(h).fresh());
  }

  private Diagnostic unbalanced(int token) {
    Location location = new Location(file, tokens.range(token), "");
    String text = file.displayText(tokens.range(token)).lines().findFirst().orElse("");
    return Diagnostic.at(
        "HPY901", Severity.WARNING, "This directive has no partner: " + text, location);
  }

  private Diagnostic passedOver(List<ConditionalGroup.Branch> branches) {
    TextRange place = tokens.range(branches.get(0).directive().token());
    return Diagnostic.at(
        "HPY907",
        Severity.WARNING,
        "From here on, "
            + branches.size()
            + " branches not taken are not read: there are too many.",
        new Location(file, place, ""));
  }

  private Diagnostic binary() {
    TextRange place = TextRange.at(file.text().indexOf('\0'));
    return Diagnostic.at(
        "HPY903",
        Severity.WARNING,
        "The file has NUL bytes: it may not be C.",
        new Location(file, place, ""));
  }
}
