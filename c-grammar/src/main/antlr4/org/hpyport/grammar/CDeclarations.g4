/*
 * One external declaration of C over classified tokens. The classifier has already decided what each
 * word is, collapsed attributes and what it gave up on into single tokens, and put in the markers
 * FUNCTION, HEADLESS, MISSING_COMMA, LABEL_END, BRACKETS and STATEMENTS, so that one token of lookahead
 * decides nearly everywhere and no predicate is needed.
 */
parser grammar CDeclarations;

tokens {
  // words, as the classifier sees them
  ID, TYPE, MACRO_TYPE, TAG, LABEL, FIELD,
  FILE_MACRO, FILE_MACRO_CALL, FUNCTION_MACRO, FUNCTION_MACRO_CALL, MEMBER_MACRO, MEMBER_MACRO_CALL,
  STATEMENT_MACRO, STATEMENT_MACRO_CALL, BLOCK_MACRO, BLOCK_MACRO_CALL, HIDDEN_IF, HIDDEN_IF_CALL,
  // keywords
  STORAGE, QUALIFIER, BUILTIN, TYPEOF, ATTRIBUTE, STRUCT, ENUM,
  IF, ELSE, ELSE_IF, WHILE, DO, FOR, SWITCH, CASE, DEFAULT, GOTO, BREAK, CONTINUE, RETURN,
  SIZEOF, SIZEOF_TYPE, EXTENSION, GENERIC,
  // constants
  NUMBER, CHARACTER, STRING, STRING_WORD,
  // punctuators; the parentheses of types have their own
  LPAREN, LPAREN_CAST, LPAREN_LITERAL, LPAREN_PARAMETERS, RPAREN, LBRACK, RBRACK, LBRACE, RBRACE,
  SEMI, COMMA, COLON, DOT, ARROW, QUESTION, ELLIPSIS, STAR, AMP, AND, OR, SIGN, DIVIDE, SHIFT,
  RELATION, EQUALITY, CARET, BAR, NOT, STEP, ASSIGN, COMPOUND_ASSIGN,
  // whole runs of tokens
  ASM, STATIC_ASSERT, OPAQUE_STATEMENT, OPAQUE_MEMBER, OPAQUE_EXPRESSION,
  // markers without text
  FUNCTION, HEADLESS, MISSING_COMMA, LABEL_END, BRACKETS, BRACKETS_END, STATEMENTS, STATEMENTS_END,
  UNKNOWN
}

external
  : FUNCTION functionDefinition EOF
  | declaration EOF
  | fileMacro EOF
  | STATIC_ASSERT? SEMI EOF
  ;

functionDefinition
  : specifiers? declarator declaration* compound
  | FUNCTION_MACRO compound
  | FUNCTION_MACRO_CALL argumentList compound
  ;

fileMacro
  : FILE_MACRO SEMI?
  | FILE_MACRO_CALL argumentList STRING* SEMI?
  ;

// ---- declarations

declaration
  : specifiers (initDeclarator (COMMA initDeclarator)*)? SEMI
  | HEADLESS initDeclarator (COMMA initDeclarator)* SEMI
  ;

specifiers : specifier+ ;

specifier
  : STORAGE
  | QUALIFIER
  | BUILTIN
  | TYPE
  | MACRO_TYPE
  | TYPEOF
  | ATTRIBUTE
  | structType
  | enumType
  ;

structType : STRUCT ATTRIBUTE* TAG? members? ;

members : LBRACE member* RBRACE ;

member
  : specifiers (fieldDeclarator (COMMA fieldDeclarator)*)? SEMI
  | STATIC_ASSERT SEMI
  | FUNCTION functionDefinition
  | MEMBER_MACRO SEMI?
  | MEMBER_MACRO_CALL argumentList SEMI?
  | OPAQUE_MEMBER
  ;

fieldDeclarator
  : declarator (COLON expression)?
  | COLON expression
  ;

enumType : ENUM ATTRIBUTE* TAG? enumerators? ;

enumerators
  : LBRACE (enumerator ((COMMA | MISSING_COMMA) enumerator)* COMMA?)? RBRACE
  ;

enumerator
  : ID ATTRIBUTE* (ASSIGN expression)?
  | OPAQUE_EXPRESSION
  ;

initDeclarator : declarator (ASSIGN initial)? ;

initial
  : expression
  | initializerList
  ;

declarator
  : STAR declaratorPrefix* directDeclarator?
  | directDeclarator
  ;

declaratorPrefix
  : STAR
  | QUALIFIER
  | ATTRIBUTE
  ;

directDeclarator
  : declaratorCore declaratorSuffix* ATTRIBUTE*
  | declaratorSuffix+ ATTRIBUTE*
  ;

declaratorCore
  : ID
  | LPAREN ATTRIBUTE* declarator RPAREN
  ;

declaratorSuffix
  : LBRACK (QUALIFIER | STORAGE)* (commaExpression | STAR)? RBRACK # arraySuffix
  | LPAREN_PARAMETERS parameters? RPAREN                           # functionSuffix
  ;

parameters
  : parameter (COMMA parameter)* (COMMA ELLIPSIS)?
  | ELLIPSIS
  ;

parameter
  : specifiers declarator?
  | ID
  ;

typeName : specifiers declarator? ;

// ---- statements

compound : LBRACE statement* RBRACE ;

statement
  : compound                                                            # compoundStatement
  | BRACKETS statement* BRACKETS_END                                    # bracketsStatement
  | SEMI                                                                # emptyStatement
  | commaExpression SEMI                                                # expressionStatement
  | STATIC_ASSERT SEMI                                                  # assertStatement
  | declaration                                                         # declarationStatement
  | FUNCTION functionDefinition                                         # functionStatement
  | IF condition statement elseIf* (ELSE statement)?                    # ifStatement
  | WHILE condition statement                                           # whileStatement
  | DO statement WHILE LPAREN commaExpression RPAREN SEMI               # doStatement
  | FOR LPAREN forInit test=commaExpression? SEMI step=commaExpression? RPAREN statement # forStatement
  | SWITCH condition statement                                          # switchStatement
  | CASE expression (ELLIPSIS expression)? COLON labelled               # caseStatement
  | DEFAULT COLON labelled                                              # defaultStatement
  | LABEL COLON labelled                                                # labelStatement
  | GOTO (ID | STAR expression) SEMI                                    # gotoStatement
  | BREAK SEMI                                                          # breakStatement
  | CONTINUE SEMI                                                       # continueStatement
  | RETURN commaExpression? SEMI                                        # returnStatement
  | (STATEMENT_MACRO | STATEMENT_MACRO_CALL argumentList)               # macroStatement
  | (HIDDEN_IF | HIDDEN_IF_CALL argumentList) SEMI? ELSE statement            # hiddenIfStatement
  | (BLOCK_MACRO | BLOCK_MACRO_CALL argumentList) statement (ELSE statement)? # macroBlock
  | ASM (LPAREN commaExpression RPAREN ASM)*                            # asmStatement
  | OPAQUE_STATEMENT                                                    # opaqueStatement
  ;

// One token for both words, so that a long chain is a loop and no recursion.
elseIf : ELSE_IF condition statement ;

// A macro may bring the parentheses.
condition
  : LPAREN commaExpression RPAREN
  | ID argumentList
  ;

labelled : ATTRIBUTE* (LABEL_END | statement) ;

forInit
  : commaExpression? SEMI
  | declaration
  ;

// ---- expressions

commaExpression : expression (COMMA expression)* ;

expression
  : primary                                                       # primaryExpression
  | expression LBRACK commaExpression RBRACK                      # indexExpression
  | expression argumentList                                       # callExpression
  | expression (DOT | ARROW) ID                                   # memberExpression
  | expression STEP                                               # postfixExpression
  | (STEP | AMP | AND | STAR | SIGN | NOT | EXTENSION) expression # prefixExpression
  | SIZEOF expression                                             # sizeofExpression
  | LPAREN_CAST typeName RPAREN expression                        # castExpression
  | expression (STAR | DIVIDE) expression                         # binaryExpression
  | expression SIGN expression                                    # binaryExpression
  | expression SHIFT expression                                   # binaryExpression
  | expression RELATION expression                                # binaryExpression
  | expression EQUALITY expression                                # binaryExpression
  | expression AMP expression                                     # binaryExpression
  | expression CARET expression                                   # binaryExpression
  | expression BAR expression                                     # binaryExpression
  | expression AND expression                                     # binaryExpression
  | expression OR expression                                      # binaryExpression
  | <assoc=right> expression QUESTION commaExpression? COLON expression # conditionalExpression
  | <assoc=right> expression (ASSIGN | COMPOUND_ASSIGN) expression      # assignmentExpression
  ;

primary
  : ID                                              # identifier
  | NUMBER                                          # number
  | CHARACTER                                       # character
  | (STRING | STRING_WORD)+                         # string
  | LPAREN commaExpression RPAREN                   # parenthesized
  | LPAREN compound RPAREN                          # statementExpression
  | SIZEOF_TYPE LPAREN typeName RPAREN              # sizeofType
  | LPAREN_LITERAL typeName RPAREN initializerList  # compoundLiteral
  | GENERIC LPAREN expression (COMMA association)+ RPAREN # genericSelection
  | OPAQUE_EXPRESSION                               # opaqueExpression
  ;

association : (typeName | DEFAULT) COLON expression ;

argumentList : LPAREN (argument (COMMA argument)*)? RPAREN ;

argument
  : expression                # expressionArgument
  | typeName                  # typeArgument
  | initializerList           # listArgument
  | DOT ID ASSIGN initial     # designatedArgument
  | STATEMENTS statement* STATEMENTS_END # statementsArgument
  ;

initializerList
  : LBRACE (initializer ((COMMA | MISSING_COMMA) initializer)* COMMA?)? RBRACE
  ;

initializer : (designator+ ASSIGN? | FIELD COLON)? initial ;

designator
  : DOT ID
  | LBRACK expression (ELLIPSIS expression)? RBRACK
  ;
