package org.hpyport.ownership;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What an expression or variable holds, as far as references are concerned. */
sealed interface Value {

  /** The values without parts. */
  enum Plain implements Value {
    /** The null pointer or null handle. */
    NULL,
    /** A pointer or handle that is not null; nothing else is known of it. */
    SET,
    /** Never written. */
    UNINITIALISED,
    /** Anything. */
    UNKNOWN
  }

  /**
   * A reference to an object.
   *
   * @param cell which; see {@link Cell}
   */
  record Ref(int cell) implements Value {
    @Override
    public int hashCode() {
      return cell;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Ref ref && cell == ref.cell;
    }
  }

  /**
   * A C pointer that is good only while these objects live.
   *
   * @param set whether it is known not to be null
   */
  record Derived(Set<Integer> cells, boolean set) implements Value {
    public Derived {
      cells = new TreeSet<>(cells);
    }

    /** A pointer of which it is not known whether it is null. */
    Derived(Set<Integer> cells) {
      this(cells, false);
    }

    /** The same pointer as one into these objects; one into none is no longer followed. */
    Value into(Set<Integer> others) {
      return others.isEmpty() ? set ? Plain.SET : Plain.UNKNOWN : new Derived(others, set);
    }
  }

  /**
   * A number of which only this is known: whether it is a constant that has no known value.
   *
   * @param name the constant's
   */
  record Named(String name, boolean is) implements Value {}

  /**
   * A number within bounds, both included.
   *
   * @param nonZero whether zero is excluded though it lies between the bounds
   */
  record Number(long low, long high, boolean nonZero) implements Value {
    static final Number NEGATIVE = new Number(Long.MIN_VALUE, -1, false);
    static final Number NOT_NEGATIVE = new Number(0, Long.MAX_VALUE, false);
    static final Number ANY = new Number(Long.MIN_VALUE, Long.MAX_VALUE, false);

    static Number of(long value) {
      return new Number(value, value, false);
    }

    /** The least bounds that hold for both numbers. */
    Number with(Number other) {
      boolean set = !mayBeZero() && !other.mayBeZero();
      return new Number(Math.min(low, other.low), Math.max(high, other.high), set);
    }

    boolean isConstant() {
      return low == high;
    }

    boolean mayBeZero() {
      return low <= 0 && high >= 0 && !nonZero;
    }

    boolean mayBeOther() {
      return low != 0 || high != 0;
    }
  }
}
