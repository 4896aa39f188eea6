package org.hpyport.verify;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The events of one process, read back. C stacks are still texts here.
 *
 * <p>A line that is not JSON was cut short by the end of the process and is skipped.
 */
final class EventLog {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  static final String NONE = "(before the first test)";

  /** A leaked handle with its stack as text. */
  record RawLeak(
      HandleLeak.Kind kind, String test, String type, String repr, int id, String stack) {}

  /** An invalid use with its stacks as texts. */
  record RawInvalid(String kind, String test, String use, String made, String closed) {}

  final List<TestOutcome> outcomes = new ArrayList<>();
  final List<RawLeak> leaks = new ArrayList<>();
  final List<RawInvalid> invalid = new ArrayList<>();
  final Map<Integer, String> stacks = new LinkedHashMap<>();
  final Map<String, Long> calls = new TreeMap<>();
  private final TreeMap<Long, String> beginnings = new TreeMap<>();
  String runtime = "";
  String abortStack = "";
  boolean finished;

  /** Whether the process ended itself so that another one goes on. */
  boolean afresh;

  /** Lines that could not be read. */
  int damaged;

  /** The test that was begun and not ended. */
  @Nullable String running;

  private String current = NONE;

  static EventLog read(Path file) throws IOException {
    EventLog log = new EventLog();
    if (Files.exists(file)) {
      long position = 0;
      for (String line : Files.readString(file, StandardCharsets.ISO_8859_1).split("\n", -1)) {
        try {
          if (!line.isBlank()) {
            log.take(JSON.readTree(line), position);
          }
        } catch (JacksonException e) {
          log.damaged++;
        }
        position += line.length() + 1;
      }
    }
    return log;
  }

  private void take(JsonNode event, long position) {
    String test = text(event, "test");
    switch (text(event, "ev")) {
      case "start" -> runtime = text(event, "runtime");
      case "begin" -> {
        running = test;
        current = test;
        beginnings.put(position, test);
      }
      case "end" -> {
        running = null;
        outcomes.add(
            new TestOutcome(
                test,
                Outcome.of(text(event, "outcome")),
                text(event, "type"),
                text(event, "message")));
      }
      case "lost" -> outcomes.add(new TestOutcome(test, Outcome.LOST, "", text(event, "message")));
      case "leak" ->
          leaks.add(
              new RawLeak(
                  HandleLeak.Kind.HANDLE,
                  test,
                  text(event, "type"),
                  text(event, "repr"),
                  event.path("id").asInt(0),
                  text(event, "stack")));
      case "builder" -> {
        Map.Entry<Long, String> before = beginnings.floorEntry(event.path("position").asLong(0));
        leaks.add(
            new RawLeak(
                HandleLeak.Kind.BUILDER,
                before == null ? NONE : before.getValue(),
                text(event, "what") + " builder",
                "",
                0,
                text(event, "alloc")));
      }
      case "stack" -> stacks.put(event.path("id").asInt(0), text(event, "stack"));
      case "invalid" ->
          invalid.add(
              new RawInvalid(
                  text(event, "kind"),
                  current,
                  text(event, "use"),
                  text(event, "alloc"),
                  text(event, "close")));
      case "abort" -> abortStack = text(event, "use");
      case "calls" ->
          event
              .path("counts")
              .properties()
              .forEach(e -> calls.merge(e.getKey(), e.getValue().asLong(0), Long::sum));
      case "done" -> finished = true;
      case "afresh" -> afresh = true;
      default -> throw new IllegalStateException("unknown event " + event);
    }
  }

  private static String text(JsonNode event, String field) {
    return event.path(field).asString("");
  }

  /** Every C stack in the log. */
  List<String> allStacks() {
    List<String> all = new ArrayList<>(stacks.values());
    leaks.forEach(l -> all.add(l.stack()));
    invalid.forEach(i -> all.addAll(List.of(i.use(), i.made(), i.closed())));
    all.add(abortStack);
    return all;
  }
}
