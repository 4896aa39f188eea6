package org.hpyport.migration;

import java.util.ArrayList;
import java.util.List;
import org.hpyport.analyzer.PythonNames;
import org.hpyport.diagnostic.Diagnostic;
import org.hpyport.diagnostic.Location;
import org.hpyport.diagnostic.Severity;
import org.hpyport.preprocess.ConditionalGroup;
import org.hpyport.preprocess.Directive;
import org.hpyport.preprocess.Truth;
import org.hpyport.rewrite.EditSet;
import org.hpyport.source.TextRange;
import org.hpyport.syntax.SyntaxTree;
import org.hpyport.syntax.TokenKind;
import org.hpyport.syntax.TokenList;
import org.jspecify.annotations.Nullable;

/**
 * Settles conditions that depend on Python's version or headers: under HPy their macros do not
 * exist. Dead branches go with their directives; live text stays as it is. All other conditions
 * stay, but a branch that was not parsed into the model must not use the API.
 */
final class VersionConditionals implements Migration {
  @Override
  public String name() {
    return "version conditions";
  }

  @Override
  public void apply(PortContext context) {
    for (SyntaxTree tree : context.trees()) {
      new Groups(context, tree).settle(tree.conditionals());
    }
  }

  /** The conditional groups of one file. */
  private static final class Groups {
    private final PortContext context;
    private final SyntaxTree tree;
    private final TokenList tokens;
    private final EditSet edits;

    Groups(PortContext context, SyntaxTree tree) {
      this.context = context;
      this.tree = tree;
      this.tokens = tree.tokens();
      this.edits = context.edits(tree);
    }

    void settle(List<ConditionalGroup> groups) {
      groups.forEach(this::settle);
    }

    private void settle(ConditionalGroup group) {
      List<ConditionalGroup.Branch> open = new ArrayList<>();
      List<ConditionalGroup.Branch> dead = new ArrayList<>();
      ConditionalGroup.Branch live = null;
      for (ConditionalGroup.Branch branch : group.branches()) {
        boolean isElse = branch.directive().kind().equals("else");
        if (live != null || (!isElse && isSettled(branch) && branch.value() == Truth.FALSE)) {
          dead.add(branch);
        } else if (isElse || (isSettled(branch) && branch.value() == Truth.TRUE)) {
          live = branch;
        } else {
          open.add(branch);
        }
      }
      if (dead.isEmpty() && (live == null || !open.isEmpty() && isElse(live))) {
        group.branches().forEach(b -> keep(group, b));
      } else if (open.isEmpty()) {
        replaceGroup(group, live);
      } else {
        replaceBranches(group, open, dead, live);
      }
    }

    private static boolean isElse(ConditionalGroup.Branch branch) {
      return branch.directive().kind().equals("else");
    }

    /** Whether the condition has the same value wherever the port is compiled. */
    private static boolean isSettled(ConditionalGroup.Branch branch) {
      return branch.value() != Truth.UNKNOWN
          && !branch.assumed()
          && (branch.decidedByVersion() || PythonNames.standIn(branch.directive().argument()));
    }

    /** Only the live branch's text stays, or nothing. */
    private void replaceGroup(ConditionalGroup group, ConditionalGroup.@Nullable Branch live) {
      int start = lineStart(group.branches().get(0).directive().token());
      int end = lineEnd(group.endif());
      if (live == null) {
        delete(new TextRange(start, withBlankLine(start, end)));
        return;
      }
      int textStart = lineEnd(live.directive().token());
      int textEnd = lineStart(live.end());
      if (tree.file().text().substring(textStart, textEnd).isBlank()) {
        delete(new TextRange(start, withBlankLine(start, end)));
        return;
      }
      delete(new TextRange(start, textStart));
      delete(new TextRange(textEnd, end));
      settle(live.nested());
    }

    private void replaceBranches(
        ConditionalGroup group,
        List<ConditionalGroup.Branch> open,
        List<ConditionalGroup.Branch> dead,
        ConditionalGroup.@Nullable Branch live) {
      for (ConditionalGroup.Branch branch : dead) {
        delete(new TextRange(lineStart(branch.directive().token()), lineStart(branch.end())));
      }
      ConditionalGroup.Branch first = open.get(0);
      if (first.directive().kind().equals("elif")) {
        replaceWord(first.directive(), "elif", "if");
      }
      if (live != null && !isElse(live)) {
        TextRange range = tokens.range(live.directive().token());
        edits.replaceAbsorbing(range, "#else");
      }
      open.forEach(b -> keep(group, b));
      if (live != null) {
        keep(group, live);
      }
    }

    private void replaceWord(Directive directive, String from, String to) {
      TextRange range = tokens.range(directive.token());
      int at = tree.file().text(range).indexOf(from);
      edits.replaceAbsorbing(
          new TextRange(range.start() + at, range.start() + at + from.length()), to);
    }

    /** A branch that stays: it must be understood, and its condition must make sense under HPy. */
    private void keep(ConditionalGroup group, ConditionalGroup.Branch branch) {
      String condition = branch.directive().argument();
      boolean isTest = !branch.directive().kind().equals("else");
      if (isTest && PythonNames.standIn(condition)) {
        block(
            branch, "This condition mixes Python's macros, which HPy does not have, with others.");
      } else if (!context.isSeen(tree, branch)
          && !group.isNeverCompiled(branch)
          && usesApiUnseen(branch)) {
        block(
            branch,
            "This branch uses the Python API, but it is not compiled in the configuration that was"
                + " analysed.");
      }
      settle(branch.nested());
    }

    private void block(ConditionalGroup.Branch branch, String reason) {
      TextRange range = tokens.range(branch.directive().token());
      context.blockModule(reason, tree, range);
      context.report(
          Diagnostic.at(
              PortRules.OPEN_CONDITION,
              Severity.WARNING,
              reason,
              new Location(tree.file(), range, "")));
    }

    private boolean usesApiUnseen(ConditionalGroup.Branch branch) {
      for (int i = branch.directive().token() + 1; i < branch.end(); i++) {
        if (!tree.isActive(i)
            && tokens.kind(i) == TokenKind.IDENTIFIER
            && PythonNames.isOne(tokens.text(i))
            && TypeNames.target(tokens.text(i)) == null) {
          return true;
        }
      }
      return false;
    }

    private void delete(TextRange range) {
      if (!range.isEmpty()) {
        edits.discard(range);
      }
    }

    private int lineStart(int token) {
      return edits.layout().lineStart(tokens.start(token));
    }

    private int lineEnd(int token) {
      return edits.layout().nextLine(tokens.end(token));
    }

    /**
     * The end of the blank line after a removed group, if a blank line stands before it as well.
     */
    private int withBlankLine(int start, int end) {
      boolean blankBefore = start == 0 || edits.layout().startsLine(start - 1);
      boolean before = blankBefore && lineIsBlank(edits.layout().lineStart(Math.max(0, start - 1)));
      boolean after = end < tree.file().text().length() && lineIsBlank(end);
      return before && after ? edits.layout().nextLine(end) : end;
    }

    private boolean lineIsBlank(int lineStart) {
      return edits.layout().endsLine(lineStart);
    }
  }
}
