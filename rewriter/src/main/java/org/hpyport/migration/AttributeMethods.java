package org.hpyport.migration;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.hpyport.model.FunctionModel;

/**
 * The special methods behind the slots that decide over attributes, which HPy 0.9 lacks: a type's
 * own attributes and those it answers for as a descriptor (CPython data model, "Customizing
 * attribute access" and "Implementing Descriptors"). One slot that both sets and deletes becomes
 * two methods.
 */
final class AttributeMethods {
  /** The C argument that stands for the attribute or the instance. */
  private enum Key {
    OBJECT,
    TEXT
  }

  /**
   * One slot.
   *
   * @param get the method that reads, or an empty text
   * @param set the method that sets, or an empty text
   * @param delete the method that deletes, or an empty text
   */
  private record Methods(String get, String set, String delete, Key key) {}

  private static final Map<String, Methods> SLOTS =
      Map.of(
          "tp_getattro", new Methods("__getattribute__", "", "", Key.OBJECT),
          "tp_getattr", new Methods("__getattribute__", "", "", Key.TEXT),
          "tp_setattro", new Methods("", "__setattr__", "__delattr__", Key.OBJECT),
          "tp_setattr", new Methods("", "__setattr__", "__delattr__", Key.TEXT),
          "tp_descr_get", new Methods("__get__", "", "", Key.OBJECT),
          "tp_descr_set", new Methods("", "__set__", "__delete__", Key.OBJECT));

  /**
   * A method to define.
   *
   * @param name as Python knows it
   * @param signature HPy's name of how it is called
   * @param parameters behind the context
   * @param body its statements, one a line
   */
  record Method(String name, String signature, String parameters, List<String> body) {}

  private final String function;
  private final Methods methods;
  private final String text;

  private AttributeMethods(FunctionModel function, Methods methods) {
    this.function = function.name();
    this.methods = methods;
    boolean constant =
        function.parameters().size() > 1 && function.parameters().get(1).type().constant();
    this.text = constant ? "text" : "(char *)text";
  }

  static boolean covers(String slot) {
    return SLOTS.containsKey(slot);
  }

  /** What a slot that a function fills becomes. */
  static List<Method> of(String slot, FunctionModel function) {
    Methods methods = SLOTS.get(slot);
    return methods == null ? List.of() : new AttributeMethods(function, methods).all();
  }

  private List<Method> all() {
    if (methods.get().equals("__get__")) {
      return List.of(bound());
    }
    if (!methods.get().isEmpty()) {
      return List.of(read());
    }
    return List.of(set(), deleted());
  }

  private Method read() {
    List<String> body = new ArrayList<>(name("name"));
    body.add("return " + call(key("name")) + ";");
    return new Method(methods.get(), "HPyFunc_O", "HPy self, HPy name", body);
  }

  /** C gets a null pointer where Python passes {@code None}. */
  private Method bound() {
    return new Method(
        "__get__",
        "HPyFunc_VARARGS",
        "HPy self, const HPy *args, size_t nargs",
        List.of(
            "HPy object = nargs < 1 || HPy_Is(ctx, args[0], ctx->h_None) ? HPy_NULL : args[0];",
            "HPy type = nargs < 2 || HPy_Is(ctx, args[1], ctx->h_None) ? HPy_NULL : args[1];",
            "if (nargs > 2 || (HPy_IsNull(object) && HPy_IsNull(type)))",
            "    return HPyErr_SetString(ctx, ctx->h_TypeError, \"__get__: wrong arguments\");",
            "return " + function + "(ctx, self, object, type);"));
  }

  private Method set() {
    List<String> body = new ArrayList<>();
    body.add("if (nargs != 2)");
    body.add(
        "    return HPyErr_SetString(ctx, ctx->h_TypeError, \""
            + methods.set()
            + " expected 2 arguments\");");
    body.addAll(name("args[0]"));
    body.addAll(done(call(key("args[0]") + ", args[1]")));
    return new Method(
        methods.set(), "HPyFunc_VARARGS", "HPy self, const HPy *args, size_t nargs", body);
  }

  private Method deleted() {
    List<String> body = new ArrayList<>(name("name"));
    body.addAll(done(call(key("name") + ", HPy_NULL")));
    return new Method(methods.delete(), "HPyFunc_O", "HPy self, HPy name", body);
  }

  private List<String> name(String handle) {
    return methods.key() == Key.OBJECT
        ? List.of()
        : List.of(
            "const char *text = HPyUnicode_AsUTF8AndSize(ctx, " + handle + ", NULL);",
            "if (text == NULL)",
            "    return HPy_NULL;");
  }

  private String key(String handle) {
    return methods.key() == Key.OBJECT ? handle : text;
  }

  private String call(String arguments) {
    return function + "(ctx, self, " + arguments + ")";
  }

  private static List<String> done(String call) {
    return List.of(
        "if (" + call + " < 0)", "    return HPy_NULL;", "return HPy_Dup(ctx, ctx->h_None);");
  }
}
