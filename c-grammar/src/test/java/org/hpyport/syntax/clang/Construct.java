package org.hpyport.syntax.clang;

/** What is compared: constructs that both trees place by a token of the file. */
enum Construct {
  FUNCTION("function definitions"),
  VARIABLE("variables"),
  CAST("casts"),
  CALL("calls"),
  TYPEDEF("typedefs"),
  FIELD("struct fields"),
  PROTOTYPE("function declarations"),
  PARAMETER("parameters"),
  STRUCT("structs and unions"),
  ENUM("enums"),
  ENUMERATOR("enumerators"),
  NAME("names in expressions"),
  NUMBER("numbers"),
  CHARACTER("character constants"),
  STRING("strings"),
  UNARY("unary operators"),
  BINARY("binary operators"),
  CONDITIONAL("conditional operators"),
  MEMBER("member accesses"),
  INDEX("subscripts"),
  PARENTHESES("parentheses"),
  SIZEOF("sizeof"),
  LITERAL("compound literals"),
  BRACES("statement expressions"),
  LABEL_ADDRESS("addresses of labels"),
  BLOCK("blocks"),
  IF("if"),
  WHILE("while"),
  DO("do"),
  FOR("for"),
  SWITCH("switch"),
  CASE("case"),
  DEFAULT("default"),
  LABEL("labels"),
  GOTO("goto"),
  BREAK("break"),
  CONTINUE("continue"),
  RETURN("return");

  private final String words;

  Construct(String words) {
    this.words = words;
  }

  @Override
  public String toString() {
    return words;
  }
}
