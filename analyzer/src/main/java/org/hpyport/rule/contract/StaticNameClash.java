package org.hpyport.rule.contract;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.hpyport.model.HpyDefinition;

/**
 * The C name of an {@code HPyDef} is not static in HPy 0.9: it must not be a function of the C
 * library, nor stand twice.
 */
public final class StaticNameClash extends ContractRule {

  /** Functions of the C and POSIX libraries that are plain words (POSIX.1-2017, C11 clause 7). */
  private static final Set<String> LIBRARY =
      Set.of(
          "abort", "abs", "accept", "access", "alarm", "atexit", "bind", "calloc", "ceil", "chdir",
          "chmod", "chown", "clock", "close", "connect", "cos", "div", "dup", "dup2", "erf", "execv",
          "exit", "exp", "fabs", "fclose", "fcntl", "floor", "fmod", "fopen", "fork", "fread", "free",
          "fsync", "fwrite", "gamma", "getenv", "getpid", "gettimeofday", "hypot", "index", "ioctl",
          "isatty", "kill", "labs", "link", "listen", "log", "lseek", "malloc", "mkdir", "mktime",
          "nice", "open", "pause", "pipe", "poll", "pow", "printf", "putenv", "puts", "raise", "rand",
          "random", "read", "readlink", "realloc", "recv", "remove", "rename", "rint", "rmdir",
          "round", "select", "send", "setenv", "shutdown", "signal", "sin", "sleep", "socket", "sqrt",
          "srand", "stat", "strlen", "symlink", "sync", "system", "tan", "time", "times", "truncate",
          "umask", "uname", "unlink", "utime", "wait", "write", "y0", "y1", "yn", "j0", "j1", "jn");

  /** The rule. */
  public StaticNameClash() {
    super(
        "HPY308",
        "static-name-clash",
        "A definition's C name clashes with another one.",
        0);
  }

  @Override
  public void check(HpyModule module) {
    Map<String, HpyDefinition> first = new HashMap<>();
    for (HpyDefinition d : module.definitions()) {
      HpyDefinition other = first.putIfAbsent(d.symbol(), d);
      if (LIBRARY.contains(d.symbol())) {
        report(module, d, "`" + d.symbol() + "` is also a function of the C library, which the"
            + " loader may take instead; the definition would vanish.");
      } else if (other != null) {
        report(module, d, "`" + d.symbol() + "` is the name of another definition, too.");
      }
    }
  }

  private void report(HpyModule module, HpyDefinition d, String message) {
    module.report(this, d.tree(), d.invocation(), "", message);
  }
}
