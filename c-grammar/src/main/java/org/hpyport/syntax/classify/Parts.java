package org.hpyport.syntax.classify;

/** The classifier's parts, which call each other as the constructs of C nest. */
final class Parts {
  final View view;
  final Names names;
  final TypeShape typeShape;
  final ExpressionClassifier expressions;
  final ArgumentClassifier arguments;
  final InitializerClassifier initializers;
  final SpecifierClassifier specifiers;
  final MemberClassifier members;
  final DeclaratorClassifier declarators;
  final DeclarationClassifier declarations;
  final StatementClassifier statements;
  final WordStatements wordStatements;
  final AssemblerClassifier assembler;
  Output out;

  /** The function whose definition was met last. */
  String functionName = "";

  private int parameterDepth;
  private boolean definition;
  private boolean oldStyle;

  Parts(View view, Names names) {
    this.view = view;
    this.names = names;
    this.out = new Output(view);
    this.typeShape = new TypeShape(view, names);
    this.expressions = new ExpressionClassifier(this);
    this.arguments = new ArgumentClassifier(this);
    this.initializers = new InitializerClassifier(this);
    this.specifiers = new SpecifierClassifier(this);
    this.members = new MemberClassifier(this);
    this.declarators = new DeclaratorClassifier(this);
    this.declarations = new DeclarationClassifier(this);
    this.statements = new StatementClassifier(this);
    this.wordStatements = new WordStatements(this);
    this.assembler = new AssemblerClassifier(this);
  }

  /** Tells that the next parameter list outside brackets is that of a function definition. */
  void enterDefinition(boolean isOldStyle) {
    definition = true;
    oldStyle = isOldStyle;
    parameterDepth = 0;
  }

  void leaveDefinition() {
    definition = false;
    oldStyle = false;
  }

  void enterParameters() {
    parameterDepth++;
  }

  void leaveParameters() {
    parameterDepth--;
  }

  boolean insideParameters() {
    return parameterDepth > 0;
  }

  /** Whether parameters met now are those of the function being defined. */
  boolean declaresParameters() {
    return definition && parameterDepth == 1;
  }

  boolean isOldStyle() {
    return oldStyle && parameterDepth == 1;
  }
}
