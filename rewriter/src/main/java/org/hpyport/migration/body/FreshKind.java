package org.hpyport.migration.body;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.hpyport.capi.RoomKind;
import org.hpyport.model.CType;

/**
 * What stands for an object that C fills in until it is whole. HPy makes such objects from finished
 * contents only.
 */
enum FreshKind {
  /** Bytes: a {@code char *} to a block, with its size in a variable beside it. */
  BYTES("char", EnumSet.of(RoomKind.BYTES)),

  /** A bytearray: the same as for bytes. */
  BYTEARRAY("char", EnumSet.of(RoomKind.BYTEARRAY)),

  /** Text: a pointer to a block that begins with its length and kind (PEP 393). */
  TEXT("hpp_room", EnumSet.of(RoomKind.TEXT)),

  /** Now one kind, now another: a pointer to a block that tells which. */
  ROOM("hpp_room", EnumSet.allOf(RoomKind.class));

  /** The type of what the variable points to in the port. */
  final CType block;

  /** What the object may be. */
  final Set<RoomKind> rooms;

  FreshKind(String block, Set<RoomKind> rooms) {
    this.block = CType.named(block, 1);
    this.rooms = rooms;
  }

  /** Whether the function makes such an object with room. */
  boolean isMaker(String function) {
    return any(RoomKind::makers, function);
  }

  /** Whether the function reaches the contents of the object in its first argument. */
  boolean isReader(String function) {
    return any(RoomKind::readers, function) || any(RoomKind::fillers, function);
  }

  /** Whether the function changes the size of the object behind its first argument. */
  boolean isResizer(String function) {
    return any(RoomKind::resizers, function);
  }

  /** Whether the function makes the whole object of its argument. */
  boolean isTaker(String function) {
    return rooms.stream().anyMatch(room -> room.taker().equals(function));
  }

  private boolean any(Function<RoomKind, Set<String>> names, String function) {
    return rooms.stream().anyMatch(room -> names.apply(room).contains(function));
  }

  /** Whether its size is in a variable of its own. */
  boolean hasSizeBeside() {
    return block.base().equals("char");
  }

  /** The helper that makes the object of a block and frees that. */
  String taker() {
    return "hpp_" + name().toLowerCase(Locale.ROOT) + "_take";
  }

  /** The function that makes the object of a block with its size beside it, and keeps that. */
  String copier() {
    return this == BYTES ? "HPyBytes_FromStringAndSize" : "hpp_bytearray";
  }
}
