package org.hpyport.syntax.macro;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.hpyport.preprocess.MacroShape;
import org.hpyport.syntax.Declarator;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.MemberDeclaration;
import org.hpyport.syntax.Parameter;
import org.hpyport.syntax.Specifier;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.TokenKind;
import org.hpyport.syntax.TokenList;
import org.hpyport.syntax.antlr.DeclarationParser;
import org.hpyport.syntax.classify.ClassifiedToken;
import org.hpyport.syntax.classify.Classifier;
import org.hpyport.syntax.classify.FragmentClassifier;
import org.hpyport.syntax.classify.FragmentClassifier.Kind;
import org.hpyport.syntax.classify.View;
import org.hpyport.syntax.classify.Vocabulary;
import org.jspecify.annotations.Nullable;

/** Tries a run of tokens as each kind of {@link MacroFragment}. */
final class FragmentParser {
  private final Vocabulary vocabulary;
  private final MacroShape shape;
  private final Function<Boolean, TokenList> source;
  private TokenList tokens;
  private View view;
  private DeclarationParser parser;

  /**
   * @param shape what the body looks like, which says what to try first
   * @param source the tokens, without or with an empty {@code ;} after them
   */
  private FragmentParser(
      Vocabulary vocabulary, MacroShape shape, Function<Boolean, TokenList> source) {
    this.vocabulary = vocabulary;
    this.shape = shape;
    this.source = source;
    this.tokens = source.apply(false);
    this.view = all(tokens);
    this.parser = new DeclarationParser(tokens);
  }

  /** A fragment and the tokens that its nodes name. */
  record Parsed(MacroFragment fragment, TokenList tokens) {}

  /** Parses the tokens that {@code source} gives. */
  static Parsed parse(
      Vocabulary vocabulary, MacroShape shape, Function<Boolean, TokenList> source) {
    FragmentParser parser = new FragmentParser(vocabulary, shape, source);
    MacroFragment fragment = parser.run();
    return new Parsed(fragment, parser.tokens);
  }

  private static View all(TokenList tokens) {
    boolean[] active = new boolean[tokens.size()];
    Arrays.fill(active, true);
    return View.of(tokens, active);
  }

  private void use(boolean semicolon) {
    tokens = source.apply(semicolon);
    view = all(tokens);
    parser = new DeclarationParser(tokens);
  }

  private MacroFragment run() {
    if (view.size() == 0) {
      return new MacroFragment.Empty();
    }
    FragmentClassifier classifier = new FragmentClassifier(view, vocabulary);
    if (!classifier.isBalanced()) {
      return new MacroFragment.None("its brackets do not balance");
    }
    if (continues()) {
      return new MacroFragment.None("it starts like a binary operator");
    }
    MacroFragment early = byShape(classifier);
    if (early != null) {
      return early;
    }
    MacroFragment found = classifier.startsWithType() ? parameters() : expression();
    found = found != null ? found : type();
    found = found != null ? found : statements();
    found = found != null ? found : declarations();
    found = found != null ? found : initializers();
    found = found != null ? found : members();
    found = found != null ? found : parameters();
    return found != null ? found : new MacroFragment.None(reason());
  }

  /** What the shape or the words suggest, before the order that holds otherwise. */
  private @Nullable MacroFragment byShape(FragmentClassifier classifier) {
    if (shape == MacroShape.TYPE || shape == MacroShape.ATTRIBUTE || classifier.isCertainType()) {
      return type();
    }
    return switch (shape) {
      case MEMBERS -> members();
      case DECLARATION -> declarations();
      case INITIALIZER -> initializers();
      default -> null;
    };
  }

  /** {@code * 1024} and {@code & 0xff} could be read as prefix operators, but nobody means that. */
  private boolean continues() {
    return (view.is(0, "*") || view.is(0, "&")) && view.kind(1) == TokenKind.NUMBER;
  }

  private String reason() {
    if (view.size() == 1 && view.kind(0) == TokenKind.PUNCTUATOR) {
      return "it is the operator " + view.text(0) + " alone";
    }
    int at = Math.min(parser.stoppedAt(), view.size() - 1);
    return "it is no piece of C by itself, from \"" + view.text(Math.max(0, at)) + "\" on";
  }

  private @Nullable ExternalDeclaration parse(Kind kind) {
    List<ClassifiedToken> classified = new FragmentClassifier(view, vocabulary).classify(kind);
    return classified == null ? null : parser.parse(classified);
  }

  /** The statements of the function that was put around. */
  private @Nullable List<Statement> body(Kind kind) {
    return parse(kind) instanceof ExternalDeclaration.FunctionDefinition function
        ? function.body().items()
        : null;
  }

  private @Nullable Expression returned(Kind kind) {
    List<Statement> body = body(kind);
    return body != null && body.size() == 1 && body.get(0) instanceof Statement.Return r
        ? r.value()
        : null;
  }

  private @Nullable MacroFragment expression() {
    Expression value = returned(Kind.EXPRESSION);
    return value == null ? null : new MacroFragment.ExpressionFragment(value);
  }

  private @Nullable MacroFragment type() {
    return returned(Kind.TYPE) instanceof Expression.SizeofType s
        ? new MacroFragment.Type(s.type())
        : null;
  }

  private @Nullable MacroFragment statements() {
    boolean closed = view.is(view.size() - 1, ";") || view.is(view.size() - 1, "}");
    if (closed) {
      List<Statement> items = body(Kind.STATEMENTS);
      if (items != null && !defines(items)) {
        return new MacroFragment.Statements(items, false);
      }
    }
    if (view.is(view.size() - 1, ";")) {
      return null;
    }
    use(true);
    List<Statement> items = body(Kind.STATEMENTS);
    if (items == null || defines(items)) {
      use(false);
      return null;
    }
    return isHead(items)
        ? new MacroFragment.Head(items)
        : new MacroFragment.Statements(items, true);
  }

  private static boolean defines(List<Statement> items) {
    return items.stream()
        .anyMatch(
            s ->
                s instanceof Statement.DeclarationStatement d
                    && d.declaration() instanceof ExternalDeclaration.FunctionDefinition);
  }

  /** Whether the last statement consists of the {@code ;} that was put at the end. */
  private boolean isHead(List<Statement> items) {
    int semicolon = tokens.size() - 2;
    Statement last = items.get(items.size() - 1);
    while (!(last instanceof Statement.Empty)) {
      Statement inner = lastPart(last);
      if (inner == null) {
        return false;
      }
      last = inner;
    }
    return items.get(items.size() - 1) != last && last.span().first() == semicolon;
  }

  private static @Nullable Statement lastPart(Statement s) {
    if (s instanceof Statement.If i) {
      return i.elseBranch() != null ? i.elseBranch() : i.thenBranch();
    } else if (s instanceof Statement.For f) {
      return f.body();
    } else if (s instanceof Statement.While w) {
      return w.body();
    } else if (s instanceof Statement.Switch w) {
      return w.body();
    }
    return null;
  }

  private @Nullable MacroFragment declarations() {
    List<ExternalDeclaration> items = externals();
    if (items == null && !view.is(view.size() - 1, ";")) {
      use(true);
      items = externals();
      if (items == null) {
        use(false);
      }
    }
    return items == null ? null : new MacroFragment.Declarations(items);
  }

  private @Nullable List<ExternalDeclaration> externals() {
    List<ExternalDeclaration> items = new ArrayList<>();
    Classifier classifier = new Classifier(view, vocabulary);
    for (Classifier.External next = classifier.next(); next != null; next = classifier.next()) {
      ExternalDeclaration parsed =
          next.output() == null ? null : parser.parse(next.output().tokens());
      if (parsed == null) {
        return null;
      }
      items.add(parsed);
    }
    return items;
  }

  private @Nullable MacroFragment initializers() {
    if (!(parse(Kind.INITIALIZERS) instanceof ExternalDeclaration.Declaration d)) {
      return null;
    }
    return d.declarators().get(0).initializer() instanceof Expression.InitializerList list
        ? new MacroFragment.Initializers(list.items())
        : null;
  }

  private @Nullable MacroFragment members() {
    if (!view.is(view.size() - 1, ";")) {
      use(true);
    }
    List<MemberDeclaration> members = null;
    if (parse(Kind.MEMBERS) instanceof ExternalDeclaration.Declaration d
        && d.specifiers().items().get(0) instanceof Specifier.StructType struct) {
      members = struct.members();
    }
    if (members == null || members.stream().anyMatch(m -> m instanceof MemberDeclaration.Opaque)) {
      use(false);
      return null;
    }
    return new MacroFragment.Members(members);
  }

  private @Nullable MacroFragment parameters() {
    if (!(parse(Kind.PARAMETERS) instanceof ExternalDeclaration.Declaration d)) {
      return null;
    }
    Declarator declarator = d.declarators().get(0).declarator();
    List<Parameter> parameters =
        declarator instanceof Declarator.Function function ? function.parameters() : List.of();
    return parameters.isEmpty() ? null : new MacroFragment.Parameters(parameters);
  }
}
