package org.hpyport.capi.prototype;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hpyport.preprocess.Directive;
import org.hpyport.source.SourceFile;
import org.hpyport.syntax.CParser;
import org.hpyport.syntax.DeclarationSpecifiers;
import org.hpyport.syntax.Declarator;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.InitDeclarator;
import org.hpyport.syntax.MemberDeclaration;
import org.hpyport.syntax.ParseOptions;
import org.hpyport.syntax.Specifier;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * Lists what the headers of an API introduce in the environment the front end assumes. A header is
 * read by itself; that what it defines unless defined, such as its include guard, counts as defined
 * because the front end knows the API's macros, is undone first.
 */
public final class HeaderReader {

  private static final Pattern GUARD =
      Pattern.compile("^[ \\t]*#[ \\t]*(?:ifndef[ \\t]+|if[ \\t]+!defined\\(?)(\\w+)");
  private static final Pattern DEFINE = Pattern.compile("(\\w+)(\\()?.*", Pattern.DOTALL);

  private final Map<String, String> defines;
  private final Map<String, HeaderEntity> found = new LinkedHashMap<>();
  private String header = "";

  private HeaderReader(Map<String, String> defines) {
    this.defines = defines;
  }

  /**
   * Reads all headers of a folder but those in folders called {@code internal}.
   *
   * @param include the folder
   * @param defines macros defined beforehand
   * @return the entities in the order of file names and then as written; of several with one name
   *     the first, except that a function wins over a macro
   */
  public static List<HeaderEntity> read(Path include, Map<String, String> defines)
      throws IOException {
    HeaderReader reader = new HeaderReader(defines);
    List<Path> files;
    try (Stream<Path> walk = Files.walk(include)) {
      files = walk.filter(p -> p.toString().endsWith(".h")).sorted().toList();
    }
    for (Path file : files) {
      String name = include.relativize(file).toString().replace('\\', '/');
      if (!("/" + name).contains("/internal/")) {
        reader.read(SourceFile.read(file, name));
      }
    }
    return List.copyOf(reader.found.values());
  }

  private void read(SourceFile file) {
    header = file.name();
    String undo =
        file.text()
            .lines()
            .map(GUARD::matcher)
            .filter(Matcher::find)
            .map(m -> m.group(1))
            .filter(name -> defines(file, name))
            .distinct()
            .map(name -> "#undef " + name + "\n")
            .collect(Collectors.joining());
    SourceFile unguarded = SourceFile.ofText(header, undo + file.text());
    SyntaxTree tree = CParser.parse(unguarded, new ParseOptions(List.of(), defines));
    for (Prototype prototype : PrototypeReader.read(tree)) {
      add(prototype.name(), HeaderEntity.Kind.FUNCTION, prototype);
    }
    declarations(tree.root().declarations());
    for (Directive directive : tree.directives()) {
      Matcher m = DEFINE.matcher(directive.argument());
      if (directive.kind().equals("define") && tree.isActive(directive.token()) && m.matches()) {
        boolean call = m.group(2) != null;
        add(m.group(1), call ? HeaderEntity.Kind.CALL_MACRO : HeaderEntity.Kind.NAME_MACRO, null);
      }
    }
  }

  private static boolean defines(SourceFile file, String name) {
    return Pattern.compile("^[ \\t]*#[ \\t]*define[ \\t]+" + name + "\\b", Pattern.MULTILINE)
        .matcher(file.text())
        .find();
  }

  private void add(String name, HeaderEntity.Kind kind, @Nullable Prototype prototype) {
    HeaderEntity entity = new HeaderEntity(name, kind, header, prototype);
    HeaderEntity before = found.get(name);
    if (before == null || (before.prototype() == null && prototype != null)) {
      found.put(name, entity);
    }
  }

  private void declarations(List<ExternalDeclaration> declarations) {
    for (ExternalDeclaration declaration : declarations) {
      if (declaration instanceof ExternalDeclaration.LinkageSpecification linkage) {
        declarations(linkage.declarations());
      } else if (declaration instanceof ExternalDeclaration.Declaration d) {
        declaration(d);
      }
    }
  }

  private void declaration(ExternalDeclaration.Declaration declaration) {
    DeclarationSpecifiers specifiers = declaration.specifiers();
    boolean type = specifiers.hasStorage("typedef");
    List<String> names = new ArrayList<>();
    for (InitDeclarator declarator : declaration.declarators()) {
      Declarator.Name name = declarator.declarator().name();
      if (name != null) {
        names.add(name.identifier());
        if (!found.containsKey(name.identifier())) {
          add(name.identifier(), type ? HeaderEntity.Kind.TYPE : HeaderEntity.Kind.VARIABLE, null);
        }
      }
    }
    for (Specifier item : specifiers.items()) {
      specifier(item, type && !names.isEmpty() ? names.get(0) : "");
    }
  }

  private void specifier(Specifier item, String typedef) {
    List<Specifier.Enumerator> enumerators =
        item instanceof Specifier.EnumType e ? e.enumerators() : null;
    List<MemberDeclaration> members = item instanceof Specifier.StructType s ? s.members() : null;
    if (enumerators != null) {
      enumerators.forEach(n -> add(n.name(), HeaderEntity.Kind.ENUMERATOR, null));
    } else if (members != null) {
      String tag = item instanceof Specifier.StructType s ? s.tag() : null;
      String owner = typedef.isEmpty() && tag != null ? tag : typedef;
      if (typedef.isEmpty()) {
        add(owner, HeaderEntity.Kind.TYPE, null);
      }
      members(owner, members);
    }
  }

  private void members(String owner, List<MemberDeclaration> members) {
    for (MemberDeclaration member : members) {
      if (member instanceof MemberDeclaration.Fields fields) {
        for (InitDeclarator declarator : fields.declarators()) {
          Declarator.Name name = declarator.declarator().name();
          if (name != null) {
            add(owner + "." + name.identifier(), HeaderEntity.Kind.MEMBER, null);
          }
        }
      }
    }
  }
}
