package be.torenhof.tenants;

public final class Tenant {
    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    private Tenant() {}

    public static void enter(String name) {
        CURRENT.set(name);
    }

    public static String name() {
        return CURRENT.get();
    }

    public static void leave() {
        CURRENT.remove();
    }
}
