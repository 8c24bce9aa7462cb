package sc.akwaryom.ponp;

final class PumpState {
    static String tank = "reef";
    static int selections;

    private PumpState() {
    }

    static void select(String name) {
        tank = name;
        selections++;
    }

    static void reset() {
        tank = "reef";
        selections = 0;
    }

    static String describe() {
        return "selected " + selections + " times";
    }
}
