package org.hpyport.mutation;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The whole benchmark, or the subjects whose name contains the first argument, or of these the
 * functions that the second one names. Prints the table and the survivors.
 */
final class MutationBenchmark {
  private MutationBenchmark() {}

  /**
   * Runs it.
   *
   * @param args none, or part of the subjects' names, or that and a function's
   */
  public static void main(String[] args) {
    String part = args.length == 0 ? "" : args[0];
    Predicate<Mutant> wanted = m -> args.length < 2 || m.function().equals(args[1]);
    List<MutationSubject> subjects = new ArrayList<>(MutationSubject.corpus());
    subjects.addAll(MutationSubject.packaged());
    List<MutationResult> results = new ArrayList<>();
    List<String> baseline = new ArrayList<>();
    for (MutationSubject subject : subjects) {
      if (subject.name().contains(part) || part.equals(subject.group().name())) {
        MutationRun run = new MutationRun(subject);
        baseline.addAll(run.baseline());
        results.addAll(run.run(wanted));
      }
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.print(new MutationReport(results).text());
    baseline.forEach(line -> out.println("UNCHANGED " + line));
  }
}
