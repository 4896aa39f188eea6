package org.hpyport.preprocess;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An {@code #if} group whose {@code #endif} has not come yet. */
final class OpenGroup {
  private final int firstDirective;
  private final boolean parentLive;
  private final @Nullable Integer forced;
  private final List<ConditionalGroup.Branch> branches = new ArrayList<>();
  private List<ConditionalGroup> nested = new ArrayList<>();
  private @Nullable Directive current;
  private Truth value = Truth.UNKNOWN;
  private boolean assumed;
  private boolean decidedByVersion;
  private boolean allDecidedByVersion = true;
  private boolean anyUnknown;
  private int taken = -1;

  OpenGroup(int firstDirective, boolean parentLive, @Nullable Integer forced) {
    this.firstDirective = firstDirective;
    this.parentLive = parentLive;
    this.forced = forced;
  }

  int firstDirective() {
    return firstDirective;
  }

  /** Whether the branch under way belongs to the world. */
  boolean isLive() {
    return parentLive && taken == branches.size();
  }

  boolean isDecidedByVersion() {
    return decidedByVersion;
  }

  void addNested(ConditionalGroup group) {
    nested.add(group);
  }

  /** Starts a branch: evaluates its condition ({@code null} for {@code #else}) and decides. */
  void start(
      Directive directive,
      @Nullable Condition condition,
      ConditionEvaluator evaluator,
      MacroState macros) {
    current = directive;
    nested = new ArrayList<>();
    int index = branches.size();
    if (condition == null) {
      value = Truth.TRUE;
      decidedByVersion = allDecidedByVersion;
    } else {
      value = evaluator.truth(condition);
      decidedByVersion = evaluator.isDecided(condition, macros::isVersionName);
      allDecidedByVersion &= decidedByVersion;
    }
    anyUnknown |= value == Truth.UNKNOWN;
    assumed = value == Truth.UNKNOWN || (condition == null && anyUnknown);
    if (forced != null) {
      if (forced == index) {
        taken = index;
      }
      return;
    }
    if (taken < 0 && value != Truth.FALSE) {
      taken = index;
      if (value == Truth.UNKNOWN && parentLive && condition != null) {
        evaluator.assume(condition, true);
      }
    }
  }

  void endBranch(int token) {
    Directive directive = current;
    if (directive != null) {
      branches.add(
          new ConditionalGroup.Branch(directive, token, value, assumed, decidedByVersion, nested));
      current = null;
    }
  }

  ConditionalGroup finish(int endif) {
    return new ConditionalGroup(branches, endif, parentLive ? taken : -1);
  }
}
