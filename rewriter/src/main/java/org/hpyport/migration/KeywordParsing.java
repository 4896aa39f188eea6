package org.hpyport.migration;

import java.util.List;
import org.hpyport.capi.format.ParseFormat;
import org.hpyport.model.FunctionModel;
import org.hpyport.model.FunctionRole;
import org.hpyport.model.Words;
import org.hpyport.rewrite.EditSet;
import org.hpyport.rewrite.Template;
import org.hpyport.syntax.Expression;
import org.hpyport.syntax.SyntaxTree;
import org.jspecify.annotations.Nullable;

/**
 * One parsing call of a function that takes keywords: {@code PyArg_ParseTupleAndKeywords}, and what
 * Argument Clinic has in its place, where a {@code _PyArg_Parser} holds format and names.
 */
final class KeywordParsing {
  private final PortContext context;
  private final FunctionModel function;
  private final Expression.Call call;
  private final Signature signature;
  private final SyntaxTree tree;

  KeywordParsing(
      PortContext context, FunctionModel function, Expression.Call call, Signature signature) {
    this.context = context;
    this.function = function;
    this.call = call;
    this.signature = signature;
    this.tree = function.tree();
  }

  /**
   * What the call says.
   *
   * @param keywords the array of names
   * @param fixed how many arguments come before the variables
   */
  private record Told(ParseFormat format, Template keywords, int fixed, boolean none) {}

  void parse() {
    Told told = "PyArg_ParseTupleAndKeywords".equals(call.calleeName()) ? plain() : clinic();
    if (told == null
        || !ArgumentParsing.checkCount(context, function, call, told.format(), told.fixed())) {
      return;
    }
    if (!told.none() && signature.keywords() == null) {
      context.block(function, "It parses keywords but takes none.", call);
      return;
    }
    write(told);
  }

  private @Nullable Told plain() {
    ParseFormat format = ArgumentParsing.format(context, function, call, 2);
    return format == null || call.arguments().size() < 4
        ? null
        : new Told(
            format,
            Template.around("", tree.range(call.arguments().get(3)), ""),
            4,
            Words.isNull(call.arguments().get(1), tree));
  }

  private @Nullable Told clinic() {
    int at = "_PyArg_ParseStackAndKeywords".equals(call.calleeName()) ? 3 : 2;
    ClinicParser parser =
        at < call.arguments().size() ? ClinicParser.of(function, call.arguments().get(at)) : null;
    if (parser == null || parser.format() == null) {
      context.block(function, "The parser of its arguments was not understood.", call);
      return null;
    }
    ParseFormat format = ArgumentParsing.format(context, function, call, parser.format());
    if (format == null) {
      return null;
    }
    parser.remove(context, function);
    boolean none = Words.isNull(call.arguments().get(at - 1), tree);
    return new Told(format, Template.text(parser.keywords()), at + 1, none);
  }

  private void write(Told told) {
    EditSet edits = context.edits(function);
    boolean dict =
        function.role() instanceof FunctionRole.Slot s && Signatures.DICT_SLOTS.contains(s.slot());
    String helper = dict ? "hpp_unpack_keywords_dict" : "hpp_unpack_keywords";
    context.useHelper(tree, helper);
    List<Expression> outputs = call.arguments().subList(told.fixed(), call.arguments().size());
    ParsedUnits units = new ParsedUnits(context, function, outputs);
    List<FormatUnit> formatUnits = FormatUnit.of(told.format());
    int count = formatUnits.size();
    String array = array(count);
    String name = told.format().functionName();
    Template.Builder first =
        Template.builder()
            .text(helper + "(" + signature.context() + ", ")
            .text(StringFormats.quote(name == null ? "function" : name) + ", ")
            .text(signature.arguments() + ", ")
            .text(ArgumentParsing.count(function, call, signature) + ", ")
            .text(
                (told.none() ? "HPy_NULL" : signature.keywords())
                    + ",\n"
                    + units.continuation(edits.layout(), call)
                    + "(const char *const *)")
            .template(told.keywords())
            .text(", " + told.format().required() + ", " + told.format().positional())
            .text(", " + count + ", " + array + ")");
    for (int i = 0; i < count; i++) {
      units.convert(formatUnits.get(i), array + "[" + i + "]");
    }
    if (dict) {
      for (int i = 0; i < count; i++) {
        context.addOwned(function, array + "[" + i + "]");
      }
    }
    edits.replaceAbsorbing(tree.range(call), units.chain(first.build(), edits.layout(), call));
  }

  private String array(int count) {
    String array = context.freshLocal(function, "h_parsed");
    // An array must not be empty in C.
    String nulls = "HPy_NULL" + ", HPy_NULL".repeat(Math.max(0, count - 1));
    context.declare(function, "HPy " + array + "[" + Math.max(1, count) + "] = {" + nulls + "};");
    return array;
  }
}
