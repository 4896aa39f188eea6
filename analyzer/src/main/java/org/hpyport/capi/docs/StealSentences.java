package org.hpyport.capi.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.hpyport.capi.prototype.Prototype;

/** Finds what an entry's text says about stolen references. */
final class StealSentences {

  private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+(?=[A-Z“\"])");
  private static final Pattern STEAL = Pattern.compile("\\b(steals?|stolen|stole|stealing)\\b");
  private static final Pattern NOT =
      Pattern.compile("\\b(not|never|without|instead of)\\b[^,;]{0,40}\\b(steal\\w*|stolen)\\b");

  /** What others do: "Unlike other functions that steal references, ...". */
  private static final Pattern OTHERS = Pattern.compile("\\b(Unlike|In contrast to)\\b[^,]*,");

  private static final Pattern ALL =
      Pattern.compile("\\b(all (two|three|four)? ?|the |its )arguments\\b");

  private StealSentences() {}

  /** The statements in an entry's text, in order. */
  static List<StealStatement> in(String text, Prototype prototype) {
    List<StealStatement> found = new ArrayList<>();
    for (String sentence : SENTENCE_END.split(text)) {
      statement(sentence.replaceAll("[“”\"]", ""), prototype).ifPresent(found::add);
    }
    return found;
  }

  private static Optional<StealStatement> statement(String sentence, Prototype prototype) {
    String own = OTHERS.matcher(sentence).replaceAll("");
    if (!STEAL.matcher(own).find()) {
      return Optional.empty();
    }
    List<Integer> arguments = arguments(own, prototype);
    boolean steals = !NOT.matcher(own).find();
    return Optional.of(new StealStatement(sentence, steals, own.contains("on success"), arguments));
  }

  private static List<Integer> arguments(String sentence, Prototype prototype) {
    boolean all = ALL.matcher(sentence).find();
    return IntStream.range(0, prototype.parameters().size())
        .filter(i -> prototype.parameters().get(i).type().matches("Py\\w+ \\*+"))
        .filter(i -> all || names(sentence, prototype.parameters().get(i).name()))
        .boxed()
        .toList();
  }

  /** True if the sentence says "reference to x" or the like. */
  private static boolean names(String sentence, String parameter) {
    return !parameter.isEmpty()
        && Pattern.compile(
                "\\breferences? (?:to|of) (?:the old value of )?"
                    + Pattern.quote(parameter)
                    + "\\b")
            .matcher(sentence)
            .find();
  }
}
