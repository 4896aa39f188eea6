package org.hpyport.rule;

import org.hpyport.diagnostic.Severity;

/** One hazard that is looked for. Ids are never reused. */
public abstract class Rule {
  private final String id;
  private final String name;
  private final String summary;
  private final Severity severity;
  private final int weakness;

  /**
   * @param id {@code HPY} and three digits
   * @param name a name in words joined by hyphens that describes the pattern
   * @param summary one sentence on what is wrong
   * @param severity of what it finds
   * @param weakness the number of the weakness in the Common Weakness Enumeration; 0 if none fits
   */
  protected Rule(String id, String name, String summary, Severity severity, int weakness) {
    this.id = id;
    this.name = name;
    this.summary = summary;
    this.severity = severity;
    this.weakness = weakness;
  }

  /** {@code HPY} and three digits. */
  public final String id() {
    return id;
  }

  /** A name in words joined by hyphens that describes the pattern. */
  public final String name() {
    return name;
  }

  /** One sentence on what is wrong. */
  public final String summary() {
    return summary;
  }

  /** Of what it finds. */
  public final Severity severity() {
    return severity;
  }

  /** The number of the weakness in the Common Weakness Enumeration; 0 if none fits. */
  public final int weakness() {
    return weakness;
  }
}
