package org.hpyport.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hpyport.corpus.Corpus;
import org.hpyport.corpus.CorpusModule;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Ports every corpus case and module and compares with the recorded {@code after/} and {@code
 * findings.txt}. {@code -Dgolden.update=true} records them anew; the difference is reviewed like
 * code.
 */
class CorpusPortTest {
  private static final Pattern COMMENT =
      Pattern.compile(
          "\"(?:\\\\.|[^\"\\\\\n])*+\"|'(?:\\\\.|[^'\\\\\n])*+'|/\\*(.*?)\\*/|//([^\r\n]*)",
          Pattern.DOTALL);
  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  @TestFactory
  Stream<DynamicContainer> cases() {
    return Corpus.locate().cases().stream()
        .map(c -> checks(c.id(), c.directory(), sources(c.beforeDirectory(), c.before())));
  }

  @TestFactory
  Stream<DynamicContainer> modules() {
    return Corpus.locate().modules().stream().map(m -> checks(m.name(), m.directory(), sources(m)));
  }

  private static Map<String, Path> sources(CorpusModule module) {
    Path after = module.directory().resolve("after");
    return sources(
        module.directory(), module.sources().stream().filter(p -> !p.startsWith(after)).toList());
  }

  private static Map<String, Path> sources(Path directory, List<Path> files) {
    Map<String, Path> byName = new LinkedHashMap<>();
    files.forEach(f -> byName.put(directory.relativize(f).toString(), f));
    return byName;
  }

  private DynamicContainer checks(String id, Path directory, Map<String, Path> files) {
    return DynamicContainer.dynamicContainer(
        id,
        List.of(
            DynamicTest.dynamicTest("gives the recorded port", () -> golden(directory, files)),
            DynamicTest.dynamicTest("is left alone once ported", () -> idempotent(id, files)),
            DynamicTest.dynamicTest("gives the same bytes twice", () -> deterministic(id, files)),
            DynamicTest.dynamicTest("keeps every comment", () -> comments(files)),
            DynamicTest.dynamicTest("keeps CRLF line ends", () -> crlf(id, files))));
  }

  private static void golden(Path directory, Map<String, Path> files) throws IOException {
    PortedText ported = PortedText.of(read(files));
    Map<String, String> expected = new LinkedHashMap<>();
    ported.files().forEach((name, text) -> expected.put("after/" + name, text));
    expected.put("findings.txt", ported.findings());
    if (UPDATE) {
      record(directory, expected);
      return;
    }
    for (Map.Entry<String, String> file : expected.entrySet()) {
      Path recorded = directory.resolve(file.getKey());
      assertThat(recorded).as("recorded with -Dgolden.update=true").exists();
      assertThat(Files.readString(recorded, StandardCharsets.ISO_8859_1))
          .as(file.getKey())
          .isEqualTo(file.getValue());
    }
    if (ported.files().isEmpty()) {
      assertThat(directory.resolve("after")).doesNotExist();
    }
  }

  private static void record(Path directory, Map<String, String> expected) throws IOException {
    delete(directory.resolve("after"));
    for (Map.Entry<String, String> file : expected.entrySet()) {
      Path target = directory.resolve(file.getKey());
      Files.createDirectories(target.toAbsolutePath().getParent());
      Files.write(target, file.getValue().getBytes(StandardCharsets.ISO_8859_1));
    }
  }

  private static void delete(Path directory) throws IOException {
    if (Files.isDirectory(directory)) {
      List<Path> inside;
      try (Stream<Path> walk = Files.walk(directory)) {
        inside = walk.sorted(Comparator.reverseOrder()).toList();
      }
      for (Path path : inside) {
        Files.delete(path);
      }
    }
  }

  private static void idempotent(String id, Map<String, Path> files) throws IOException {
    PortedText ported = PortedText.of(read(files));
    if (!ported.files().isEmpty()) {
      assertThat(PortedText.of(ported.files()).files()).as("second port of %s", id).isEmpty();
    }
  }

  private static void deterministic(String id, Map<String, Path> files) throws IOException {
    Map<String, String> text = read(files);
    assertThat(PortedText.of(text)).as(id).isEqualTo(PortedText.of(text));
  }

  private static void comments(Map<String, Path> files) throws IOException {
    Map<String, String> before = read(files);
    PortedText.of(before)
        .files()
        .forEach(
            (name, after) -> {
              List<String> kept = new ArrayList<>(commentsIn(after));
              List<String> lost = new ArrayList<>(commentsIn(before.getOrDefault(name, "")));
              lost.removeIf(kept::remove);
              // The name of a field, written behind its place in a list that has places no more.
              lost.removeIf(words -> words.matches("(tp|nb|sq|mp|bf|am)_\\w+"));
              assertThat(lost).as("comments of %s that its port lacks", name).isEmpty();
            });
  }

  /**
   * What comments say, their delimiters and blanks aside. Names of fields, which mark the places of
   * a static type's positional initialiser, have nothing to mark in a port.
   */
  private static List<String> commentsIn(String text) {
    return COMMENT
        .matcher(text)
        .results()
        .filter(m -> m.group(1) != null || m.group(2) != null)
        .map(m -> (m.group(1) == null ? m.group(2) : m.group(1)).replaceAll("\\s+", " ").strip())
        .filter(words -> !words.matches("(tp|nb|sq|mp|bf|am)_\\w+"))
        .toList();
  }

  private static void crlf(String id, Map<String, Path> files) throws IOException {
    Map<String, String> text = read(files);
    if (text.values().stream().anyMatch(t -> t.contains("\r"))) {
      return;
    }
    Map<String, String> converted = new LinkedHashMap<>();
    text.forEach((name, t) -> converted.put(name, t.replace("\n", "\r\n")));
    Map<String, String> expected = new LinkedHashMap<>();
    PortedText.of(text).files().forEach((name, t) -> expected.put(name, t.replace("\n", "\r\n")));
    assertThat(PortedText.of(converted).files()).as(id).isEqualTo(expected);
  }

  private static Map<String, String> read(Map<String, Path> files) throws IOException {
    Map<String, String> text = new LinkedHashMap<>();
    for (Map.Entry<String, Path> file : files.entrySet()) {
      text.put(file.getKey(), Files.readString(file.getValue(), StandardCharsets.ISO_8859_1));
    }
    return text;
  }
}
