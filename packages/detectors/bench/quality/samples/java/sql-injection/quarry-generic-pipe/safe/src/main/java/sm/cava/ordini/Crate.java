package sm.cava.ordini;

import java.util.function.Function;

final class Crate<T> {
    private final T content;

    private Crate(T content) {
        this.content = content;
    }

    static <T> Crate<T> of(T content) {
        return new Crate<>(content);
    }

    <R> Crate<R> convert(Function<? super T, ? extends R> conversion) {
        R converted = conversion.apply(content);
        return new Crate<>(converted);
    }

    T content() {
        return content;
    }
}
