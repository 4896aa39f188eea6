package org.hpyport.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.hpyport.capi.ApiSymbol;
import org.hpyport.capi.CallFacts;
import org.hpyport.capi.ErrorConvention;
import org.hpyport.capi.Ownership;
import org.hpyport.capi.PointerLifetime;

/** Says in sentences what a call does to references, exceptions and pointers. */
final class FactWords {
  private FactWords() {}

  /** The entries for a symbol; those of something that is not called are few or none. */
  static List<SymbolPage.Entry> of(ApiSymbol symbol) {
    CallFacts facts = symbol.facts();
    List<SymbolPage.Entry> entries = new ArrayList<>();
    if (!facts.parameterTypes().isEmpty()) {
      String types = String.join(", ", facts.parameterTypes());
      entries.add(entry("Takes", "`(" + types + (facts.variadic() ? ", ...)" : ")") + "`"));
    }
    boolean called = symbol.kind().isCallable() && facts.parameters() >= 0;
    boolean valued = facts.result().kind() != Ownership.Kind.NONE;
    if (called || valued) {
      entries.add(entry("Result", result(facts)));
    }
    List<String> arguments = arguments(facts);
    if (called && !arguments.isEmpty()) {
      entries.add(entry("Arguments", sentences(arguments)));
    }
    if (called) {
      entries.add(entry("On failure", error(facts.error())));
    }
    List<String> effects = effects(facts, called);
    if (!effects.isEmpty()) {
      entries.add(entry("Effects", sentences(effects)));
    }
    return entries;
  }

  private static SymbolPage.Entry entry(String label, String text) {
    return new SymbolPage.Entry(label, text);
  }

  private static String sentences(List<String> clauses) {
    StringBuilder text = new StringBuilder();
    for (String clause : clauses) {
      text.append(text.length() == 0 ? "" : " ");
      text.append(Character.toUpperCase(clause.charAt(0))).append(clause.substring(1)).append('.');
    }
    return text.toString();
  }

  private static String result(CallFacts facts) {
    String type = facts.resultType() == null ? "" : "`" + facts.resultType() + "`: ";
    String owner = type + owner(facts.result());
    OptionalInt derived = facts.derivedFrom();
    if (derived.isPresent()) {
      owner += "; it points into " + Ordinals.argument(derived.getAsInt());
      owner += " and is valid as long as that object lives";
    }
    owner += lifetime(facts.lifetime());
    OptionalInt same = facts.sameAs();
    if (same.isPresent()) {
      owner += "; it is " + Ordinals.argument(same.getAsInt());
    }
    return owner + ".";
  }

  private static String lifetime(PointerLifetime lifetime) {
    return switch (lifetime) {
      case CALLER -> "; the caller has to free it";
      case INTERPRETER -> "; it is valid as long as the interpreter runs";
      case UNBOUND -> "; whoever stored or passed in the pointer decides how long it is valid";
      case NONE, ARGUMENT -> "";
    };
  }

  /** Who owns a value. */
  static String owner(Ownership ownership) {
    return switch (ownership.kind()) {
      case NEW -> "a new reference, which the caller has to release";
      case BORROWED ->
          ownership.from().isPresent()
              ? "a reference borrowed from " + Ordinals.argument(ownership.from().getAsInt())
              : "a borrowed reference, held by no argument";
      case CONSTANT -> "a constant, which nobody releases";
      case TRACKED -> "a handle that a tracker closes";
      case VALUE -> "not an object";
      case NULL -> "always null, so that a caller can return it";
      case NONE -> "nothing";
    };
  }

  private static List<String> arguments(CallFacts f) {
    List<String> said = new ArrayList<>();
    add(said, f.objectArguments(), "is an object", "are objects");
    f.objectsFrom().ifPresent(i -> said.add(from(i) + " is an object; a null ends the list"));
    add(said, f.objectArrays(), "is an array of objects", "are arrays of objects");
    String given = owner(f.outOwnership());
    add(said, f.outObjects(), "receives " + given, "receive objects: each is " + given);
    f.outObjectsFrom().ifPresent(i -> said.add(from(i) + " receives " + given));
    String replaced = "the address of a reference that the call takes and replaces";
    add(said, f.inOut(), "is " + replaced, "are each " + replaced);
    add(said, f.acceptsNull(), "may be null", "may be null");
    add(said, f.steals(), "is stolen" + failure(f), "are stolen" + failure(f));
    add(said, f.retains(), "gains a reference", "gain a reference each");
    add(said, f.releases(), "loses a reference", "lose a reference each");
    add(said, f.tracks(), "is closed by the tracker from now on", "are closed by the tracker");
    f.assigns().ifPresent(i -> said.add("the first then holds " + Ordinals.argument(i)));
    if (f.assignsNull()) {
      said.add("the first then holds null");
    }
    String bound = "receives a pointer that lives as long as the object";
    add(said, f.outDerived(), bound, "receive pointers that live as long as the object");
    return said;
  }

  private static String failure(CallFacts facts) {
    return facts.stealsOnFailure()
        ? ": its reference passes to the call, also when the call fails"
        : ": its reference passes to the call, but stays the caller's when the call fails";
  }

  private static String from(int index) {
    return "each argument from the " + Ordinals.word(index) + " on";
  }

  private static void add(List<String> said, List<Integer> indices, String one, String many) {
    if (!indices.isEmpty()) {
      said.add(Ordinals.arguments(indices) + " " + (indices.size() == 1 ? one : many));
    }
  }

  private static String error(ErrorConvention error) {
    return switch (error) {
      case NULL -> "Null, with an exception set.";
      case NULL_OCCURRED -> "Null; it is an error only if an exception is set.";
      case NULL_QUIET -> "Null, without an exception.";
      case MINUS_ONE -> "A negative number, with an exception set.";
      case MINUS_ONE_OCCURRED -> "-1; it is an error only if an exception is set.";
      case ZERO -> "0, with an exception set.";
      case RAISES -> "It exists to set an exception, and always does.";
      case NONE -> "It cannot fail, or swallows its errors.";
    };
  }

  private static List<String> effects(CallFacts facts, boolean called) {
    List<String> said = new ArrayList<>();
    if (facts.runsPython()) {
      said.add("any Python code may run, and another thread with it");
    } else if (facts.releasesGil()) {
      said.add("another thread may run");
    } else if (called) {
      said.add("no Python code runs");
    }
    if (facts.releasesGil()) {
      said.add("the GIL is given up, so that other threads run");
    }
    if (facts.clearsError()) {
      said.add("a pending exception is gone afterwards");
    }
    if (facts.returns()) {
      said.add("the macro returns from the function it stands in");
    }
    if (facts.noReturn()) {
      said.add("it does not return");
    }
    return said;
  }
}
