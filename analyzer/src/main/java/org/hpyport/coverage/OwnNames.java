package org.hpyport.coverage;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hpyport.capi.CApiCatalog;
import org.hpyport.preprocess.Directive;
import org.hpyport.syntax.DeclarationSpecifiers;
import org.hpyport.syntax.Declarator;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.InitDeclarator;
import org.hpyport.syntax.MemberDeclaration;
import org.hpyport.syntax.Specifier;
import org.hpyport.syntax.SyntaxNode;
import org.hpyport.syntax.SyntaxTree;
import org.hpyport.syntax.Variant;

/**
 * The names that a set of files defines itself, though they may look like the C API's. A name of
 * the catalog is the project's own only if the code that is compiled defines it: what stands in
 * other branches stands in for an older Python.
 */
final class OwnNames {
  private static final Pattern WORD = Pattern.compile("[A-Za-z_]\\w*");

  private final Set<String> names = new HashSet<>();
  private final Set<String> members = new HashSet<>();
  private boolean compiled;

  static OwnNames of(List<SyntaxTree> trees) {
    OwnNames own = new OwnNames();
    trees.forEach(own::add);
    return own;
  }

  boolean contains(String name) {
    return names.contains(name);
  }

  /** Whether a struct of the project has a member of that name. */
  boolean isMember(String name) {
    return members.contains(name);
  }

  private void add(SyntaxTree tree) {
    for (Directive directive : tree.directives()) {
      if (directive.kind().equals("define")) {
        compiled = tree.isActive(directive.token());
        Matcher name = WORD.matcher(directive.argument());
        if (name.find()) {
          define(name.group());
        }
      }
    }
    compiled = true;
    tree.root().declarations().forEach(this::declaration);
    compiled = false;
    for (Variant variant : tree.variants()) {
      variant.declarations().forEach(this::declaration);
    }
  }

  private void define(String name) {
    if (compiled || CApiCatalog.get().find(name) == null) {
      names.add(name);
    }
  }

  private void declaration(ExternalDeclaration declaration) {
    if (declaration instanceof ExternalDeclaration.FunctionDefinition f) {
      define(f.name());
      specifiers(f.specifiers());
    } else if (declaration instanceof ExternalDeclaration.LinkageSpecification linkage) {
      linkage.declarations().forEach(this::declaration);
    } else if (declaration instanceof ExternalDeclaration.Declaration d) {
      specifiers(d.specifiers());
      for (InitDeclarator declarator : d.declarators()) {
        variable(d, declarator);
      }
    }
  }

  /** A mere declaration does not make a name of the catalog the project's own. */
  private void variable(ExternalDeclaration.Declaration d, InitDeclarator declarator) {
    Declarator.Name name = declarator.declarator().name();
    if (name == null) {
      return;
    }
    boolean prototype = declarator.declarator() instanceof Declarator.Function;
    boolean defines = !prototype && !d.specifiers().hasStorage("extern");
    if (defines || CApiCatalog.get().find(name.identifier()) == null) {
      define(name.identifier());
    }
  }

  private void specifiers(DeclarationSpecifiers specifiers) {
    for (Specifier specifier : specifiers.items()) {
      if (specifier instanceof Specifier.EnumType) {
        specifier.children().forEach(this::enumerator);
      } else if (specifier instanceof Specifier.StructType struct) {
        String tag = struct.tag();
        if (tag != null && !struct.children().isEmpty()) {
          define(tag);
        }
        specifier.children().forEach(this::member);
      }
    }
  }

  private void enumerator(SyntaxNode node) {
    if (node instanceof Specifier.Enumerator enumerator) {
      define(enumerator.name());
    }
  }

  private void member(SyntaxNode node) {
    if (node instanceof MemberDeclaration.Fields fields) {
      specifiers(fields.specifiers());
      for (InitDeclarator declarator : fields.declarators()) {
        Declarator.Name name = declarator.declarator().name();
        if (name != null) {
          members.add(name.identifier());
        }
      }
    }
  }
}
