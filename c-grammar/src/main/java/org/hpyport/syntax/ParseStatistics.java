package org.hpyport.syntax;

import java.util.List;

/**
 * How much of some files was understood.
 *
 * @param files how many files
 * @param bodiesUnderstood how many of the {@code bodies} are understood in the sense of {@link
 *     FunctionBody}
 * @param bodies the function bodies of the main worlds, those not recognised included
 * @param branchesUnderstood how many of the {@code branches} parse without an opaque region in the
 *     world in which they are taken
 * @param branches the branches of {@code #if} groups that the main world does not take and that
 *     hold more than directives, those inside other such branches included
 * @param opaque the regions of the main worlds that are not understood
 * @param lines the lines of the files, a last one without a terminator included
 */
public record ParseStatistics(
    int files,
    int bodiesUnderstood,
    int bodies,
    int branchesUnderstood,
    int branches,
    int opaque,
    long lines) {
  /** The statistics of no file. */
  public static final ParseStatistics NONE = new ParseStatistics(0, 0, 0, 0, 0, 0, 0);

  /** The statistics of one file. */
  public static ParseStatistics of(SyntaxTree tree) {
    List<FunctionBody> bodies = FunctionBody.of(tree);
    return new ParseStatistics(
        1,
        (int) bodies.stream().filter(FunctionBody::understood).count(),
        bodies.size(),
        (int) tree.variants().stream().filter(Variant::complete).count(),
        tree.variants().size(),
        tree.opaque().size(),
        lines(tree));
  }

  private static int lines(SyntaxTree tree) {
    int count = tree.file().lines().lineCount();
    boolean emptyLast = tree.file().lines().lineStart(count) == tree.file().text().length();
    return emptyLast ? count - 1 : count;
  }

  /** The sums. */
  public ParseStatistics plus(ParseStatistics other) {
    return new ParseStatistics(
        files + other.files,
        bodiesUnderstood + other.bodiesUnderstood,
        bodies + other.bodies,
        branchesUnderstood + other.branchesUnderstood,
        branches + other.branches,
        opaque + other.opaque,
        lines + other.lines);
  }

  /** {@code files N, bodies OK/ALL, branches OK/ALL, opaque N, lines N}. */
  public String line() {
    return String.format(
        "files %d, bodies %d/%d, branches %d/%d, opaque %d, lines %d",
        files, bodiesUnderstood, bodies, branchesUnderstood, branches, opaque, lines);
  }
}
