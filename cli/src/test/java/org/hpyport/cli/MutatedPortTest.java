package org.hpyport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hpyport.corpus.Corpus;
import org.hpyport.verify.VerificationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/** A port that is spoilt afterwards is convicted by {@code verify}, with file and line. */
@Tag("native")
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(value = Resources.SYSTEM_PROPERTIES, mode = ResourceAccessMode.READ)
class MutatedPortTest {
  private static final Pattern ITEM = Pattern.compile("HPy (\\w+) = HPy_GetItem_i\\(.*");
  @TempDir private Path temp;

  @BeforeEach
  void tools() throws VerificationException {
    NativeTools.need();
  }

  /** The text of a ported module, and where one of its items is got, used and closed. */
  private record Port(Path file, List<String> lines, String item, int got, int used, int closed) {
    String close() {
      return "HPy_Close(ctx, " + item + ");";
    }
  }

  private List<String> ported(String name, Path out) throws IOException {
    Path module = Corpus.locate().root().resolve("modules").resolve(name);
    CommandRun run =
        CommandRun.of(new DefaultEngine(), "port", "-o", out.toString(), module.toString());
    assertThat(run.code()).as(run.out() + run.err()).isZero();
    return Files.readAllLines(out.resolve(name + ".c"), StandardCharsets.UTF_8);
  }

  /** Finds an item that is got, used in the next line and closed in the one after that. */
  private Port port() throws IOException {
    List<String> lines = ported("tally", temp);
    for (int i = 0; i + 2 < lines.size(); i++) {
      Matcher got = ITEM.matcher(lines.get(i).strip());
      if (!got.matches()) {
        continue;
      }
      Port port =
          new Port(temp.resolve("tally.c"), new ArrayList<>(lines), got.group(1), i, i + 1, i + 2);
      if (lines.get(port.used()).contains("ctx, " + port.item() + ")")
          && lines.get(port.closed()).strip().equals(port.close())) {
        return port;
      }
    }
    throw new AssertionError("the port closes no item after its use:\n" + String.join("\n", lines));
  }

  /** Writes the mutated text and expects one rule at one line, 0-based, of the file. */
  private void assertConvicted(Path file, List<String> lines, String rule, int line)
      throws IOException {
    List<String> before = Files.readAllLines(file, StandardCharsets.UTF_8);
    assertThat(lines).as("the mutated text").isNotEqualTo(before);
    Files.write(file, lines, StandardCharsets.UTF_8);
    Path directory = file.resolveSibling(".").normalize();
    CommandRun run = CommandRun.of(new DefaultEngine(), "verify", directory.toString());
    assertThat(run.code()).as(run.out() + run.err()).isEqualTo(4);
    assertThat(run.out())
        .containsPattern(
            Pattern.quote(file.getFileName() + ":" + (line + 1) + ":")
                + "\\d+: error: .*\\["
                + rule
                + " ");
    assertThat(run.out()).contains(": not proven");
  }

  @Test
  void droppedClose() throws IOException {
    Port port = port();
    port.lines().set(port.closed(), "");
    assertConvicted(port.file(), port.lines(), "HPY501", port.got());
  }

  @Test
  void closedTwice() throws IOException {
    Port port = port();
    port.lines().add(port.closed() + 1, port.close());
    assertConvicted(port.file(), port.lines(), "HPY502", port.closed() + 1);
  }

  @Test
  void usedAfterClose() throws IOException {
    Port port = port();
    String use = port.lines().get(port.used());
    port.lines().set(port.used(), port.close());
    port.lines().set(port.closed(), use);
    assertConvicted(port.file(), port.lines(), "HPY502", port.closed());
  }

  @Test
  void argumentReturnedWithoutDuplicate() throws IOException {
    List<String> lines = new ArrayList<>(ported("sameagain", temp));
    Pattern header = Pattern.compile("\\w+\\(HPyContext \\*ctx, HPy self, HPy (\\w+)\\)");
    for (int i = 0; i + 2 < lines.size(); i++) {
      Matcher function = header.matcher(lines.get(i));
      String duplicate =
          function.matches() ? "return HPy_Dup(ctx, " + function.group(1) + ");" : "";
      if (function.matches() && lines.get(i + 2).strip().equals(duplicate)) {
        lines.set(i + 2, "    return " + function.group(1) + ";");
        assertConvicted(temp.resolve("sameagain.c"), lines, "HPY502", i);
        return;
      }
    }
    throw new AssertionError("no function of the port only returns its argument");
  }
}
