package org.hpyport.syntax.macro;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxNode;
import org.hpyport.syntax.TokenKind;
import org.hpyport.syntax.TokenList;

/** What can be read off one body alone: its own jumps, and the words it names. */
final class BodyFacts {
  private static final int LOOP = 1;
  private static final int SWITCH = 2;

  private final Set<String> labels = new HashSet<>();
  private final Set<MacroJump> jumps = EnumSet.noneOf(MacroJump.class);
  private final Set<String> outside = new TreeSet<>();
  private final Set<String> inSwitch = new TreeSet<>();
  private final Set<String> inLoop = new TreeSet<>();

  private BodyFacts() {}

  /** The facts of a piece of syntax; of one that is none by its words. */
  static BodyFacts of(MacroFragment fragment, TokenList tokens) {
    BodyFacts facts = new BodyFacts();
    if (fragment instanceof MacroFragment.None) {
      facts.words(tokens);
      return facts;
    }
    List<SyntaxNode> nodes = fragment.nodes();
    nodes.forEach(n -> n.walk(facts::label));
    nodes.forEach(n -> facts.visit(n, 0));
    return facts;
  }

  /** The jumps that stand in the body itself and leave it. */
  Set<MacroJump> jumps() {
    return jumps;
  }

  /**
   * Words that may be macros and stand where a {@code break} and a {@code continue} would leave.
   */
  Set<String> outside() {
    return outside;
  }

  /** The same inside a {@code switch} of the body: only a {@code continue} would leave. */
  Set<String> inSwitch() {
    return inSwitch;
  }

  /** The same inside a loop of the body: neither would leave. */
  Set<String> inLoop() {
    return inLoop;
  }

  /** The facts of a body that is only known as words, as of the tables of the system's headers. */
  static BodyFacts ofWords(List<String> words) {
    BodyFacts facts = new BodyFacts();
    words.forEach(facts::word);
    return facts;
  }

  private void words(TokenList tokens) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.kind(i) == TokenKind.IDENTIFIER || tokens.kind(i) == TokenKind.KEYWORD) {
        word(tokens.text(i));
      }
    }
  }

  private void word(String word) {
    switch (word) {
      case "return" -> jumps.add(MacroJump.RETURN);
      case "goto" -> jumps.add(MacroJump.GOTO);
      case "break" -> jumps.add(MacroJump.BREAK);
      case "continue" -> jumps.add(MacroJump.CONTINUE);
      default -> outside.add(word);
    }
  }

  private void label(SyntaxNode node) {
    if (node instanceof Statement.Labeled labeled) {
      labels.add(labeled.label());
    }
  }

  private void visit(SyntaxNode node, int inside) {
    int within = inside;
    if (node instanceof Statement.For
        || node instanceof Statement.While
        || node instanceof Statement.DoWhile) {
      within |= LOOP;
    } else if (node instanceof Statement.Switch) {
      within |= SWITCH;
    } else if (node instanceof Statement.Return) {
      jumps.add(MacroJump.RETURN);
    } else if (node instanceof Statement.Goto g && !labels.contains(String.valueOf(g.label()))) {
      jumps.add(MacroJump.GOTO);
    } else if (node instanceof Statement.Break && inside == 0) {
      jumps.add(MacroJump.BREAK);
    } else if (node instanceof Statement.Continue && (inside & LOOP) == 0) {
      jumps.add(MacroJump.CONTINUE);
    } else if (node instanceof Expression.Identifier word) {
      words(inside).add(word.name());
    }
    for (SyntaxNode child : node.children()) {
      visit(child, within);
    }
  }

  private Set<String> words(int inside) {
    return (inside & LOOP) != 0 ? inLoop : inside != 0 ? inSwitch : outside;
  }
}
