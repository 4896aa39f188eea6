package org.hpyport.preprocess;

import java.util.List;
import org.hpyport.source.SourceFile;
import org.hpyport.source.TextRange;

/**
 * One file as the preprocessor model sees it.
 *
 * @param file the file
 * @param tokens how many tokens it has, the one at its end included
 * @param directives its directives in order
 * @param ranges where each of them stands
 */
public record FileDirectives(
    SourceFile file, int tokens, List<Directive> directives, List<TextRange> ranges) {
  public FileDirectives {
    directives = List.copyOf(directives);
    ranges = List.copyOf(ranges);
  }
}
