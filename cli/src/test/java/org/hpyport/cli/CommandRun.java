package org.hpyport.cli;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Runs the program in this process and keeps what it printed. */
record CommandRun(int code, String out, String err) {

  static CommandRun of(Engine engine, String... args) {
    return of(engine, false, Map.of(), args);
  }

  static CommandRun of(
      Engine engine, boolean terminal, Map<String, String> environment, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(Console.utf8(out), Console.utf8(err), terminal, terminal, environment);
    int code = Main.run(console, engine, args);
    console.out().flush();
    console.err().flush();
    return new CommandRun(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
