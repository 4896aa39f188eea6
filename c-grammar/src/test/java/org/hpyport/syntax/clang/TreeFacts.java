package org.hpyport.syntax.clang;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hpyport.syntax.DeclarationSpecifiers;
import org.hpyport.syntax.Declarator;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.ExternalDeclaration;
import org.hpyport.syntax.InitDeclarator;
import org.hpyport.syntax.MemberDeclaration;
import org.hpyport.syntax.Parameter;
import org.hpyport.syntax.Specifier;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxNode;
import org.hpyport.syntax.SyntaxTree;
import org.hpyport.syntax.TokenKind;
import org.hpyport.syntax.TokenSpan;
import org.jspecify.annotations.Nullable;

/**
 * What our tree has. A macro's use is no construct of clang's, so it is optional, and so is what
 * clang's dump leaves out: macros' bodies, the sizes of arrays, the parameters of function types,
 * designators, and what stands in a branch that clang did not compile.
 */
final class TreeFacts {
  /** Built-in operators that are spelt as calls and take types or members. */
  private static final Set<String> OPERATORS =
      Set.of(
          "__builtin_va_arg",
          "__builtin_offsetof",
          "__builtin_choose_expr",
          "__builtin_types_compatible_p",
          "__builtin_convertvector",
          "__builtin_shufflevector");

  /**
   * One construct.
   *
   * @param optional whether clang need not know it
   * @param argument the macro argument it stands in, which need not reach the compiler
   */
  record Fact(String detail, boolean optional, @Nullable TokenSpan argument) {}

  private final SyntaxTree tree;
  private final Written written;
  private final Compiled compiled;
  private final TypeDepth depths;
  private final SortedMap<Key, Fact> facts = new TreeMap<>();
  private boolean optional;
  private @Nullable TokenSpan argument;

  TreeFacts(SyntaxTree tree, Written written, Compiled compiled) {
    this.tree = tree;
    this.written = written;
    this.compiled = compiled;
    this.depths = new TypeDepth(compiled);
  }

  SortedMap<Key, Fact> facts() {
    return facts;
  }

  /** The construct's shape, unless clang compiled other branches inside it. */
  String shape(SyntaxNode node, String detail) {
    return takesOtherBranch(node.span().first(), node.span().last()) ? "" : detail;
  }

  /** Adds what stands in {@code node}. */
  void add(SyntaxNode node) {
    if (node instanceof Expression expression) {
      optionally(isBody(expression), () -> expression(expression));
    } else if (node instanceof Statement statement) {
      StatementFacts.add(this, statement);
      children(node);
    } else if (node instanceof ExternalDeclaration.FunctionDefinition function) {
      function(function);
    } else if (node instanceof ExternalDeclaration.Declaration declaration) {
      declaration(declaration);
    } else if (node instanceof ExternalDeclaration.MacroDeclaration macro) {
      add(macro.invocation());
    } else if (node instanceof MemberDeclaration.Fields fields) {
      for (InitDeclarator field : fields.declarators()) {
        named(Construct.FIELD, fields.specifiers(), field.declarator());
      }
      children(node);
    } else if (node instanceof Specifier specifier) {
      specifier(specifier);
    } else if (node instanceof Declarator declarator) {
      optionally(true, () -> children(declarator));
    } else if (node instanceof Expression.Designator) {
      optionally(true, () -> children(node));
    } else {
      children(node);
    }
  }

  private void children(SyntaxNode node) {
    node.children().forEach(this::add);
  }

  private void optionally(boolean more, Runnable what) {
    boolean before = optional;
    optional |= more;
    what.run();
    optional = before;
  }

  void own(Construct construct, int token, String detail) {
    put(construct, token, token, detail, false);
  }

  /** Whether clang and our main world took different branches between two tokens. */
  boolean takesOtherBranch(int first, int last) {
    int end = last;
    while (end + 1 < tree.tokens().size() && !tree.isActive(end + 1)) {
      end++;
    }
    for (int i = first; i <= end; i++) {
      boolean directive = tree.tokens().kind(i) == TokenKind.DIRECTIVE;
      if (!directive && tree.isActive(i) != written.reached(i)) {
        return true;
      }
    }
    return false;
  }

  private void put(Construct construct, int first, int last, String detail, boolean hidden) {
    Key key = new Key(construct, tree.tokens().start(first), tree.tokens().start(last));
    facts.put(key, new Fact(detail, hidden || optional || !written.reached(first), argument));
  }

  /** Whether an expression that is no name stands in a macro's body: its place is the name's. */
  private boolean isBody(Expression e) {
    return !(e instanceof Expression.Identifier)
        && e.span().first() == e.span().last()
        && isMacro(e.span().first());
  }

  private boolean isMacro(int token) {
    return compiled.isMacro(tree.tokens().text(token));
  }

  // ---- declarations

  private void function(ExternalDeclaration.FunctionDefinition function) {
    Declarator.Name name = function.declarator().name();
    boolean plain = name != null && !isMacro(name.span().first());
    int brace = function.body().span().first();
    boolean known = plain && !takesOtherBranch(function.span().first(), brace);
    own(Construct.FUNCTION, brace, known ? function.name() : "");
    add(function.specifiers());
    parameters(function.declarator());
    for (ExternalDeclaration.Declaration old : function.oldStyle()) {
      for (InitDeclarator one : old.declarators()) {
        named(Construct.PARAMETER, old.specifiers(), one.declarator());
      }
    }
    add(function.body());
  }

  private void declaration(ExternalDeclaration.Declaration declaration) {
    add(declaration.specifiers());
    boolean isTypedef = declaration.specifiers().hasStorage("typedef");
    for (InitDeclarator one : declaration.declarators()) {
      Declarator.Function function = function(one.declarator());
      Construct construct =
          isTypedef
              ? Construct.TYPEDEF
              : function != null ? Construct.PROTOTYPE : Construct.VARIABLE;
      named(construct, declaration.specifiers(), one.declarator());
      if (construct == Construct.PROTOTYPE) {
        parameters(one.declarator());
      } else {
        add(one.declarator());
      }
      if (one.initializer() != null) {
        add(one.initializer());
      }
    }
  }

  /** The declarator's own parameter list, if it declares a function. */
  private static Declarator.@Nullable Function function(Declarator declarator) {
    Declarator.Function found = null;
    for (Declarator d = declarator; d != null; d = d.inner()) {
      if (d instanceof Declarator.Function function) {
        found = function;
      } else if (d instanceof Declarator.Pointer || d instanceof Declarator.Array) {
        found = null;
      }
    }
    return found;
  }

  private void parameters(Declarator declarator) {
    Declarator.Function function = function(declarator);
    if (function != null) {
      for (Parameter parameter : function.parameters()) {
        add(parameter.specifiers());
        Declarator declared = parameter.declarator();
        if (declared != null && !parameter.specifiers().items().isEmpty()) {
          named(Construct.PARAMETER, parameter.specifiers(), declared);
          add(declared);
        }
      }
    }
  }

  private void named(Construct construct, DeclarationSpecifiers specifiers, Declarator declarator) {
    Declarator.Name name = declarator.name();
    if (name == null || name.identifier().isEmpty()) {
      return;
    }
    String depth = depths.of(specifiers, declarator);
    // A parameter that is a function, or a typedef name for one or an array, becomes a pointer.
    boolean adjusted =
        construct == Construct.PARAMETER && (depth.equals("0") || function(declarator) != null);
    int token = name.span().first();
    put(construct, token, token, adjusted ? "" : depth, isMacro(token));
  }

  private void specifier(Specifier specifier) {
    if (specifier instanceof Specifier.StructType struct && struct.members() != null) {
      own(Construct.STRUCT, struct.span().last(), "");
    } else if (specifier instanceof Specifier.EnumType type && type.enumerators() != null) {
      own(Construct.ENUM, type.span().last(), "");
      for (Specifier.Enumerator one : type.enumerators()) {
        int token = one.span().first();
        put(Construct.ENUMERATOR, token, token, "", isMacro(token));
      }
    }
    children(specifier);
  }

  // ---- expressions

  private void expression(Expression e) {
    int first = e.span().first();
    int last = e.span().last();
    if (e instanceof Expression.Call call) {
      call(call);
      return;
    }
    if (e instanceof Expression.Identifier) {
      // A macro may declare the name it is given, or select a member by it.
      boolean whole = argument != null && argument.equals(e.span());
      put(Construct.NAME, first, first, "", whole || isMacro(first));
    } else if (e instanceof Expression.NumberLiteral) {
      own(Construct.NUMBER, first, "");
    } else if (e instanceof Expression.CharacterLiteral) {
      own(Construct.CHARACTER, first, "");
    } else if (e instanceof Expression.StringLiteral) {
      put(Construct.STRING, first, first, "", isMacro(first));
    } else if (e instanceof Expression.Parenthesized) {
      // A macro may take a whole list in parentheses.
      boolean list = argument != null && argument.equals(e.span());
      put(Construct.PARENTHESES, first, first, "", list);
    } else if (e instanceof Expression.Cast) {
      own(Construct.CAST, first, "");
    } else if (e instanceof Expression.CompoundLiteral) {
      own(Construct.LITERAL, first, "");
    } else if (e instanceof Expression.StatementExpression) {
      own(Construct.BRACES, first, "");
    } else if (e instanceof Expression.Index) {
      own(Construct.INDEX, last, "");
    } else if (e instanceof Expression.Member member) {
      put(Construct.MEMBER, last, last, member.arrow() ? "->" : ".", isMacro(last));
    } else if (e instanceof Expression.SizeofType) {
      own(Construct.SIZEOF, first, "type");
    } else if (e instanceof Expression.SizeofExpression) {
      own(Construct.SIZEOF, first, "value");
    } else if (e instanceof Expression.Unary unary) {
      unary(unary);
      return;
    } else if (e instanceof Expression.Binary binary) {
      between(Construct.BINARY, e, binary.left(), binary.operator());
    } else if (e instanceof Expression.Assignment assignment
        && !(assignment.target() instanceof Expression.Opaque)) { // not .name = value
      between(Construct.BINARY, e, assignment.target(), assignment.operator());
    } else if (e instanceof Expression.Conditional conditional) {
      String operator = conditional.whenTrue() == null ? "?:" : "? :";
      between(Construct.CONDITIONAL, e, conditional.condition(), operator);
    }
    children(e);
  }

  private void unary(Expression.Unary unary) {
    int token = unary.postfix() ? unary.span().last() : unary.span().first();
    String operator = isWord(unary.operator()) ? "" : plain(unary.operator());
    boolean label = operator.equals("&&");
    if (label) {
      own(Construct.LABEL_ADDRESS, token, "");
    } else {
      String detail = unary.postfix() ? "postfix " + operator : operator;
      put(Construct.UNARY, token, token, detail, isMacro(token));
    }
    optionally(label, () -> children(unary));
  }

  /** {@code __real__} has several spellings. */
  static String plain(String operator) {
    return operator.replace("_", "");
  }

  private static boolean isWord(String operator) {
    return Character.isLetter(operator.charAt(0));
  }

  /** A macro at either end or before the operator hides their place inside a macro's argument. */
  private void between(Construct construct, Expression e, Expression left, String operator) {
    int first = e.span().first();
    int last = e.span().last();
    boolean hidden =
        argument != null
            && (operator.equals(",") || isMacro(first) || endsInMacro(left) || endsInMacro(e));
    boolean other = takesOtherBranch(first, last);
    put(construct, first, last, isWord(operator) ? "" : operator, hidden || other);
  }

  private boolean endsInMacro(SyntaxNode node) {
    SyntaxNode last = node;
    while (!last.children().isEmpty()) {
      if (last instanceof Expression.Call call) {
        return isMacro(call.callee().span().first());
      }
      SyntaxNode next = last.children().get(last.children().size() - 1);
      if (next.span().last() != last.span().last()) {
        return false;
      }
      last = next;
    }
    return isMacro(last.span().last());
  }

  private void call(Expression.Call call) {
    String name = call.callee() instanceof Expression.Identifier id ? id.name() : "";
    if (OPERATORS.contains(name) || compiled.standsFor(name, "_Static_assert")) {
      optionally(true, () -> children(call));
      return;
    }
    boolean macro = compiled.isFunctionLike(name);
    boolean plain = call.arguments().stream().noneMatch(this::mayBeSeveral);
    int close = call.span().last();
    String count = plain ? Integer.toString(call.arguments().size()) : "";
    // An object-like macro may end in an operator, whose operand then stands in parentheses.
    put(Construct.CALL, close, close, macro ? "" : count, macro || compiled.isMacro(name));
    add(call.callee());
    for (Expression one : call.arguments()) {
      TokenSpan outer = argument;
      argument = macro ? one.span() : outer;
      add(one);
      argument = outer;
    }
  }

  /** Whether a macro may make several arguments, or none, of this one. */
  private boolean mayBeSeveral(Expression one) {
    boolean[] macro = {one instanceof Expression.Opaque};
    one.walk(
        node ->
            macro[0] |= node instanceof Expression.Identifier id && compiled.isMacro(id.name()));
    return macro[0];
  }
}
