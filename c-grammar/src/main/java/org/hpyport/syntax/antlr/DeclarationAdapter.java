package org.hpyport.syntax.antlr;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.hpyport.grammar.CDeclarations;
import org.hpyport.syntax.DeclarationSpecifiers;
import org.hpyport.syntax.Declarator;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.InitDeclarator;
import org.hpyport.syntax.MemberDeclaration;
import org.hpyport.syntax.Specifier;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.TokenSpan;
import org.hpyport.syntax.TypeName;
import org.jspecify.annotations.Nullable;

/** Makes the nodes of declarations, specifiers and type names. */
final class DeclarationAdapter {
  private final Adapters adapters;
  private final Spans spans;
  private final DeclaratorAdapter declarators;

  DeclarationAdapter(Adapters adapters) {
    this.adapters = adapters;
    this.spans = adapters.spans;
    this.declarators = new DeclaratorAdapter(adapters);
  }

  ExternalDeclaration external(CDeclarations.ExternalContext c) {
    if (c.functionDefinition() != null) {
      return function(c.functionDefinition());
    }
    if (c.declaration() != null) {
      return declaration(c.declaration());
    }
    if (c.fileMacro() != null) {
      return fileMacro(c.fileMacro());
    }
    int first = c.getStart().getStartIndex();
    return new ExternalDeclaration.Empty(new TokenSpan(first, Spans.last(c.SEMI())));
  }

  private ExternalDeclaration fileMacro(CDeclarations.FileMacroContext c) {
    TerminalNode name = c.FILE_MACRO() != null ? c.FILE_MACRO() : c.FILE_MACRO_CALL();
    return new ExternalDeclaration.MacroDeclaration(
        spans.of(c), adapters.expressions.invocation(name, c.argumentList()));
  }

  ExternalDeclaration.FunctionDefinition function(CDeclarations.FunctionDefinitionContext c) {
    TokenSpan span = spans.of(c);
    Statement.Compound body = adapters.statements.compound(c.compound());
    if (c.declarator() != null) {
      List<ExternalDeclaration.Declaration> oldStyle = new ArrayList<>();
      for (CDeclarations.DeclarationContext declaration : c.declaration()) {
        oldStyle.add(declaration(declaration));
      }
      DeclarationSpecifiers specifiers =
          c.specifiers() == null ? none(span.first()) : specifiers(c.specifiers());
      return new ExternalDeclaration.FunctionDefinition(
          span, specifiers, declarators.adapt(c.declarator()), oldStyle, body);
    }
    return new ExternalDeclaration.FunctionDefinition(
        span, none(span.first()), macroHead(c), List.of(), body);
  }

  private Declarator macroHead(CDeclarations.FunctionDefinitionContext c) {
    TerminalNode word = c.FUNCTION_MACRO() != null ? c.FUNCTION_MACRO() : c.FUNCTION_MACRO_CALL();
    Declarator.Name name = new Declarator.Name(Spans.of(word), spans.word(word));
    CDeclarations.ArgumentListContext list = c.argumentList();
    if (list == null) {
      return name;
    }
    return new Declarator.Function(
        Spans.join(name.span(), spans.of(list)),
        name,
        Spans.first(list.LPAREN()),
        Spans.last(list.RPAREN()),
        List.of(),
        false);
  }

  static DeclarationSpecifiers none(int token) {
    return new DeclarationSpecifiers(TokenSpan.of(token), List.of());
  }

  ExternalDeclaration.Declaration declaration(CDeclarations.DeclarationContext c) {
    TokenSpan span = spans.of(c);
    List<InitDeclarator> initDeclarators = new ArrayList<>();
    for (CDeclarations.InitDeclaratorContext one : c.initDeclarator()) {
      Expression initializer =
          one.initial() == null ? null : adapters.expressions.adapt(one.initial());
      initDeclarators.add(
          new InitDeclarator(
              spans.of(one), declarators.adapt(one.declarator()), initializer, null));
    }
    return new ExternalDeclaration.Declaration(
        span,
        c.specifiers() == null ? none(span.first()) : specifiers(c.specifiers()),
        initDeclarators);
  }

  TypeName typeName(CDeclarations.TypeNameContext c) {
    Declarator declarator = c.declarator() == null ? null : declarators.adapt(c.declarator());
    return new TypeName(spans.of(c), specifiers(c.specifiers()), declarator);
  }

  DeclarationSpecifiers specifiers(CDeclarations.SpecifiersContext c) {
    List<Specifier> items = new ArrayList<>();
    for (CDeclarations.SpecifierContext item : c.specifier()) {
      items.add(specifier(item));
    }
    return new DeclarationSpecifiers(spans.of(c), items);
  }

  private Specifier specifier(CDeclarations.SpecifierContext c) {
    TokenSpan span = spans.of(c);
    String word = spans.word(c.getStart());
    return switch (c.getStart().getType()) {
      case CDeclarations.STORAGE -> new Specifier.Storage(span, word);
      case CDeclarations.QUALIFIER -> new Specifier.Qualifier(span, word);
      case CDeclarations.BUILTIN -> new Specifier.BuiltinType(span, word);
      case CDeclarations.TYPE -> new Specifier.NamedType(span, word);
      case CDeclarations.MACRO_TYPE -> new Specifier.MacroType(span, word);
      case CDeclarations.TYPEOF -> new Specifier.Typeof(span);
      case CDeclarations.STRUCT -> structType(c.structType());
      case CDeclarations.ENUM -> enumType(c.enumType());
      default -> new Specifier.Attribute(span);
    };
  }

  private @Nullable String tag(@Nullable TerminalNode tag) {
    return tag == null ? null : spans.word(tag);
  }

  private Specifier structType(CDeclarations.StructTypeContext c) {
    List<MemberDeclaration> members = null;
    if (c.members() != null) {
      members = new ArrayList<>();
      for (CDeclarations.MemberContext member : c.members().member()) {
        members.add(member(member));
      }
    }
    return new Specifier.StructType(spans.of(c), spans.word(c.STRUCT()), tag(c.TAG()), members);
  }

  private MemberDeclaration member(CDeclarations.MemberContext c) {
    TokenSpan span = spans.of(c);
    if (c.OPAQUE_MEMBER() != null) {
      return new MemberDeclaration.Opaque(span);
    }
    if (c.STATIC_ASSERT() != null) {
      return new MemberDeclaration.Assertion(span);
    }
    if (c.functionDefinition() != null) {
      return new MemberDeclaration.Method(span, function(c.functionDefinition()));
    }
    if (c.specifiers() == null) {
      boolean bare = c.MEMBER_MACRO() != null;
      TerminalNode name = bare ? c.MEMBER_MACRO() : c.MEMBER_MACRO_CALL();
      Expression invocation = bare ? null : adapters.expressions.invocation(name, c.argumentList());
      return new MemberDeclaration.Macro(span, spans.word(name), invocation);
    }
    List<InitDeclarator> fields = new ArrayList<>();
    for (CDeclarations.FieldDeclaratorContext field : c.fieldDeclarator()) {
      Expression width = adapters.expressions.adaptOptional(field.expression());
      fields.add(new InitDeclarator(spans.of(field), fieldDeclarator(field), null, width));
    }
    return new MemberDeclaration.Fields(span, specifiers(c.specifiers()), fields);
  }

  /** An unnamed bit-field is a nameless declarator at its colon. */
  private Declarator fieldDeclarator(CDeclarations.FieldDeclaratorContext field) {
    return field.declarator() != null
        ? declarators.adapt(field.declarator())
        : new Declarator.Name(Spans.of(field.COLON()), "");
  }

  private Specifier enumType(CDeclarations.EnumTypeContext c) {
    List<Specifier.Enumerator> enumerators = null;
    if (c.enumerators() != null) {
      enumerators = new ArrayList<>();
      for (CDeclarations.EnumeratorContext one : c.enumerators().enumerator()) {
        Expression value = adapters.expressions.adaptOptional(one.expression());
        enumerators.add(new Specifier.Enumerator(spans.of(one), spans.word(one.getStart()), value));
      }
    }
    return new Specifier.EnumType(spans.of(c), tag(c.TAG()), enumerators);
  }

  TokenSpan span(ParserRuleContext context) {
    return spans.of(context);
  }
}
