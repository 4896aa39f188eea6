package org.hpyport.syntax.clang;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Compares any C files with clang: {@code CompareWithClang [-Iflag -Dflag …] FILE|DIRECTORY…}. All
 * differences are printed, then one line a kind of construct.
 */
public final class CompareWithClang {
  private CompareWithClang() {}

  /** Runs over the files and directories named; flags go to clang. */
  public static void main(String[] args) throws IOException, InterruptedException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    List<String> flags = new ArrayList<>();
    List<Path> files = new ArrayList<>();
    for (String arg : args) {
      if (arg.startsWith("-")) {
        flags.add(arg);
      } else {
        try (Stream<Path> walk = Files.walk(Path.of(arg))) {
          walk.filter(p -> p.toString().endsWith(".c")).sorted().forEach(files::add);
        }
      }
    }
    Agreement all = new Agreement();
    int failed = 0;
    for (Path file : files) {
      Agreement one = Comparison.of(file, file.toString(), flags);
      if (one == null) {
        failed++;
        continue;
      }
      one.differences().forEach(out::println);
      all.add(one);
    }
    out.print(all.table());
    out.println(failed + " files that clang does not compile");
  }
}
