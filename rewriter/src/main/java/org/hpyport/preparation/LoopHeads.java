package org.hpyport.preparation;

import java.util.Set;
import org.hpyport.diagnostic.Location;
import org.hpyport.model.FunctionModel;
import org.hpyport.rewrite.EditSet;
import org.hpyport.rewrite.SourceEdits;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.Statement;
import org.hpyport.syntax.SyntaxNode;
import org.hpyport.syntax.SyntaxTree;

/**
 * Loops whose condition makes a handle, which has to be closed before the body as well as behind
 * the loop. The condition moves to where it is evaluated next: {@code while (c) s} is {@code while
 * (1) { if (!(c)) break; s }} (C11 6.8.5).
 */
final class LoopHeads {
  private final FunctionModel function;
  private final Set<Location> places;
  private final EditSet edits;

  private LoopHeads(FunctionModel function, Set<Location> places, EditSet edits) {
    this.function = function;
    this.places = places;
    this.edits = edits;
  }

  /** The module with the conditions moved in which one of the places lies; the same if none do. */
  static PreparedModule of(PreparedModule module, Set<Location> places) {
    SourceEdits edits = new SourceEdits();
    for (FunctionModel function : module.model().functions().values()) {
      LoopHeads heads = new LoopHeads(function, places, edits.of(function.tree().file()));
      function.walkBody(heads::loop);
    }
    return module.after(edits);
  }

  private void loop(SyntaxNode node) {
    if (node instanceof Statement.While w && isInTheWay(w.condition())) {
      move(w.condition(), w.body(), "1");
    } else if (node instanceof Statement.For f
        && f.condition() != null
        && isInTheWay(f.condition())) {
      move(f.condition(), f.body(), "");
    } else if (node instanceof Statement.DoWhile d
        && isInTheWay(d.condition())
        && d.body() instanceof Statement.Compound
        && !continues(d.body())) {
      move(d.condition(), d.body(), "1");
    }
  }

  private boolean isInTheWay(Expression condition) {
    TextRange range = function.tree().range(condition);
    return places.stream()
        .anyMatch(
            at ->
                at.file() == function.tree().file()
                    && range.start() <= at.range().start()
                    && at.range().end() <= range.end());
  }

  private void move(Expression condition, Statement body, String instead) {
    SyntaxTree tree = function.tree();
    TextRange range = tree.range(body);
    String indent = edits.layout().indentationAt(range.start());
    String unit = edits.layout().indentUnit();
    String test = "if (!(" + tree.text(condition) + "))\n" + indent + unit + unit + "break;";
    edits.replaceAbsorbing(tree.range(condition), instead);
    if (!(body instanceof Statement.Compound)) {
      edits.wrap(range, "{\n" + indent + unit + test + "\n" + indent, "\n" + indent + "}");
    } else if (tree.range(condition).start() > range.start()) {
      edits.insert(range.end() - 1, unit + test + "\n" + indent, 0);
    } else {
      edits.insert(range.start() + 1, "\n" + indent + unit + test, 0);
    }
  }

  /** Whether a jump leads straight to the condition, behind which a test in the body would lie. */
  private static boolean continues(SyntaxNode node) {
    boolean[] found = {node instanceof Statement.Continue};
    node.forEachChild(
        child ->
            found[0] |=
                !(child instanceof Statement.While
                        || child instanceof Statement.For
                        || child instanceof Statement.DoWhile)
                    && continues(child));
    return found[0];
  }
}
