package org.hpyport.syntax.antlr;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.hpyport.grammar.CDeclarations;
import org.hpyport.syntax.DeclarationSpecifiers;
import org.hpyport.syntax.Declarator;
import org.hpyport.syntax.Parameter;
import org.hpyport.syntax.TokenSpan;
import org.jspecify.annotations.Nullable;

/** Makes declarators and parameters. */
final class DeclaratorAdapter {
  private final Adapters adapters;
  private final Spans spans;

  DeclaratorAdapter(Adapters adapters) {
    this.adapters = adapters;
    this.spans = adapters.spans;
  }

  Declarator adapt(CDeclarations.DeclaratorContext c) {
    Declarator inner = c.directDeclarator() == null ? null : direct(c.directDeclarator());
    if (c.STAR() == null) {
      if (inner == null) {
        throw new IllegalStateException("declarator without content");
      }
      return inner;
    }
    List<Integer> stars = new ArrayList<>();
    stars.add(Spans.first(c.STAR()));
    for (CDeclarations.DeclaratorPrefixContext prefix : c.declaratorPrefix()) {
      if (prefix.STAR() != null) {
        stars.add(Spans.first(prefix.STAR()));
      }
    }
    int last = spans.of(c).last();
    for (int i = stars.size() - 1; i >= 0; i--) {
      inner = new Declarator.Pointer(new TokenSpan(stars.get(i), last), stars.get(i), inner);
    }
    return java.util.Objects.requireNonNull(inner);
  }

  private Declarator direct(CDeclarations.DirectDeclaratorContext c) {
    Declarator result = c.declaratorCore() == null ? null : core(c.declaratorCore());
    int first = spans.of(c).first();
    for (CDeclarations.DeclaratorSuffixContext suffix : c.declaratorSuffix()) {
      TokenSpan span = new TokenSpan(first, spans.of(suffix).last());
      if (suffix instanceof CDeclarations.ArraySuffixContext array) {
        result =
            new Declarator.Array(
                span, result, adapters.expressions.adaptOptional(array.commaExpression()));
      } else {
        result = function(span, result, (CDeclarations.FunctionSuffixContext) suffix);
      }
    }
    return java.util.Objects.requireNonNull(result);
  }

  private Declarator core(CDeclarations.DeclaratorCoreContext c) {
    TerminalNode name = c.ID();
    return name != null
        ? new Declarator.Name(Spans.of(name), spans.name(name))
        : new Declarator.Parenthesized(spans.of(c), adapt(c.declarator()));
  }

  private Declarator function(
      TokenSpan span, @Nullable Declarator inner, CDeclarations.FunctionSuffixContext c) {
    List<Parameter> parameters = new ArrayList<>();
    boolean variadic = false;
    if (c.parameters() != null) {
      variadic = c.parameters().ELLIPSIS() != null;
      for (CDeclarations.ParameterContext parameter : c.parameters().parameter()) {
        parameters.add(parameter(parameter));
      }
    }
    return new Declarator.Function(
        span,
        inner,
        Spans.first(c.LPAREN_PARAMETERS()),
        Spans.last(c.RPAREN()),
        parameters,
        variadic);
  }

  private Parameter parameter(CDeclarations.ParameterContext c) {
    TokenSpan span = spans.of(c);
    if (c.specifiers() == null) {
      Declarator.Name name = new Declarator.Name(span, spans.word(c.ID()));
      return new Parameter(span, DeclarationAdapter.none(span.first()), name);
    }
    DeclarationSpecifiers specifiers = adapters.declarations.specifiers(c.specifiers());
    Declarator declarator = c.declarator() == null ? null : adapt(c.declarator());
    return new Parameter(span, specifiers, declarator);
  }
}
