package org.hpyport.benchmark;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.hpyport.source.SourceFile;
import org.hpyport.syntax.CParser;
import org.hpyport.syntax.ParseOptions;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Warm throughput of the front end: all files of a tree, read before, parsed one after another on
 * one thread with every branch not taken. Headers that they include are found on disk, and each is
 * lexed once in a pass, as always.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx512m", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 10)
@Measurement(iterations = 5, time = 5)
@State(Scope.Benchmark)
public class ParseBenchmark {
  /** The directory whose C files and headers are parsed. */
  @Param("/usr/lib/python3/dist-packages")
  public String tree = "";

  private List<SourceFile> files = List.of();
  private long treeLines;

  /** Reads the files. */
  @Setup
  public void read() throws IOException {
    SourceTree found = SourceTree.of(Path.of(tree));
    files = found.read();
    treeLines = found.lines();
  }

  /** What JMH reports beside the number of passes. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.OPERATIONS)
  public static class Counters {
    /** Lines parsed, branches not taken counted once like all others. */
    public long lines;

    /** Processor time of the parsing thread in nanoseconds: what other processes take is not in it. */
    public long cpuNanos;
  }

  /** One pass over the tree. */
  @Benchmark
  public void parse(Counters counters, Blackhole sink) {
    long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    ParseOptions options = ParseOptions.defaults();
    for (SourceFile file : files) {
      sink.consume(CParser.parse(file, options));
    }
    counters.cpuNanos += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    counters.lines += treeLines;
  }
}
