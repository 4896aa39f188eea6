package org.hpyport.verify;

import java.util.List;

/**
 * The end of a process before its time.
 *
 * @param kind how it ended
 * @param test what was running
 * @param method the Python-visible method that was being called, if the interpreter named it, or
 *     empty
 * @param frames the C stack, innermost first; empty if not known
 * @param evidence lines from standard error or the crash report
 * @param runtimeFault why this is the interpreter's own fault; empty if it is not known to be
 */
public record Fault(
    Kind kind,
    String test,
    String method,
    List<CFrame> frames,
    List<String> evidence,
    String runtimeFault) {
  public Fault {
    frames = List.copyOf(frames);
    evidence = List.copyOf(evidence);
  }

  /**
   * Whether HPy's debug mode ended it because of an invalid handle, as it does without the shim.
   */
  boolean isInvalidHandle() {
    return evidence.stream().anyMatch(l -> l.contains("Invalid usage of already closed handle"));
  }

  /** How a process can end. */
  public enum Kind {
    ABORT("was aborted"),
    MEMORY("made an invalid memory access"),
    HANG("did not come to an end within the time limit"),
    EXIT("was ended from inside, as by exit()"),
    INTERNAL("ended with an internal error");

    private final String phrase;

    Kind(String phrase) {
      this.phrase = phrase;
    }

    String phrase() {
      return phrase;
    }
  }
}
