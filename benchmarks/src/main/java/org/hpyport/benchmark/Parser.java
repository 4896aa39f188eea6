package org.hpyport.benchmark;

import java.io.IOException;
import java.util.List;

/** A parser that is measured. */
interface Parser {
  /** What it is called, with the package it comes from. */
  String name();

  /**
   * Measures it.
   *
   * @return its rows, hpy-port's first; none if it is not installed
   */
  List<Row> measure(Bench bench) throws IOException, InterruptedException;
}
