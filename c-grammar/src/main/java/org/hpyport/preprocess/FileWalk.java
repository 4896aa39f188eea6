package org.hpyport.preprocess;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** One pass over one file's directives: groups, active tokens, macro definitions, includes. */
final class FileWalk {
  private final WorldBuilder.Walk world;
  private final FileDirectives input;
  private final Map<Integer, Integer> branches;
  private final ConditionEvaluator evaluator;
  private final boolean[] active;
  private final Deque<OpenGroup> open = new ArrayDeque<>();
  private final List<ConditionalGroup> groups = new ArrayList<>();
  private final List<Integer> unbalanced = new ArrayList<>();
  private int from;

  FileWalk(WorldBuilder.Walk world, FileDirectives input, Map<Integer, Integer> branches) {
    this.world = world;
    this.input = input;
    this.branches = branches;
    this.evaluator = world.evaluator();
    this.active = WorldBuilder.allActive(input.tokens());
  }

  boolean[] active() {
    return active;
  }

  List<ConditionalGroup> groups() {
    return List.copyOf(groups);
  }

  List<Integer> unbalanced() {
    return List.copyOf(unbalanced);
  }

  void run() {
    for (int i = 0; i < input.directives().size(); i++) {
      Directive directive = input.directives().get(i);
      mark(directive.token());
      world.reached(directive.token());
      handle(directive, i);
    }
    mark(input.tokens() - 1);
    while (!open.isEmpty()) {
      unbalanced.add(open.peek().firstDirective());
      close(input.tokens() - 1);
    }
  }

  /** Everything up to {@code token} belongs to the branch that was current. */
  private void mark(int token) {
    if (!isLive()) {
      Arrays.fill(active, from, token, false);
    }
    from = token;
  }

  private boolean isLive() {
    return open.isEmpty() || open.peek().isLive();
  }

  private void handle(Directive directive, int index) {
    switch (directive.kind()) {
      case "if", "ifdef", "ifndef" -> begin(directive);
      case "elif", "elifdef", "elifndef", "else" -> next(directive);
      case "endif" -> {
        if (open.isEmpty()) {
          unbalanced.add(directive.token());
        } else {
          close(directive.token());
        }
      }
      case "define" -> define(index);
      case "undef" -> {
        if (isLive()) {
          world.macros().undefine(directive.argument());
        }
      }
      case "include", "include_next" -> {
        if (isLive()) {
          world.include(directive.argument(), input.file());
        }
      }
      case "pragma" -> {
        if (isLive() && directive.argument().equals("once")) {
          world.pragmaOnce(input.file());
        }
      }
      default -> {}
    }
  }

  private void begin(Directive directive) {
    boolean parentLive = isLive();
    OpenGroup group = new OpenGroup(directive.token(), parentLive, branches.get(directive.token()));
    open.push(group);
    group.start(directive, input.condition(directive), evaluator, world.macros());
  }

  private void next(Directive directive) {
    OpenGroup group = open.peek();
    if (group == null) {
      unbalanced.add(directive.token());
      return;
    }
    group.endBranch(directive.token());
    group.start(directive, input.condition(directive), evaluator, world.macros());
  }

  private void close(int token) {
    OpenGroup group = open.pop();
    group.endBranch(token);
    ConditionalGroup done = group.finish(token);
    if (open.isEmpty()) {
      groups.add(done);
    } else {
      open.peek().addNested(done);
    }
  }

  private void define(int index) {
    MacroDefinition definition = input.definition(index, world.shapes(), isLive());
    if (definition != null) {
      boolean underVersion = !open.isEmpty() && open.peek().isDecidedByVersion();
      world.macros().define(definition, underVersion);
    }
  }
}
