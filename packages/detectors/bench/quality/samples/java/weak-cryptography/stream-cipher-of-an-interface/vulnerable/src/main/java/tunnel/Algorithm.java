package tunnel;

interface Algorithm {
    default String title() {
        return "RC4";
    }

    default String transformation() {
        return title();
    }
}
