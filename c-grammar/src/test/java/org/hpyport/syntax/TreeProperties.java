package org.hpyport.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.hpyport.source.SourceFile;

/** What holds for the tree of any bytes whatever. */
final class TreeProperties {
  /** No file is here, so that no include finds what happens to lie in the working directory. */
  private static final String NAME = "no-such-directory/input.c";

  /** Gross, because other processes run beside the tests; growth is measured elsewhere. */
  private static final Duration SPARE = Duration.ofSeconds(10);

  private static final Duration FOR_EACH_BYTE = Duration.ofMillis(1);

  private TreeProperties() {}

  /**
   * Parses {@code text}, one byte a char, and checks that it takes time linear in its length, that
   * the tree gives the text back, and that each node lies in the one above it.
   */
  static SyntaxTree check(String text) {
    long before = cpuTime();
    SyntaxTree tree = Trees.parse(SourceFile.ofText(NAME, text));
    Duration taken = Duration.ofNanos(cpuTime() - before);
    assertThat(taken).isLessThan(SPARE.plus(FOR_EACH_BYTE.multipliedBy(text.length())));
    assertThat(SyntaxPrinter.print(tree)).isEqualTo(text);
    checkSpans(tree, tree.root());
    for (Variant variant : tree.variants()) {
      variant.declarations().forEach(declaration -> checkSpans(tree, declaration));
    }
    assertThat(tree.diagnostics().size()).isGreaterThanOrEqualTo(tree.opaque().size());
    return tree;
  }

  private static long cpuTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static void checkSpans(SyntaxTree tree, SyntaxNode root) {
    TokenSpan file = new TokenSpan(0, tree.tokens().size() - 1);
    assertThat(file.contains(root.span())).as("%s in the file", root).isTrue();
    Deque<SyntaxNode> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      SyntaxNode parent = open.pop();
      for (SyntaxNode child : parent.children()) {
        if (!parent.span().contains(child.span())) {
          throw new AssertionError(
              child.getClass().getSimpleName() + " " + child.span() + " is not within "
                  + parent.getClass().getSimpleName() + " " + parent.span());
        }
        open.push(child);
      }
    }
  }
}
