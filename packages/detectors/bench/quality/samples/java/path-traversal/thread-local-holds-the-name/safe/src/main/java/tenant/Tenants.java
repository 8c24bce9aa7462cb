package tenant;

public final class Tenants {
    private static final ThreadLocal<String> CURRENT = ThreadLocal.withInitial(() -> "0");

    private Tenants() {
    }

    public static void set(String name) {
        CURRENT.set(String.valueOf(Integer.parseInt(name)));
    }

    public static String get() {
        return CURRENT.get();
    }

    public static void clear() {
        CURRENT.remove();
    }
}
