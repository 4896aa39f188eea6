package org.hpyport.syntax;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hpyport.preprocess.ConditionalGroup;
import org.hpyport.preprocess.World;
import org.hpyport.preprocess.WorldBuilder;
import org.hpyport.syntax.classify.View;
import org.hpyport.syntax.classify.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Parses each branch not taken in a world where it is. Only the declarations that the branch
 * touches are parsed; a branch that stands in a branch not taken is reached through the outer one's
 * world.
 */
final class VariantParser {
  private static final int MAX_VARIANTS = 2000;
  private static final int MAX_NESTING = 60;
  private static final int SPARE_DECLARATIONS = 3;

  /**
   * How much work the branches of a file may make, in tokens and for each token of the file: a
   * function is read again for each branch in it, so work could grow with the square of its size.
   */
  private static final long SPARE_WORK = 2_000_000;

  private static final int WORK_FOR_EACH_TOKEN = 20;
  private static final int WORK_OF_A_DIRECTIVE = 4;

  private final TokenList tokens;
  private final WorldBuilder worlds;
  private final List<ExternalDeclaration> main;
  private final Set<String> types;
  private final WorldParser parser;
  private final List<Variant> variants = new ArrayList<>();
  private final List<ConditionalGroup.Branch> passedOver = new ArrayList<>();
  private final long mostWork;
  private long parsedTokens;
  private int depth;

  /**
   * @param main the main world's declarations
   * @param types the main world's typedef names
   * @param parser parses parts of the file
   */
  VariantParser(
      TokenList tokens,
      WorldBuilder worlds,
      List<ExternalDeclaration> main,
      Set<String> types,
      WorldParser parser) {
    this.parser = parser;
    this.tokens = tokens;
    this.worlds = worlds;
    this.main = main;
    this.types = Set.copyOf(types);
    this.mostWork = SPARE_WORK + WORK_FOR_EACH_TOKEN * (tokens.size() + work());
  }

  private long work() {
    return parsedTokens + WORK_OF_A_DIRECTIVE * worlds.steps();
  }

  /** The branches that were not read because there are too many, or too deep in each other. */
  List<ConditionalGroup.Branch> passedOver() {
    return passedOver;
  }

  List<Variant> parse(WorldBuilder.Alternative mainWorld) {
    groups(mainWorld, mainWorld.world().groups(), main);
    return variants;
  }

  /**
   * @param around the declarations of the outer world at this place
   */
  private void groups(
      WorldBuilder.Alternative outer,
      List<ConditionalGroup> groups,
      List<ExternalDeclaration> around) {
    if (++depth > MAX_NESTING) {
      groups.forEach(this::passOver);
      depth--;
      return;
    }
    for (ConditionalGroup group : groups) {
      for (int i = 0; i < group.branches().size(); i++) {
        if (i == group.taken()) {
          groups(outer, group.branches().get(i).nested(), around);
        } else if (!hasTokens(group.branches().get(i))) {
          continue;
        } else if (variants.size() < MAX_VARIANTS && work() < mostWork) {
          variant(outer, group, i, around);
        } else {
          passOver(group, i);
        }
      }
    }
    depth--;
  }

  private void passOver(ConditionalGroup group) {
    for (int i = 0; i < group.branches().size(); i++) {
      if (i != group.taken() && hasTokens(group.branches().get(i))) {
        passOver(group, i);
      }
    }
  }

  private void passOver(ConditionalGroup group, int branch) {
    passedOver.add(group.branches().get(branch));
    variants.add(new Variant(group, branch, List.of(), false, List.of()));
  }

  /** Whether anything but directives stands in the branch. */
  private boolean hasTokens(ConditionalGroup.Branch branch) {
    for (int i = branch.directive().token() + 1; i < branch.end(); i++) {
      if (tokens.kind(i) != TokenKind.DIRECTIVE) {
        return true;
      }
    }
    return false;
  }

  private void variant(
      WorldBuilder.Alternative outer,
      ConditionalGroup group,
      int branch,
      List<ExternalDeclaration> around) {
    WorldBuilder.Alternative inner = worlds.alternative(outer, group, branch);
    ConditionalGroup.Branch taken = group.branches().get(branch);
    int directive = taken.directive().token();
    int from = Math.min(start(main, directive), start(around, directive));
    from = outside(outer.world().groups(), from, directive);
    Variant variant = region(inner.world(), group, branch, from, end(main, group.endif()));
    if (!variant.complete()) {
      variant = region(inner.world(), group, branch, from, tokens.size());
    }
    if (!variant.complete()) {
      WorldBuilder.Alternative more = worlds.withEqualConstants(inner, group, branch);
      Variant other =
          more == null ? variant : region(more.world(), group, branch, from, tokens.size());
      if (more != null && other.complete()) {
        variant = other;
        inner = more;
      }
    }
    variants.add(variant);
    groups(inner, nested(inner.world().groups(), directive), variant.declarations());
  }

  /** The groups of the branch that starts at {@code directive}, as another world sees them. */
  private static List<ConditionalGroup> nested(List<ConditionalGroup> outermost, int directive) {
    List<ConditionalGroup> groups = outermost;
    while (true) {
      ConditionalGroup.Branch around = branchAt(groups, directive);
      if (around == null || around.directive().token() == directive) {
        return around == null ? List.of() : around.nested();
      }
      groups = around.nested();
    }
  }

  /** The branch that holds the token or that it starts, among groups in order. */
  private static ConditionalGroup.@Nullable Branch branchAt(
      List<ConditionalGroup> groups, int token) {
    int low = 0;
    int high = groups.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (groups.get(middle).endif() < token) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    if (low < groups.size()) {
      for (ConditionalGroup.Branch branch : groups.get(low).branches()) {
        if (branch.directive().token() <= token && token < branch.end()) {
          return branch;
        }
      }
    }
    return null;
  }

  private Variant region(World world, ConditionalGroup group, int branch, int from, int to) {
    View view = View.of(tokens, world.active(), from, to);
    parsedTokens += view.size();
    Vocabulary vocabulary = new Vocabulary(types(view), world.macros());
    ConditionalGroup.Branch taken = group.branches().get(branch);
    int directive = taken.directive().token();
    List<ExternalDeclaration> touched = new ArrayList<>();
    WorldParser.Result parsed = parser.parse(view, vocabulary, taken.end());
    for (ExternalDeclaration declaration : parsed.declarations()) {
      if (declaration.span().last() > directive && declaration.span().first() < taken.end()) {
        touched.add(declaration);
      }
    }
    return new Variant(group, branch, touched, parsed.opaque().isEmpty(), parsed.opaque());
  }

  /** The main world's typedef names and those of a part of another. */
  private Set<String> types(View view) {
    Set<String> own = new HashSet<>();
    TypedefNames.collect(view, own);
    if (types.containsAll(own)) {
      return types;
    }
    own.addAll(types);
    return own;
  }

  /**
   * Where parsing starts for a branch: the start of the main declaration it cuts, or the branch.
   */
  private static int start(List<ExternalDeclaration> declarations, int directive) {
    int at = firstEndingAfter(declarations, directive);
    if (at < declarations.size() && declarations.get(at).span().first() < directive) {
      return declarations.get(at) instanceof ExternalDeclaration.LinkageSpecification linkage
          ? start(linkage.declarations(), directive)
          : declarations.get(at).span().first();
    }
    return directive;
  }

  /**
   * The place before {@code from} that is outside the groups which {@code directive} is not in: a
   * declaration that begins in one branch of a group begins in other worlds in another.
   */
  private int outside(List<ConditionalGroup> groups, int from, int directive) {
    int start = from;
    for (ConditionalGroup group : groups) {
      int first = group.branches().get(0).directive().token();
      if (first < start && start < group.endif()) {
        if (group.endif() < directive) {
          return Math.min(first, start(main, first));
        }
        for (ConditionalGroup.Branch branch : group.branches()) {
          start = outside(branch.nested(), start, directive);
        }
      }
    }
    return start;
  }

  /** A token after {@code endif} by which the declarations of any world should have ended. */
  private int end(List<ExternalDeclaration> declarations, int endif) {
    int after = 0;
    for (int i = firstEndingAfter(declarations, endif); i < declarations.size(); i++) {
      ExternalDeclaration declaration = declarations.get(i);
      if (declaration instanceof ExternalDeclaration.LinkageSpecification linkage) {
        return end(linkage.declarations(), endif);
      }
      if (++after == SPARE_DECLARATIONS) {
        return declaration.span().last() + 1;
      }
    }
    return tokens.size();
  }

  /** The index of the first declaration that ends after {@code token}; they stand in order. */
  private static int firstEndingAfter(List<ExternalDeclaration> declarations, int token) {
    int low = 0;
    int high = declarations.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (declarations.get(middle).span().last() > token) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
