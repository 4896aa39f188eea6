package org.hpyport.verify.child;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.proxy.ProxyExecutable;

/**
 * Makes up for a fault of GraalPy 24.2: a Python class that derives from an HPy type does not
 * inherit where the type keeps its C struct, so that the first method called on it crashes.
 *
 * <p>Called from Python as {@code inherit_type_details(sub, base)}; copies the missing record.
 * Answers whether it did.
 */
final class InheritedType implements ProxyExecutable {

  @Override
  public Object execute(Value... arguments) {
    try {
      return inherit(receiver(arguments[0]), receiver(arguments[1]));
    } catch (ReflectiveOperationException e) {
      return false;
    }
  }

  private static boolean inherit(Object sub, Object base) throws ReflectiveOperationException {
    Field extra = sub.getClass().getField("hPyTypeExtra");
    if (!extra.getDeclaringClass().isInstance(base)) {
      return false; // a class of the interpreter's own, such as object
    }
    Object inherited = extra.get(base);
    if (extra.get(sub) != null || inherited == null) {
      return false;
    }
    extra.set(sub, copyOf(inherited));
    return true;
  }

  private static Object copyOf(Object original) throws ReflectiveOperationException {
    Class<?> type = original.getClass();
    Constructor<?> constructor = type.getDeclaredConstructors()[0];
    constructor.setAccessible(true);
    Object copy =
        constructor.newInstance(
            get(original, "flags"),
            get(original, "basicSize"),
            get(original, "itemSize"),
            get(original, "tpName"),
            get(original, "builtinShape"));
    for (Field field : type.getDeclaredFields()) {
      if (!Modifier.isStatic(field.getModifiers()) && !Modifier.isFinal(field.getModifiers())) {
        field.setAccessible(true);
        field.set(copy, field.get(original));
      }
    }
    return copy;
  }

  private static Object get(Object object, String name) throws ReflectiveOperationException {
    Field field = object.getClass().getDeclaredField(name);
    field.setAccessible(true);
    return field.get(object);
  }

  private static Object receiver(Value value) throws ReflectiveOperationException {
    for (Class<?> c = value.getClass(); c != null; c = c.getSuperclass()) {
      for (Field field : c.getDeclaredFields()) {
        if (field.getName().equals("receiver")) {
          field.setAccessible(true);
          return field.get(value);
        }
      }
    }
    throw new NoSuchFieldException("receiver");
  }
}
