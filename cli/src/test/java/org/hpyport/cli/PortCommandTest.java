package org.hpyport.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortCommandTest {
  private static final String MODULE = "PyMODINIT_FUNC PyInit_m(void)\n{\n  return OLD();\n}\n";
  @TempDir private Path temp;
  private Path src;

  @BeforeEach
  void tree() throws IOException {
    src = Files.createDirectory(temp.resolve("src"));
    Files.writeString(src.resolve("m.c"), MODULE);
    Files.writeString(src.resolve("test_m.py"), "import m\n");
  }

  private CommandRun port(String... args) {
    String[] all = Stream.concat(Stream.of("port"), Stream.of(args)).toArray(String[]::new);
    return CommandRun.of(new RenamingEngine(), all);
  }

  private void append(String text) throws IOException {
    Files.writeString(src.resolve("m.c"), MODULE + text);
  }

  @Test
  void printsDiffAndWritesNothing() throws IOException {
    CommandRun run = port(src.toString());
    assertThat(run.code()).isZero();
    assertThat(run.out())
        .isEqualTo(
            """
            --- a/m.c
            +++ b/m.c
            @@ -1,4 +1,4 @@
             PyMODINIT_FUNC PyInit_m(void)
             {
            -  return OLD();
            +  return NEW();
             }
            """);
    assertThat(run.err()).contains("m: ported to the universal ABI");
    assertThat(Files.readString(src.resolve("m.c"))).isEqualTo(MODULE);
    assertThat(src.resolve("m.c.orig")).doesNotExist();
  }

  @Test
  void coloursOnlyOnTerminalAndNotAgainstTheUsersWish() {
    String[] args = {"port", src.toString()};
    CommandRun terminal = CommandRun.of(new RenamingEngine(), true, Map.of(), args);
    assertThat(terminal.out()).contains("\u001b[32m+  return NEW();\u001b[0m");
    CommandRun refused = CommandRun.of(new RenamingEngine(), true, Map.of("NO_COLOR", "1"), args);
    assertThat(refused.out() + refused.err()).doesNotContain("\u001b");
    assertThat(port(src.toString()).err()).doesNotContain("\u001b");
  }

  @Test
  void checkTellsOfPendingChange() throws IOException {
    assertThat(port("--check", src.toString()).code()).isEqualTo(1);
    Files.writeString(src.resolve("m.c"), MODULE.replace("OLD", "NEW"));
    CommandRun done = port("--check", src.toString());
    assertThat(done.code()).isZero();
    assertThat(done.out()).contains("m: nothing to port");
  }

  @Test
  void writesInPlaceOnceAndKeepsTheOriginal() throws IOException {
    Files.setPosixFilePermissions(src.resolve("m.c"), PosixFilePermissions.fromString("rw-rw----"));
    CommandRun run = port("--write", src.toString());
    assertThat(run.code()).isZero();
    assertThat(Files.readString(src.resolve("m.c"))).contains("NEW").doesNotContain("OLD");
    assertThat(Files.readString(src.resolve("m.c.orig"))).isEqualTo(MODULE);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(src.resolve("m.c"))))
        .isEqualTo("rw-rw----");
    CommandRun again = port("--write", src.toString());
    assertThat(again.code()).isZero();
    assertThat(again.out()).contains("nothing to port");
    assertThat(Files.readString(src.resolve("m.c.orig"))).isEqualTo(MODULE);
    try (Stream<Path> files = Files.list(src)) {
      assertThat(files.map(f -> f.getFileName().toString()))
          .containsExactlyInAnyOrder("m.c", "m.c.orig", "test_m.py");
    }
  }

  @Test
  void keepsForeignBackup() throws IOException {
    Files.writeString(src.resolve("m.c.orig"), "precious");
    CommandRun run = port("--write", src.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(run.err()).contains("m.c.orig", "never overwritten");
    assertThat(Files.readString(src.resolve("m.c"))).isEqualTo(MODULE);
    assertThat(Files.readString(src.resolve("m.c.orig"))).isEqualTo("precious");
  }

  @Test
  void keepsForeignSupportHeader() throws IOException {
    append("/* WITH_SUPPORT */\n");
    Files.writeString(src.resolve("hpy_port_support.h"), "mine");
    CommandRun run = port("--write", src.toString());
    assertThat(run.code()).isEqualTo(2);
    assertThat(Files.readString(src.resolve("m.c"))).doesNotContain("NEW");
    assertThat(Files.readString(src.resolve("hpy_port_support.h"))).isEqualTo("mine");
  }

  @Test
  void writesBytesThatAreNoUtf8AsTheyAre() throws IOException {
    byte[] latin = (MODULE + "/* caf\u00e9 */\r\n").getBytes(StandardCharsets.ISO_8859_1);
    Files.write(src.resolve("m.c"), latin);
    assertThat(port("--write", src.toString()).code()).isZero();
    String text = new String(Files.readAllBytes(src.resolve("m.c")), StandardCharsets.ISO_8859_1);
    assertThat(text).isEqualTo(MODULE.replace("OLD", "NEW") + "/* caf\u00e9 */\r\n");
    assertThat(Files.readAllBytes(src.resolve("m.c.orig"))).isEqualTo(latin);
  }

  @Test
  void keepsLinks() throws IOException {
    Path real = Files.move(src.resolve("m.c"), temp.resolve("real.c"));
    Files.createSymbolicLink(src.resolve("m.c"), real);
    assertThat(port("--write", src.toString()).code()).isZero();
    assertThat(src.resolve("m.c")).isSymbolicLink();
    assertThat(Files.readString(real)).contains("NEW");
  }

  @Test
  void blockedModuleIsNotWritten() throws IOException {
    append("/* BLOCKED */\n");
    Path out = temp.resolve("out");
    for (String[] target : new String[][] {{"--write"}, {"-o", out.toString()}}) {
      CommandRun run =
          port(Stream.concat(Stream.of(target), Stream.of(src.toString())).toArray(String[]::new));
      assertThat(run.code()).isEqualTo(1);
      assertThat(run.out()).contains("m.c:5:4: blocked f: no equivalent");
      assertThat(run.err()).contains("Nothing was written");
    }
    assertThat(out).doesNotExist();
    assertThat(src.resolve("m.c.orig")).doesNotExist();
    assertThat(port(src.toString()).code()).isEqualTo(1);
  }

  @Test
  void writesTreeThatIsFoundAgain() throws IOException {
    append("/* WITH_SUPPORT */\n");
    Path out = temp.resolve("out");
    assertThat(port("-o", out.toString(), src.toString()).code()).isZero();
    assertThat(Files.readString(out.resolve("m.c"))).contains("NEW", "hpy_port_support.h");
    assertThat(Files.readString(out.resolve("hpy_port_support.h")))
        .isEqualTo(RenamingEngine.HEADER);
    assertThat(out.resolve("test_m.py")).hasSameTextualContentAs(src.resolve("test_m.py"));
    CommandRun again = port("--check", out.toString());
    assertThat(again.code()).isZero();
    assertThat(again.err()).isEmpty();
  }

  @Test
  void overwritesOnlyWhatItWrote() throws IOException {
    append("/* WITH_SUPPORT */\n");
    Path out = temp.resolve("out");
    port("-o", out.toString(), src.toString());
    append("");
    assertThat(port("-o", out.toString(), src.toString()).code()).isZero();
    assertThat(out.resolve("hpy_port_support.h")).doesNotExist();
    Files.writeString(out.resolve("m.c"), "edited by hand");
    CommandRun refused = port("-o", out.toString(), src.toString());
    assertThat(refused.code()).isEqualTo(2);
    assertThat(refused.err()).contains("m.c", "changed since");
    assertThat(Files.readString(out.resolve("m.c"))).isEqualTo("edited by hand");
  }

  @Test
  void refusesForeignFilesInTheWay() throws IOException {
    Path out = Files.createDirectory(temp.resolve("out"));
    Files.writeString(out.resolve("m.c"), "somebody's");
    assertThat(port("-o", out.toString(), src.toString()).code()).isEqualTo(2);
    assertThat(Files.readString(out.resolve("m.c"))).isEqualTo("somebody's");
    assertThat(out.resolve("test_m.py")).doesNotExist();
    assertThat(port("-o", src.toString(), src.toString()).code()).isEqualTo(2);
    assertThat(Files.readString(src.resolve("m.c"))).isEqualTo(MODULE);
  }

  @Test
  void doesNotWriteOutsideOfTheGivenDirectories() throws IOException {
    Files.writeString(temp.resolve("shared.c"), "int OLD;\n");
    Files.writeString(
        src.resolve(".hpy-port.toml"),
        "[[module]]\nname = \"m\"\nsources = [\"m.c\", \"../shared.c\"]\n");
    Path out = Files.createDirectories(temp.resolve("a").resolve("out"));
    assertThat(port("-o", out.toString(), src.toString()).code()).isEqualTo(2);
    assertThat(port("--write", src.toString()).code()).isEqualTo(2);
    assertThat(Files.readString(temp.resolve("shared.c"))).isEqualTo("int OLD;\n");
    assertThat(temp.resolve("a").resolve("shared.c")).doesNotExist();
  }

  @Test
  void diffOfSupportHeaderCreatesIt() throws IOException {
    append("/* WITH_SUPPORT */\n");
    assertThat(port(src.toString()).out()).contains("--- /dev/null\n+++ b/hpy_port_support.h\n");
  }
}
