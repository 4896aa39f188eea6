package org.hpyport.capi;

import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * What using a symbol does to references, exceptions and pointers. All lists hold argument indices,
 * ascending, counted from 0 in the call as written (the HPy context is argument 0).
 *
 * @param result who owns the result
 * @param ownerMayDrop whether the owner of what is borrowed, as result or through {@code
 *     outObjects}, may let go of it while it lives, as lists, dicts and weak references do
 * @param resultType the result's C type as the headers write it, or null if not stated
 * @param parameters how many named parameters there are, -1 if the symbol takes no argument list
 * @param parameterTypes the C types of the named parameters as {@code Prototype} writes them; empty
 *     if the symbol has none, or if it is a macro whose operands have no type
 * @param variadic whether further arguments may follow
 * @param objectArguments arguments that are objects
 * @param objectsFrom every argument from this index on is an object (a null ends the list)
 * @param objectArrays arguments that are arrays of objects, which stay the caller's
 * @param outObjects arguments through which an object is written
 * @param outObjectsFrom every argument from this index on is such an out argument
 * @param outOwnership who owns what is written through {@code outObjects}
 * @param inOut addresses of an owned reference that is consumed and replaced, or set to null
 * @param acceptsNull object arguments that may be null
 * @param steals arguments whose reference passes to the callee
 * @param stealsOnFailure whether {@code steals} holds when the call fails, too
 * @param retains arguments of which the caller gains one more reference
 * @param releases arguments of which the caller gives one reference up
 * @param tracks arguments that an {@code HPyTracker} closes from now on
 * @param assigns the argument whose value the first argument, a variable, has afterwards
 * @param assignsNull whether the first argument, a variable, is null afterwards
 * @param sameAs the argument that the result is identical to
 * @param lifetime how long a returned C pointer may be used
 * @param derivedFrom the argument that must stay alive as long as the returned pointer is used
 * @param outDerived out arguments that receive pointers bound to the same object
 * @param error how failure shows
 * @param success what a status of success tells
 * @param failsOnMisuse whether it fails only for arguments of a kind it is not made for
 * @param clearsError whether a pending exception is gone afterwards
 * @param runsPython whether arbitrary Python code may run meanwhile
 * @param releasesGil whether other threads may run meanwhile because the call gives up the GIL
 * @param noReturn whether control never comes back
 * @param returns whether the macro holds a return statement of the enclosing function
 * @param format the format string among the arguments, if any
 */
public record CallFacts(
    Ownership result,
    boolean ownerMayDrop,
    @Nullable String resultType,
    int parameters,
    List<String> parameterTypes,
    boolean variadic,
    List<Integer> objectArguments,
    OptionalInt objectsFrom,
    List<Integer> objectArrays,
    List<Integer> outObjects,
    OptionalInt outObjectsFrom,
    Ownership outOwnership,
    List<Integer> inOut,
    List<Integer> acceptsNull,
    List<Integer> steals,
    boolean stealsOnFailure,
    List<Integer> retains,
    List<Integer> releases,
    List<Integer> tracks,
    OptionalInt assigns,
    boolean assignsNull,
    OptionalInt sameAs,
    PointerLifetime lifetime,
    OptionalInt derivedFrom,
    List<Integer> outDerived,
    ErrorConvention error,
    SuccessStatus success,
    boolean failsOnMisuse,
    boolean clearsError,
    boolean runsPython,
    boolean releasesGil,
    boolean noReturn,
    boolean returns,
    @Nullable FormatRole format) {

  public CallFacts {
    parameterTypes = List.copyOf(parameterTypes);
    objectArguments = List.copyOf(objectArguments);
    objectArrays = List.copyOf(objectArrays);
    outObjects = List.copyOf(outObjects);
    inOut = List.copyOf(inOut);
    acceptsNull = List.copyOf(acceptsNull);
    steals = List.copyOf(steals);
    retains = List.copyOf(retains);
    releases = List.copyOf(releases);
    tracks = List.copyOf(tracks);
    outDerived = List.copyOf(outDerived);
  }

  /** True if other threads may run meanwhile: the GIL is given up, or Python code gives it up. */
  public boolean mayReleaseGil() {
    return releasesGil || runsPython;
  }

  /** True if the argument at this index is an object. */
  public boolean isObject(int argument) {
    return objectArguments.contains(argument)
        || (objectsFrom.isPresent() && argument >= objectsFrom.getAsInt());
  }
}
