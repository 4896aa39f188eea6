package org.hpyport.capi;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the port makes of a C-API symbol. */
public sealed interface Replacement {

  /** The word that stands in the row's {@code fate}. */
  String fate();

  /** A reader of each alternative. */
  interface Visitor<R> {
    R direct(Direct direct);

    R reshaped(Reshaped reshaped);

    R helper(Helper helper);

    R legacy(Legacy legacy);

    R none(None none);
  }

  /** Calls the visitor's method for this alternative. */
  <R> R accept(Visitor<R> visitor);

  /**
   * Another name in the same place.
   *
   * @param target HPy function, type or constant, {@code ctx->h_X}, or a plain C name
   * @param arguments the new argument list, or null if the target stands alone
   * @param plainC whether the target is C's own rather than HPy's
   */
  record Direct(String target, @Nullable ArgumentPattern arguments, boolean plainC)
      implements Replacement {
    @Override
    public String fate() {
      return "direct";
    }

    /** True if the replacement needs an {@code HPyContext *ctx} in scope. */
    public boolean needsContext() {
      return target.startsWith("ctx->") || (arguments != null && arguments.needsContext());
    }

    /** The whole replacement for these argument texts. */
    public String text(List<String> originals) {
      return arguments == null ? target : target + "(" + arguments.expand(originals) + ")";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.direct(this);
    }
  }

  /**
   * More than the call changes.
   *
   * @param migration id of the migration that does it
   * @param uses the HPy names the result is written with
   */
  record Reshaped(String migration, List<String> uses) implements Replacement {
    public Reshaped {
      uses = List.copyOf(uses);
    }

    @Override
    public String fate() {
      return "reshaped";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.reshaped(this);
    }
  }

  /**
   * A function of the generated support header, which gives new handles and steals nothing.
   *
   * @param name the helper, {@code hpp_...}, or {@code HPP_...} for a macro
   * @param arguments its argument list, or null if the helper is a type
   */
  record Helper(String name, @Nullable ArgumentPattern arguments) implements Replacement {
    /** True if the replacement needs an {@code HPyContext *ctx} in scope. */
    public boolean needsContext() {
      return arguments != null && arguments.needsContext();
    }

    /** The whole replacement for these argument texts. */
    public String text(List<String> originals) {
      return arguments == null ? name : name + "(" + arguments.expand(originals) + ")";
    }

    @Override
    public String fate() {
      return "helper";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.helper(this);
    }
  }

  /** Only possible where {@code Python.h} still is, in the hybrid ABI. */
  record Legacy(String reason) implements Replacement {
    @Override
    public String fate() {
      return "legacy";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.legacy(this);
    }
  }

  /** Nothing takes its place. */
  record None(String reason) implements Replacement {
    @Override
    public String fate() {
      return "none";
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.none(this);
    }
  }
}
