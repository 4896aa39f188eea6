package org.hpyport.model;

/** How a function is entered, which fixes its signature under HPy. */
public sealed interface FunctionRole {

  /**
   * Listed in a {@code PyMethodDef} table. A function listed twice has the convention of both rows.
   */
  record Method(CallConvention convention) implements FunctionRole {}

  /**
   * Fills a type slot.
   *
   * @param slot its name without prefix: {@code tp_init}, {@code nb_add}
   */
  record Slot(String slot) implements FunctionRole {}

  /** A getter of a {@code PyGetSetDef} row. */
  record Getter() implements FunctionRole {}

  /** A setter of a {@code PyGetSetDef} row. */
  record Setter() implements FunctionRole {}

  /** {@code PyInit_name}. */
  record ModuleInit(String moduleName) implements FunctionRole {}

  /** A {@code Py_mod_exec} slot of multi-phase initialisation. */
  record ModuleExec() implements FunctionRole {}

  /** Given to {@code PyCapsule_New} or {@code PyCapsule_SetDestructor}. */
  record CapsuleDestructor() implements FunctionRole {}

  /** Called from C only. */
  record Internal() implements FunctionRole {}

  /**
   * Entered in a way that is not understood, such as two conflicting rows.
   *
   * @param reason what is the matter
   */
  record Unclear(String reason) implements FunctionRole {}
}
