package org.hpyport.capi.prototype;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.hpyport.source.SourceFile;
import org.hpyport.syntax.CParser;
import org.hpyport.syntax.DeclarationSpecifiers;
import org.hpyport.syntax.Declarator;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.ExternalDeclaration.FunctionDefinition;
import org.hpyport.syntax.InitDeclarator;
import org.hpyport.syntax.Parameter;
import org.hpyport.syntax.ParseOptions;
import org.hpyport.syntax.Specifier;
import org.hpyport.syntax.SyntaxTree;
import org.hpyport.syntax.TokenKind;
import org.hpyport.syntax.TokenSpan;
import org.jspecify.annotations.Nullable;

/** Takes the functions that a file declares or defines out of its tree. */
public final class PrototypeReader {

  private static final Set<String> NO_TYPE = Set.of("inline", "__inline", "__inline__");

  private final SyntaxTree tree;
  private final List<Prototype> found = new ArrayList<>();

  private PrototypeReader(SyntaxTree tree) {
    this.tree = tree;
  }

  /** The functions of the tree's main world in order, those of linkage specifications included. */
  public static List<Prototype> read(SyntaxTree tree) {
    PrototypeReader reader = new PrototypeReader(tree);
    reader.collect(tree.root().declarations());
    return List.copyOf(reader.found);
  }

  /**
   * Reads one signature as a manual prints it, without the semicolon.
   *
   * @return null if it is not that of a function with typed parameters
   */
  public static @Nullable Prototype read(String signature) {
    SourceFile file = SourceFile.ofText("signature.h", signature + ";\n");
    List<Prototype> all = read(CParser.parse(file, ParseOptions.defaults()));
    return all.size() == 1 ? all.get(0) : null;
  }

  private void collect(List<ExternalDeclaration> declarations) {
    for (ExternalDeclaration declaration : declarations) {
      if (declaration instanceof ExternalDeclaration.LinkageSpecification linkage) {
        collect(linkage.declarations());
      } else if (declaration instanceof FunctionDefinition function) {
        add(function.specifiers(), function.declarator());
      } else if (declaration instanceof ExternalDeclaration.Declaration d
          && !d.specifiers().hasStorage("typedef")) {
        for (InitDeclarator declarator : d.declarators()) {
          add(d.specifiers(), declarator.declarator());
        }
      }
    }
  }

  private void add(DeclarationSpecifiers specifiers, Declarator declarator) {
    Declarator.Function function = named(declarator);
    Declarator.Name name = function == null ? null : function.name();
    if (function == null || name == null) {
      return;
    }
    List<String> result = specifierTokens(specifiers);
    TokenSpan whole = declarator.span();
    TokenSpan part = function.span();
    result.addAll(tokens(whole.first(), part.first() - 1));
    result.addAll(tokens(function.close() + 1, whole.last()));
    List<Prototype.Parameter> parameters = new ArrayList<>();
    for (Parameter parameter : function.parameters()) {
      parameters.add(parameter(parameter));
    }
    boolean none = parameters.equals(List.of(new Prototype.Parameter("void", "")));
    found.add(
        new Prototype(
            name.identifier(),
            TypeText.of(result),
            none ? List.of() : parameters,
            function.variadic()));
  }

  /** The function declarator that is nearest to the name. */
  private static Declarator.@Nullable Function named(Declarator declarator) {
    Declarator.Function last = null;
    for (Declarator d = declarator; d != null; d = d.inner()) {
      if (d instanceof Declarator.Function f) {
        last = f;
      } else if (!(d instanceof Declarator.Name) && !(d instanceof Declarator.Parenthesized)) {
        last = null; // A variable that points to functions, or an array.
      }
    }
    return last;
  }

  private Prototype.Parameter parameter(Parameter parameter) {
    List<String> all = specifierTokens(parameter.specifiers());
    Declarator declarator = parameter.declarator();
    Declarator.Name name = declarator == null ? null : declarator.name();
    if (declarator != null) {
      for (int i = declarator.span().first(); i <= declarator.span().last(); i++) {
        if (name == null || !name.span().contains(i)) {
          all.addAll(tokens(i, i));
        }
      }
    }
    return new Prototype.Parameter(TypeText.of(all), name == null ? "" : name.identifier());
  }

  private List<String> specifierTokens(DeclarationSpecifiers specifiers) {
    List<String> out = new ArrayList<>();
    for (Specifier item : specifiers.items()) {
      if (item instanceof Specifier.MacroType) {
        // PyAPI_FUNC(int): the type stands between the parentheses.
        out.addAll(tokens(item.span().first() + 2, item.span().last() - 1));
      } else if (!(item instanceof Specifier.Storage) && !(item instanceof Specifier.Attribute)) {
        out.addAll(tokens(item.span().first(), item.span().last()));
      }
    }
    return out;
  }

  /** The texts of the active tokens from one to another, both included; none if they cross. */
  private List<String> tokens(int first, int last) {
    List<String> out = new ArrayList<>();
    for (int i = first; i <= last; i++) {
      boolean counts = tree.isActive(i) && tree.tokens().kind(i) != TokenKind.DIRECTIVE;
      if (counts && !NO_TYPE.contains(tree.tokens().text(i))) {
        out.add(tree.tokens().text(i));
      }
    }
    return out;
  }
}
