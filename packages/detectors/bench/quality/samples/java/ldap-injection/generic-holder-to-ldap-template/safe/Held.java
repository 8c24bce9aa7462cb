package org.fellside.climbing;

import java.util.Objects;
import java.util.function.Function;

final class Held<T> {

    private final T value;

    Held(T value) {
        this.value = Objects.requireNonNull(value);
    }

    <R> Held<R> map(Function<? super T, ? extends R> change) {
        return new Held<>(change.apply(value));
    }

    T value() {
        return value;
    }
}
