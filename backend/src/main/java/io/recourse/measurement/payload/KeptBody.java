package io.recourse.measurement.payload;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A body whose bytes are wanted beside what they mean; they are in the request attribute {@link #BYTES}. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface KeptBody {

    /** Name of the request attribute. The parameter that asks for it must stand after the body. */
    String BYTES = "io.recourse.measurement.payload.bytes";

    /**
     * The bytes of a body. In a record of their own, because an array as a parameter is converted element by element: that
     * took longer than everything else that is done with a large call.
     */
    record Bytes(byte[] all) {}
}
