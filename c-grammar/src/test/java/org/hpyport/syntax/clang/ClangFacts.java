package org.hpyport.syntax.clang;

import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What clang saw. Most constructs have a token of their own, such as the parenthesis of a cast; one
 * whose own token is written in the file is compared, also inside a macro's argument, and one whose
 * own token comes from a macro's body is left out. Binary operators have none: they are placed by
 * their first and last token, and where a macro brings one of these, by the macro.
 */
final class ClangFacts {
  private static final Set<String> NO_OPERATORS = Set.of("(", ")", "[", "]", "{", "}", ",", ";");

  private final Written written;
  private final SortedMap<Key, String> facts = new TreeMap<>();
  private final Map<Construct, Integer> leftOut = new EnumMap<>(Construct.class);
  private final BitSet seen = new BitSet();

  ClangFacts(Written written) {
    this.written = written;
  }

  /** Constructs with what clang tells of them; nothing to compare is empty. */
  SortedMap<Key, String> facts() {
    return facts;
  }

  /** How many constructs come from macro bodies. */
  Map<Construct, Integer> leftOut() {
    return leftOut;
  }

  /** Byte offsets in the file at which some node of clang's begins or ends. */
  BitSet seen() {
    return seen;
  }

  void add(ClangNode node) {
    see(node.at());
    see(node.begin());
    see(node.end());
    if (node.is("isImplicit")
        || node.kind().endsWith("Attr")
        || node.kind().equals("FileScopeAsmDecl")
        || node.kind().equals("StaticAssertDecl")) {
      return;
    }
    if (node.kind().endsWith("Decl")) {
      declaration(node);
    } else if (node.kind().endsWith("Stmt")) {
      statement(node);
    } else {
      expression(node);
    }
    if (!node.kind().equals("PredefinedExpr")) {
      node.inner().forEach(this::add);
    }
  }

  private void see(Place place) {
    if (written.has(place)) {
      seen.set(place.spelled());
    }
  }

  private void declaration(ClangNode node) {
    String depth = TypeDepth.of(node.word("type"));
    switch (node.kind()) {
      case "FunctionDecl" -> function(node, depth);
      case "VarDecl" -> named(Construct.VARIABLE, node, depth);
      case "ParmVarDecl" -> named(Construct.PARAMETER, node, depth);
      case "FieldDecl" -> named(Construct.FIELD, node, depth);
      case "TypedefDecl" -> named(Construct.TYPEDEF, node, depth);
      case "EnumConstantDecl" -> named(Construct.ENUMERATOR, node, "");
      case "RecordDecl" -> {
        if (node.is("completeDefinition")) {
          own(Construct.STRUCT, node.end(), "");
        }
      }
      case "EnumDecl" -> {
        if (!node.inner().isEmpty()) {
          own(Construct.ENUM, node.end(), "");
        }
      }
      default -> {}
    }
  }

  private void function(ClangNode node, String depth) {
    ClangNode body = node.body();
    if (body != node) {
      boolean plain = written.has(node.at()) && !node.at().fromMacro();
      own(Construct.FUNCTION, body.begin(), plain ? node.word("name") : "");
    } else {
      named(Construct.PROTOTYPE, node, depth);
    }
  }

  /** A name that is only an argument of the macro that declares it is the macro's affair. */
  private void named(Construct construct, ClangNode node, String detail) {
    if (node.word("name").isEmpty()) {
      return;
    }
    Place at = node.at();
    Place begin = node.begin();
    boolean plain =
        !at.fromMacro()
            || begin.fromMacro()
                && written.has(begin)
                && written.has(node.end())
                && written.inOneArgument(begin.spelled(), node.end().spelled())
                && (construct != Construct.PARAMETER || written.inParameters(begin.spelled()));
    if (plain) {
      own(construct, at, detail);
    } else {
      leftOut.merge(construct, 1, Integer::sum);
    }
  }

  private void own(Construct construct, Place token, String detail) {
    if (written.has(token)) {
      facts.put(Key.at(construct, token.spelled()), detail);
    } else if (token.expanded() >= 0) {
      leftOut.merge(construct, 1, Integer::sum);
    }
  }

  private void statement(ClangNode node) {
    Place begin = node.begin();
    switch (node.kind()) {
      case "CompoundStmt" -> own(Construct.BLOCK, begin, "");
      case "IfStmt" -> own(Construct.IF, begin, node.is("hasElse") ? "with else" : "without else");
      case "WhileStmt" -> own(Construct.WHILE, begin, "");
      case "DoStmt" -> own(Construct.DO, begin, "");
      case "ForStmt" -> own(Construct.FOR, begin, "");
      case "SwitchStmt" -> own(Construct.SWITCH, begin, "");
      case "CaseStmt" -> own(Construct.CASE, begin, node.is("isGNURange") ? "range" : "value");
      case "DefaultStmt" -> own(Construct.DEFAULT, begin, "");
      case "LabelStmt" -> own(Construct.LABEL, begin, "");
      case "GotoStmt" -> own(Construct.GOTO, begin, "label");
      case "IndirectGotoStmt" -> own(Construct.GOTO, begin, "computed");
      case "BreakStmt" -> own(Construct.BREAK, begin, "");
      case "ContinueStmt" -> own(Construct.CONTINUE, begin, "");
      case "ReturnStmt" ->
          own(Construct.RETURN, begin, node.inner().isEmpty() ? "nothing" : "value");
      default -> {}
    }
  }

  private void expression(ClangNode node) {
    Place begin = node.begin();
    Place end = node.end();
    switch (node.kind()) {
      case "CStyleCastExpr" -> own(Construct.CAST, begin, "");
      case "CallExpr" -> call(node);
      case "DeclRefExpr", "PredefinedExpr" -> own(Construct.NAME, begin, "");
      case "IntegerLiteral", "FloatingLiteral" -> own(Construct.NUMBER, begin, "");
      case "CharacterLiteral" -> own(Construct.CHARACTER, begin, "");
      case "StringLiteral" -> own(Construct.STRING, begin, "");
      case "ParenExpr" -> parentheses(begin);
      case "CompoundLiteralExpr" -> own(Construct.LITERAL, begin, "");
      case "StmtExpr" -> own(Construct.BRACES, begin, "");
      case "AddrLabelExpr" -> own(Construct.LABEL_ADDRESS, begin, "");
      case "ArraySubscriptExpr" -> own(Construct.INDEX, end, "");
      case "UnaryExprOrTypeTraitExpr" ->
          own(Construct.SIZEOF, begin, node.words().containsKey("argType") ? "type" : "value");
      case "UnaryOperator" -> unary(node);
      case "MemberExpr" -> member(node);
      case "BinaryOperator", "CompoundAssignOperator" ->
          between(Construct.BINARY, node, node.word("opcode"));
      case "ConditionalOperator" -> between(Construct.CONDITIONAL, node, "? :");
      case "BinaryConditionalOperator" -> between(Construct.CONDITIONAL, node, "?:");
      default -> {}
    }
  }

  /** Behind a macro's name they look like its arguments, though the macro takes none. */
  private void parentheses(Place begin) {
    if (written.has(begin) && written.isMacro(written.before(begin.spelled()))) {
      leftOut.merge(Construct.PARENTHESES, 1, Integer::sum);
    } else {
      own(Construct.PARENTHESES, begin, "");
    }
  }

  /** A macro may call what it names itself with a list that it is given in parentheses. */
  private void call(ClangNode node) {
    Place close = node.end();
    if (written.has(close) && !written.hasCallee(close.spelled())) {
      leftOut.merge(Construct.CALL, 1, Integer::sum);
    } else {
      own(Construct.CALL, close, Integer.toString(node.inner().size() - 1));
    }
  }

  private void unary(ClangNode node) {
    if (node.is("isPostfix")) {
      own(Construct.UNARY, node.end(), "postfix " + node.word("opcode"));
    } else {
      own(Construct.UNARY, node.begin(), TreeFacts.plain(node.word("opcode")));
    }
  }

  /** The selector must be written too: a macro may be given a member's name alone. */
  private void member(ClangNode node) {
    Place name = node.end();
    if (node.word("name").isEmpty()) {
      return; // an anonymous member that the written one is found in
    }
    ClangNode selected = node;
    while (isAnonymousMember(selected.inner().get(0))) {
      selected = selected.inner().get(0);
    }
    String selector = selected.is("isArrow") ? "->" : ".";
    if (written.has(name) && !written.before(name.spelled()).equals(selector)) {
      leftOut.merge(Construct.MEMBER, 1, Integer::sum);
    } else {
      own(Construct.MEMBER, name, selector);
    }
  }

  /** Whether the token behind the first operand is an operator, or a macro for one. */
  private boolean isOperatorWritten(ClangNode node, String operator) {
    Place last = node.inner().get(0).end();
    String next =
        written.has(last)
            ? written.after(last.spelled(), last.fromMacro())
            : written.after(written.invocationEnd(last.expanded()), false);
    return operator.equals(",") ? next.equals(",") : !NO_OPERATORS.contains(next);
  }

  private static boolean isAnonymousMember(ClangNode node) {
    return node.kind().equals("MemberExpr") && node.word("name").isEmpty();
  }

  private void between(Construct construct, ClangNode node, String detail) {
    Place first = node.begin();
    Place last = node.end();
    int from;
    int to;
    if (first.fromMacro() && last.fromMacro() && first.expanded() == last.expanded()) {
      // All of it is in one macro: it is written if it is in one of the macro's arguments.
      boolean whole =
          written.has(first)
              && written.has(last)
              && written.inOneArgument(first.spelled(), last.spelled());
      from = whole ? first.spelled() : -1;
      to = last.spelled();
    } else {
      from = written.token(first.expanded()) < 0 ? -1 : first.expanded();
      to = last.fromMacro() ? written.invocationEnd(last.expanded()) : last.spelled();
    }
    if (from >= 0 && to > from && isOperatorWritten(node, detail)) {
      facts.put(new Key(construct, from, to), detail);
    } else if (first.expanded() >= 0) {
      leftOut.merge(construct, 1, Integer::sum);
    }
  }
}
