package org.hpyport.mutation;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hpyport.model.ExtensionModel;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.FunctionRole;
import org.hpyport.model.Variable;

/** Why a mistake is not found, as far as what it is about tells. */
final class SurvivalReason {
  private static final Pattern ARGUMENT =
      Pattern.compile("\\b(?:Py|HPy)_\\w+ ?\\((?:ctx, )?(.*)\\)");
  private static final Pattern GIVEN_UP = Pattern.compile(".*were not checked: (.*)\\. .*");

  private final ExtensionModel module;
  private final FunctionModel function;
  private final String body;

  SurvivalReason(ExtensionModel module, FunctionModel function) {
    this.module = module;
    this.function = function;
    this.body = function.tree().text(function.definition().body());
  }

  /**
   * The reason in words.
   *
   * @param known the findings in the function as it was, with how often each is made
   */
  String of(Mutant mutant, Map<String, Integer> known) {
    for (String finding : known.keySet()) {
      Matcher gaveUp = GIVEN_UP.matcher(finding);
      if (gaveUp.matches()) {
        return "the analysis gave up: " + gaveUp.group(1);
      }
    }
    String subject = subject(mutant);
    if (known.keySet().stream().anyMatch(f -> f.contains("`" + subject + "`"))) {
      return "the reference is reported already, for another path";
    }
    if (mutant.kind() == MutationKind.SWAP_OWNERSHIP) {
      return "what it gives is only put where it is not followed";
    }
    if (mutant.kind() == MutationKind.FORGET_ERROR_PATH && subject.startsWith("goto")) {
      return "what the label releases is followed as something of the caller's";
    }
    return place(subject);
  }

  private static String subject(Mutant mutant) {
    Matcher m = ARGUMENT.matcher(mutant.what());
    String argument = m.find() ? m.group(1) : mutant.what();
    return argument.replaceFirst("^\\(\\w+ ?\\*\\) ?", "").replaceFirst(", .*", "");
  }

  private String place(String subject) {
    if (subject.startsWith("&")) {
      return "a static object: nobody counts its references";
    }
    if (subject.startsWith("return")) {
      return "an argument that an object of the function's own may keep";
    }
    if (subject.startsWith("*")) {
      return "what a pointer of the caller's leads to is not followed that far";
    }
    if (subject.contains("(") || subject.contains("[")) {
      return "a value without a name: the same text elsewhere may mean the same object";
    }
    if (subject.contains("->") || subject.contains(".")) {
      return "a member: who ends the struct, and when, is not followed";
    }
    return variable(subject);
  }

  private String variable(String name) {
    if (find(function.parameters().stream(), name)) {
      return function.role() instanceof FunctionRole.Internal
          ? "an argument: what the callers count on is not known, or agrees with the mistake"
          : "an argument that is kept where it is not followed";
    }
    List<Variable> locals = List.copyOf(function.locals());
    if (locals.stream().anyMatch(v -> v.name().equals(name) && !v.isAutomatic())
        || module.globals().containsKey(name)) {
      return "a global or static variable: nothing is known to end it";
    }
    if (!find(locals.stream(), name)) {
      return name.matches("Py_\\w+|h_\\w+|ctx->\\w+")
          ? "a constant: its references are not counted"
          : "not explained";
    }
    String word = "\\b" + Pattern.quote(name) + "\\b";
    if (Pattern.compile("(->\\w+|\\.\\w+|\\*\\w+|\\]) = [^;]*" + word).matcher(body).find()) {
      return "it is also put where it is not followed";
    }
    if (Pattern.compile("& ?" + word).matcher(body).find()) {
      return "a function gets its address, and may have changed it";
    }
    return "whose the reference is that it was given is not known";
  }

  private static boolean find(Stream<Variable> all, String name) {
    return all.anyMatch(v -> v.name().equals(name));
  }
}
